package io.reminders.testkit.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class ShrinkingTest {
    @Test
    void what_has_no_part_in_a_failure_is_left_out() {
        Scenario failing = Scenario.of(7).withNodes(4);

        Scenario smallest = new Shrinking(scenario ->
                        scenario.reminders().contains(11) && !scenario.without().contains(Fault.CRASH))
                .of(failing);

        assertThat(smallest.reminders()).containsExactly(11);
        assertThat(smallest.nodes()).isEqualTo(1);
        assertThat(smallest.without()).hasSize(Fault.values().length - 1).doesNotContain(Fault.CRASH);
    }

    @Test
    void what_does_not_fail_stays_as_it_is() {
        Scenario kept = Scenario.of(7);

        assertThat(new Shrinking(scenario -> false).of(kept)).isEqualTo(kept);
        assertThat(kept.withReminders(Set.of(3)).reminders()).containsExactly(3);
    }
}
