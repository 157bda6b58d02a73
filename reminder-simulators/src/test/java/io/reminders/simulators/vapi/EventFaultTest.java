package io.reminders.simulators.vapi;

import static org.assertj.core.api.Assertions.assertThat;

import io.reminders.simulators.Request;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What can be wrong with server events, and how they are signed where nothing is. */
class EventFaultTest {

    private static final HmacCredential HMAC = HmacCredential.of("hmac", "vapi-secret");

    @RegisterExtension
    private final SimulatedVapi vapi = SimulatedVapi.with(builder -> builder.credential(HMAC)
            .credential(new BearerCredential("bearer", "X-Vapi-Secret", "s3cret"))
            .otherwise(Behaviour.answered(Duration.ofSeconds(10))));

    @RegisterExtension
    private final Host host = new Host();

    private final CallBody body = host.asks(CallBody.to(CallBody.ADA));

    @Test
    void duplicated_events_come_twice() {
        vapi.script().spoilEvents(EventFault.DUPLICATED);

        play(body);

        assertThat(host.events())
                .containsExactly(
                        "status-update ringing",
                        "status-update ringing",
                        "status-update in-progress",
                        "status-update in-progress",
                        "status-update ended",
                        "status-update ended",
                        "end-of-call-report",
                        "end-of-call-report");
    }

    @Test
    void reversed_events_come_last_first_and_all_at_the_end() {
        vapi.script().spoilEvents(EventFault.REVERSED);

        vapi.place(body);
        vapi.pass(14);
        assertThat(host.events()).isEmpty();
        vapi.pass(1);
        assertThat(host.events())
                .containsExactly(
                        "end-of-call-report",
                        "status-update ended",
                        "status-update in-progress",
                        "status-update ringing");
    }

    @Test
    void lost_events_do_not_come() {
        vapi.script().spoilEvents(EventFault.LOST);

        play(body);

        assertThat(host.events()).isEmpty();
    }

    @Test
    void what_was_spoilt_can_be_made_good() {
        vapi.script().spoilEvents(EventFault.LOST).spoilEvents();

        play(body);

        assertThat(host.events()).hasSize(4);
    }

    @Test
    void events_are_signed_with_the_credential_that_the_request_names() {
        play(signedBy("hmac"));

        assertThat(host.requests()).hasSize(4).allMatch(isSignedAt(0));
    }

    @Test
    void a_header_credential_is_sent_as_it_is() {
        play(signedBy("bearer"));

        assertThat(host.requests())
                .allMatch(
                        request -> request.header("X-Vapi-Secret").orElseThrow().equals("s3cret"));
    }

    @Test
    void a_header_of_the_request_wins_over_the_credential() {
        play(signedBy("bearer").with("/assistant/server/headers", "{\"x-vapi-secret\":\"mine\"}"));

        assertThat(host.requests())
                .allMatch(
                        request -> request.header("X-Vapi-Secret").orElseThrow().equals("mine"));
    }

    @Test
    void wrongly_signed_events_have_a_signature_that_does_not_fit() {
        vapi.script().spoilEvents(EventFault.WRONGLY_SIGNED);

        play(signedBy("hmac"));

        assertThat(host.requests())
                .hasSize(4)
                .allMatch(request -> request.header("x-signature").isPresent())
                .noneMatch(isSignedAt(0));
    }

    @Test
    void wrongly_signed_events_have_another_secret() {
        vapi.script().spoilEvents(EventFault.WRONGLY_SIGNED);

        play(signedBy("bearer").with("/assistant/server/headers", "{\"X-Own\":\"mine\"}"));

        assertThat(host.requests())
                .allMatch(
                        request -> request.header("X-Vapi-Secret").orElseThrow().equals("wrong")
                                && request.header("X-Own").orElseThrow().equals("wrong"));
    }

    @Test
    void unsigned_events_have_no_secret_at_all() {
        vapi.script().spoilEvents(EventFault.UNSIGNED);

        play(signedBy("hmac").with("/assistant/server/headers", "{\"X-Own\":\"mine\"}"));

        assertThat(host.requests())
                .hasSize(4)
                .noneMatch(request -> request.header("x-signature").isPresent()
                        || request.header("X-Own").isPresent());
    }

    @Test
    void stale_events_were_signed_ten_minutes_ago() {
        vapi.script().spoilEvents(EventFault.STALE);

        play(signedBy("hmac"));

        assertThat(host.requests()).hasSize(4).allMatch(isSignedAt(-600));
    }

    private CallBody signedBy(String credential) {
        return body.with("/assistant/server/credentialId", "\"" + credential + "\"");
    }

    private void play(CallBody asked) {
        vapi.place(asked);
        vapi.pass(60);
    }

    /** A signature that is right, with a time that lies this many seconds from that of the event, within the call. */
    private static Predicate<Request> isSignedAt(long seconds) {
        return request -> {
            var at = Instant.ofEpochSecond(
                    Long.parseLong(request.header("x-timestamp").orElseThrow()));
            var right = HMAC.headersFor(at, URI.create("http://unused"), "unused", request.body());
            var age = Duration.between(SimulatedVapi.NINE.plusSeconds(seconds), at)
                    .toSeconds();
            return request.header("x-signature").orElseThrow().equals(right.get("x-signature"))
                    && age >= 0
                    && age <= 15;
        };
    }
}
