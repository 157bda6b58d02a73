package io.reminders.simulators.vapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SlotsTest {

    @RegisterExtension
    private final SimulatedVapi vapi =
            SimulatedVapi.with(builder -> builder.slots(2).otherwise(Behaviour.answered(Duration.ofSeconds(10))));

    @Test
    void a_call_beyond_the_slots_waits_and_says_so() {
        assertThat(limits("1")).isEqualTo("false 1");
        assertThat(limits("2")).isEqualTo("false 0");
        assertThat(limits("3")).isEqualTo("true 0");

        vapi.pass(14);
        assertThat(vapi.ledger().rung()).hasSize(2);
        assertThat(vapi.get("/call").json().path(0).path("status").asText()).isEqualTo("queued");
    }

    @Test
    void the_next_in_line_is_dialled_when_a_slot_is_free() {
        vapi.script().whenCalled("+40721000001", Behaviour.busy());
        for (var number = 1; number <= 4; number++) {
            limits(Integer.toString(number));
        }

        vapi.pass(1);
        assertThat(numbersRung()).containsExactly("+40721000002", "+40721000003");
        vapi.pass(14);
        assertThat(numbersRung()).containsExactly("+40721000002", "+40721000003", "+40721000004");
    }

    @Test
    void slots_are_free_again_when_all_calls_have_ended() {
        limits("1");
        limits("2");
        limits("3");
        vapi.pass(60);

        assertThat(limits("4")).isEqualTo("false 1");
    }

    @Test
    void there_is_one_slot_at_least() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> VapiSimulator.builder().slots(0))
                .withMessage("slots: expected 1 to 10000 but was 0");
    }

    private String limits(String number) {
        var limits = vapi.call(CallBody.to("+4072100000" + number)).json().path("subscriptionLimits");
        assertThat(limits.path("concurrencyLimit").asInt()).isEqualTo(2);
        return limits.path("concurrencyBlocked").asText() + " "
                + limits.path("remainingConcurrentCalls").asText();
    }

    private List<String> numbersRung() {
        return vapi.ledger().rung().stream().map(RecordedCall::number).toList();
    }
}
