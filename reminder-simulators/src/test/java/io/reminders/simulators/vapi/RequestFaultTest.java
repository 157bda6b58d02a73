package io.reminders.simulators.vapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.reminders.simulators.Reply;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the caller learns, and whether a phone rings all the same. */
class RequestFaultTest {

    private static final Duration WAIT = Duration.ofSeconds(60);

    @RegisterExtension
    private final SimulatedVapi vapi = SimulatedVapi.usual();

    private final CallBody body = CallBody.to(CallBody.ADA);

    @ParameterizedTest
    @ValueSource(ints = {408, 500, 502, 503, 504})
    void an_error_after_accepting_hides_a_call_that_rings(int status) {
        fail(VapiFault.afterAccepting(VapiError.of(status)));

        assertThat(vapi.call(body).status()).isEqualTo(status);

        theCallRings();
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 402, 403, 408, 429, 500, 503})
    void an_error_before_accepting_means_no_call(int status) {
        fail(VapiFault.beforeAccepting(VapiError.of(status)));

        assertThat(vapi.call(body).status()).isEqualTo(status);

        thereIsNoCall();
    }

    @Test
    void a_503_may_ask_to_come_again_at_once() {
        fail(VapiFault.afterAccepting(VapiError.of(503).withRetryAfter(Duration.ZERO)));
        fail(VapiFault.beforeAccepting(VapiError.of(503).withRetryAfter(Duration.ZERO)));

        assertThat(vapi.call(body).headers().firstValue("Retry-After")).contains("0");
        assertThat(vapi.call(body).headers().firstValue("Retry-After")).contains("0");

        assertThat(vapi.ledger().calls()).hasSize(1);
        assertThat(vapi.ledger().requests()).hasSize(2);
    }

    @Test
    void a_429_may_say_when_to_come_again_in_seconds_or_as_a_date() {
        var limited = VapiError.of(429, "Rate limit exceeded");
        fail(VapiFault.beforeAccepting(limited.withRetryAfter(Duration.ofSeconds(30))));
        fail(VapiFault.beforeAccepting(limited.withRetryAfter(SimulatedVapi.NINE.plusSeconds(30))));

        assertThat(vapi.call(body).headers().firstValue("Retry-After")).contains("30");
        assertThat(vapi.call(body).headers().firstValue("Retry-After")).contains("Thu, 20 Aug 2026 09:00:30 GMT");
    }

    @Test
    void a_limit_may_come_as_a_400() {
        fail(VapiFault.beforeAccepting(VapiError.of(400, "Over Concurrency Limit.")));

        var response = vapi.call(body);

        assertThat(response.status()).isEqualTo(400);
        assertThat(response.body())
                .isEqualTo("{\"message\":\"Over Concurrency Limit.\",\"error\":\"Bad Request\",\"statusCode\":400}");
        thereIsNoCall();
    }

    @Test
    void a_late_answer_is_about_a_call_that_exists_already() throws Exception {
        fail(VapiFault.answeringLate(Duration.ofSeconds(30)));

        var response = vapi.callLater(body);
        assertThat(vapi.ledger().await(ledger -> ledger.calls().size() == 1, WAIT))
                .isTrue();
        vapi.pass(29);
        assertThat(response).isNotDone();
        vapi.pass(1);

        assertThat(response.get(60, TimeUnit.SECONDS).status()).isEqualTo(201);
        assertThat(vapi.ledger().rung()).hasSize(1);
    }

    @Test
    void a_request_that_lies_about_becomes_a_call_late() throws Exception {
        fail(VapiFault.acceptingLate(Duration.ofSeconds(30)));

        var response = vapi.callLater(body);
        assertThat(vapi.ledger().await(ledger -> ledger.requests().size() == 1, WAIT))
                .isTrue();
        vapi.pass(29);
        thereIsNoCall();
        vapi.pass(1);

        assertThat(response.get(60, TimeUnit.SECONDS).status()).isEqualTo(201);
        assertThat(vapi.ledger().calls().get(0).acceptedAt()).isEqualTo(SimulatedVapi.NINE.plusSeconds(30));
    }

    @Test
    void silence_after_accepting_hides_a_call_that_rings() throws Exception {
        fail(VapiFault.afterAccepting(Reply.silence()));

        var response = vapi.callLater(body);
        assertThat(vapi.ledger().await(ledger -> ledger.calls().size() == 1, WAIT))
                .isTrue();

        theCallRings();
        assertThat(response).isNotDone();
    }

    @Test
    void silence_before_accepting_means_no_call() throws Exception {
        fail(VapiFault.beforeAccepting(Reply.silence()));

        var response = vapi.callLater(body);
        assertThat(vapi.ledger().await(ledger -> ledger.requests().size() == 1, WAIT))
                .isTrue();

        thereIsNoCall();
        assertThat(response).isNotDone();
    }

    @Test
    void a_reset_after_accepting_hides_a_call_that_rings() {
        fail(VapiFault.afterAccepting(Reply.reset()));

        theConnectionBreaks();

        theCallRings();
    }

    @Test
    void a_reset_before_accepting_means_no_call() {
        fail(VapiFault.beforeAccepting(Reply.reset()));

        theConnectionBreaks();

        thereIsNoCall();
    }

    @Test
    void a_201_may_come_without_an_id() {
        fail(VapiFault.withoutId());

        var response = vapi.call(body);

        assertThat(response.status()).isEqualTo(201);
        assertThat(response.json().has("id")).isFalse();
        assertThat(response.json().path("status").asText()).isEqualTo("queued");
        theCallRings();
    }

    @Test
    void a_201_may_break_off() {
        fail(VapiFault.unreadable());

        var response = vapi.call(body);

        assertThat(response.status()).isEqualTo(201);
        assertThatIllegalArgumentException().isThrownBy(response::json);
        theCallRings();
    }

    @Test
    void a_201_may_be_huge() {
        fail(VapiFault.paddedTo(3_000_000));

        var response = vapi.call(body);

        assertThat(response.body()).hasSize(3_000_000);
        assertThat(response.json().path("status").asText()).isEqualTo("queued");
        theCallRings();
    }

    @Test
    void a_201_may_drip() throws Exception {
        fail(VapiFault.dripping(Duration.ofSeconds(1)));

        var response = vapi.callLater(body);
        assertThat(vapi.ledger().await(ledger -> ledger.requests().size() == 1, WAIT))
                .isTrue();
        vapi.pass(60);
        assertThat(response).isNotDone();

        vapi.pass(3600);
        assertThat(response.get(60, TimeUnit.SECONDS).status()).isEqualTo(201);
    }

    @Test
    void faults_come_in_order_those_of_the_number_first() {
        vapi.script()
                .failCalls(2, VapiFault.beforeAccepting(VapiError.of(502)))
                .failCallsTo(
                        CallBody.ADA,
                        VapiFault.beforeAccepting(VapiError.of(500)),
                        VapiFault.beforeAccepting(VapiError.of(503)));

        assertThat(vapi.call(CallBody.to(CallBody.BOB)).status()).isEqualTo(502);
        assertThat(vapi.call(body).status()).isEqualTo(500);
        assertThat(vapi.call(body).status()).isEqualTo(503);
        assertThat(vapi.call(body).status()).isEqualTo(502);
        assertThat(vapi.call(body).status()).isEqualTo(201);
    }

    @Test
    void a_refused_request_uses_up_no_fault() {
        fail(VapiFault.beforeAccepting(VapiError.of(500)));

        assertThat(vapi.call(body.with("/to", "1")).status()).isEqualTo(400);
        assertThat(vapi.call(body).status()).isEqualTo(500);
    }

    @Test
    void a_fault_happens_once_at_least() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> vapi.script().failCalls(0, VapiFault.withoutId()))
                .withMessage("times: expected 1 or more but was 0");
    }

    @Test
    void a_fault_says_what_it_is() {
        assertThat(VapiFault.afterAccepting(Reply.reset())).hasToString("reset after accepting");
        assertThat(VapiFault.acceptingLate(Duration.ofSeconds(5))).hasToString("accepting after PT5S");
    }

    private void fail(VapiFault fault) {
        vapi.script().failCallsTo(CallBody.ADA, fault);
    }

    private void theCallRings() {
        vapi.pass(0);
        assertThat(vapi.ledger().rungTo(CallBody.ADA)).hasSize(1);
        assertThat(vapi.get("/call").json().path(0).path("name").asText()).isEqualTo("attempt-1");
    }

    private void thereIsNoCall() {
        vapi.pass(0);
        assertThat(vapi.ledger().calls()).isEmpty();
        assertThat(vapi.ledger().requests()).hasSize(1);
    }

    private void theConnectionBreaks() {
        assertThatExceptionOfType(ExecutionException.class)
                .isThrownBy(() -> vapi.callLater(body).get(60, TimeUnit.SECONDS))
                .withCauseInstanceOf(IOException.class);
    }
}
