package io.reminders.examples.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.reminders.Inbox;
import io.reminders.delivery.Capability.Tracking;
import io.reminders.delivery.Evidence;
import io.reminders.reminder.ReminderId;
import io.reminders.testkit.ScriptedCallGateway;
import io.reminders.vapi.VapiCallback;
import io.reminders.vapi.VapiCallbacks;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whatever a provider posts later: it quotes the number, the words that were said, and more. */
class CallbackTest {
    private static final String KEY = "01J0000000000000000000000A";
    private static final List<String> REASONS = List.of(
            "customer-ended-call",
            "customer-busy",
            Person.NUMBER,
            Person.TRANSCRIPT,
            "call-to-40733918274-failed",
            "unheard-of");

    private final Place place = new Place();
    private final Outlets outlets = place.outlets;
    private final VapiCallbacks callbacks = VapiCallbacks.sharedSecret(Person.SECRET);

    @AfterEach
    void close() {
        place.close();
    }

    @Test
    void what_matches_no_attempt_is_parked_without_it() {
        for (String reason : REASONS) {
            String id = "call-" + REASONS.indexOf(reason);
            outlets.value(Inbox.over(place.repository).takeAll(verified(KEY, id, reason)));
        }

        assertThat(place.rows.of("parked_evidence")).hasSameSizeAs(REASONS);
        place.outlets().assertSilent("log", "toString", "parked evidence");
    }

    @Test
    void what_matches_an_attempt_is_filed_without_it() {
        for (String reason : REASONS) {
            ReminderId id = place.desk
                    .schedule(Person.request(place.clock.instant().plusSeconds(1))
                            .withKey("Axolotl/" + REASONS.indexOf(reason)))
                    .id();
            place.clock.advance(Duration.ofSeconds(1));
            var gateway = ScriptedCallGateway.declaring(new Tracking()).accepts("call-17");
            place.worker(gateway).runOnce();
            String key = gateway.placed().get(0).key().value();

            outlets.value(Inbox.over(place.repository).takeAll(verified(key, "call-17", reason)));

            assertThat(place.desk.explain(id).history()).hasSize(3);
            place.desk.explain(id).sentences().forEach(sentence -> outlets.text("sentences", sentence));
            outlets.value(place.desk.explain(id));
        }
        place.outlets().assertSilent("log", "toString", "history", "sentences");
    }

    @Test
    void a_name_for_the_call_that_quotes_the_number_is_none() {
        assertThat(verified(KEY, Person.NUMBER, "customer-busy")).isEmpty();
        assertThat(verified(KEY, "call-to-40733918274", "customer-busy")).isEmpty();
        assertThat(verified(KEY, "call-17", "customer-busy")).hasSize(1);
    }

    @Test
    void a_post_that_is_refused() {
        byte[] body = body(Person.NUMBER, "call-17", Person.TRANSCRIPT).getBytes(UTF_8);
        VapiCallbacks all = callbacks.or(VapiCallbacks.hmac(Person.SECRET, place.clock));
        outlets.value(all);
        for (Map<String, List<String>> headers : List.of(
                Map.<String, List<String>>of(),
                Map.of("X-Vapi-Secret", List.of(Person.API_KEY)),
                Map.of("X-Vapi-Secret", List.of(Person.SECRET + Person.NUMBER)),
                Map.of("x-signature", List.of(Person.NUMBER), "x-timestamp", List.of(Person.NUMBER)))) {
            VapiCallback answer = all.receive(headers, body);

            assertThat(answer).isNotInstanceOf(VapiCallback.Verified.class);
            outlets.value(answer);
        }
        outlets.value(callbacks.receive(
                Map.of("X-Vapi-Secret", List.of(Person.SECRET)), ("{\"" + Person.NUMBER).getBytes(UTF_8)));
        outlets.thrown(() -> VapiCallbacks.sharedSecret(Person.SECRET + "\n"));
        outlets.thrown(() -> VapiCallbacks.standardWebhooks(Person.SECRET + "!", place.clock));

        place.outlets().assertSilent("toString", "exceptions");
    }

    /** What is proved by a post for that call. */
    private List<Evidence> verified(String key, String id, String reason) {
        VapiCallback answer = callbacks.receive(
                Map.of("x-vapi-secret", List.of(Person.SECRET)),
                body(key, id, reason).getBytes(UTF_8));
        outlets.value(answer);
        return ((VapiCallback.Verified) answer).evidence();
    }

    private static String body(String key, String id, String reason) {
        return """
                {"message":{"type":"end-of-call-report","endedReason":"%s","transcript":"%s","startedAt":"%s",
                 "customer":{"number":"%s"},"artifact":{"messages":["%s"]},
                 "call":{"id":"%s","name":"%s","customer":{"number":"%s","name":"%s"}}}}
                """.formatted(
                        reason,
                        Person.TRANSCRIPT,
                        "2026-03-07T07:00:00Z",
                        Person.NUMBER,
                        Person.MESSAGE,
                        id,
                        key,
                        Person.NUMBER,
                        Person.OWNER);
    }
}
