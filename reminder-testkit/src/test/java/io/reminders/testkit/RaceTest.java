package io.reminders.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class RaceTest {

    @Test
    void the_runners_run_at_the_same_time_and_answer_in_their_order() throws Exception {
        CyclicBarrier meeting = new CyclicBarrier(2);

        assertThat(Race.between(List.of(
                        () -> {
                            meeting.await(60, TimeUnit.SECONDS);
                            return "first";
                        },
                        () -> {
                            meeting.await(60, TimeUnit.SECONDS);
                            return "second";
                        })))
                .containsExactly("first", "second");
    }

    @Test
    void a_runner_that_fails_fails_the_race() {
        AssertionError broken = new AssertionError("broken");

        assertThatThrownBy(() -> Race.between(List.of(() -> 1, () -> {
                    throw broken;
                })))
                .hasCause(broken);
    }
}
