package io.reminders.examples.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import io.reminders.delivery.Reference;
import io.reminders.reminder.ReminderId;
import io.reminders.simulators.Reply;
import io.reminders.simulators.vapi.Behaviour;
import io.reminders.simulators.vapi.RecordedCall;
import io.reminders.simulators.vapi.VapiError;
import io.reminders.simulators.vapi.VapiFault;
import io.reminders.simulators.vapi.VapiSimulator;
import io.reminders.vapi.VapiCallGateway;
import io.reminders.worker.ReminderWorker;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a provider does with a request: what it answers quotes that request. */
class ProviderTest {
    private static final String QUOTING = Person.NUMBER + " cannot be told: " + Person.MESSAGE + " (key "
            + Person.API_KEY + ", " + Person.TITLE + ")";

    private final Place place = new Place();
    private final Outlets outlets = place.outlets;
    private final VapiSimulator provider = VapiSimulator.builder()
            .apiKey(Person.API_KEY)
            .clock(place.clock)
            .otherwise(Behaviour.answered(Duration.ofMillis(50)).afterRinging(Duration.ofMillis(20)))
            .start();

    @AfterEach
    void close() {
        provider.close();
        place.close();
    }

    static Stream<VapiFault> faults() {
        Stream<Reply> quoting = Stream.concat(
                Stream.of(400, 401, 402, 403, 404, 408, 409, 422, 429, 500, 503)
                        .flatMap(status -> Stream.of(
                                VapiError.of(status, QUOTING),
                                VapiError.of(status, "customer.number must be other than " + Person.NUMBER))),
                Stream.of(
                        Reply.json(201, "{\"message\":\"" + QUOTING + "\"}"),
                        Reply.json(201, "{\"id\":\"" + Person.NUMBER + "\"}"),
                        Reply.json(201, "{\"id\":\"call-to-40733918274\"}"),
                        Reply.json(201, "{\"id\":\"" + Person.MESSAGE + "\"}"),
                        Reply.json(201, "{\"id\":{\"" + Person.NUMBER + "\":1}}"),
                        Reply.json(200, "{\"results\":[],\"errors\":[{\"error\":\"" + QUOTING + "\"}]}"),
                        Reply.json(200, "[\"" + QUOTING + "\""),
                        Reply.json(302, QUOTING).withHeader("Location", "/" + Person.NUMBER),
                        Reply.json(429, QUOTING).withHeader("Retry-After", Person.NUMBER),
                        Reply.silence(),
                        Reply.reset()));
        return Stream.concat(
                quoting.flatMap(reply -> Stream.of(VapiFault.beforeAccepting(reply), VapiFault.afterAccepting(reply))),
                Stream.of(VapiFault.unreadable(), VapiFault.withoutId(), VapiFault.paddedTo(3_000_000)));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void a_request_that_fails(VapiFault fault) throws InterruptedException {
        provider.script().failCalls(1, fault);

        ReminderId id = called();

        assertThat(provider.ledger().requests()).isNotEmpty();
        outlets.value(provider).value(provider.script()).value(provider.ledger());
        outlets.value(provider.ledger().requests()).value(provider.ledger().calls());
        told(id);
    }

    @ParameterizedTest
    @MethodSource("ends")
    void a_call_that_ends_for_a_reason_that_quotes_the_request(String reason) throws InterruptedException {
        provider.script().otherwise(Behaviour.notStarted(reason));

        ReminderId id = called();

        told(id);
    }

    static List<String> ends() {
        return List.of(
                QUOTING,
                Person.NUMBER,
                "call-to-40733918274-failed",
                "call.start.error-" + Person.NUMBER,
                "pipeline-error-" + Person.MESSAGE);
    }

    @Test
    void questions_whose_answers_quote_the_request() throws InterruptedException {
        provider.script()
                .failCalls(1, VapiFault.afterAccepting(VapiError.of(500, QUOTING)))
                .failLists(
                        1, Reply.json(200, "[{\"id\":\"" + Person.NUMBER + "\",\"name\":\"" + Person.NUMBER + "\"}]"))
                .failLists(1, VapiError.of(500, QUOTING))
                .failLookups(1, Reply.json(200, "{\"status\":\"ended\",\"endedReason\":\"" + QUOTING + "\"}"));

        ReminderId id = called();

        told(id);
    }

    @Test
    void a_provider_that_is_away() throws InterruptedException {
        provider.close();

        ReminderId id = called();

        told(id);
    }

    @Test
    void a_gateway_that_is_set_up_wrongly() {
        outlets.thrown(() -> VapiCallGateway.builder(Person.API_KEY + " ").build());
        outlets.thrown(() -> VapiCallGateway.builder(Person.API_KEY)
                .twilio(Person.DIALLED, Person.SECRET, Person.SECRET + " x")
                .farewell(Person.MESSAGE.repeat(100))
                .baseUrl(URI.create("http://Pangolin.example.com"))
                .server(URI.create("https://" + Person.SECRET + "@example.com/" + Person.NUMBER))
                .serverHeader("X-Vapi-Secret", Person.SECRET + "\n")
                .build());

        place.outlets().assertSilent("exceptions", "toString");
    }

    /** One whose call was tried, and asked about for as long as that may take. */
    private ReminderId called() throws InterruptedException {
        try (VapiCallGateway vapi = VapiCallGateway.builder(Person.API_KEY)
                .phoneNumberId("1-2-3")
                .baseUrl(provider.baseUrl())
                .timeout(Duration.ofSeconds(1))
                .clock(place.clock)
                .build()) {
            ReminderWorker worker = place.worker(vapi);
            outlets.value(vapi).value(worker).value(vapi.terms());
            ReminderId id = place.desk
                    .schedule(Person.request(place.clock.instant().plusSeconds(1)))
                    .id();
            place.clock.advance(Duration.ofSeconds(1));
            worker.runOnce();
            boolean ended = provider.ledger()
                    .await(ledger -> ledger.calls().stream().allMatch(ProviderTest::isOver), Duration.ofSeconds(60));
            assertThat(ended).isTrue();
            for (int times = 0; times < 70; times++) {
                place.clock.advance(Duration.ofMinutes(1));
                worker.runOnce();
            }
            outlets.value(vapi.outcomeOf(new Reference("call-1")));
            return id;
        }
    }

    private static boolean isOver(RecordedCall call) {
        return call.endedAt().isPresent();
    }

    private void told(ReminderId id) {
        outlets.value(place.desk.explain(id));
        place.desk.explain(id).sentences().forEach(sentence -> outlets.text("sentences", sentence));
        place.outlets().assertSilent("log", "history", "toString", "sentences");
        assertThat(place.desk.find(id).orElseThrow().status().name()).isNotEqualTo("ACTIVE");
    }
}
