package io.reminders.jdbi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reminders.spi.RepositoryException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RetriesTest {
    private final List<Duration> waits = new ArrayList<>();
    private final Retries retries = new Retries(new Random(7), waits::add);
    private int tries;

    @ParameterizedTest
    @ValueSource(strings = {"40001", "40P01", "HYT00", "90131"})
    void a_passing_refusal_is_tried_again(String sqlState) {
        assertThat(retries.run(() -> failing(2, sqlState))).isEqualTo("done");

        assertThat(tries).isEqualTo(3);
    }

    @Test
    void it_is_tried_again_three_times_at_most() {
        assertThatThrownBy(() -> retries.run(() -> failing(100, "40001")))
                .hasMessage("claim: expected the database to answer but was SQLSTATE 40001, vendor code 0");

        assertThat(tries).isEqualTo(4);
    }

    @Test
    void the_waits_grow_and_are_spread() {
        assertThatThrownBy(() -> retries.run(() -> failing(100, "40P01"))).isInstanceOf(RepositoryException.class);

        assertThat(waits).hasSize(3).doesNotHaveDuplicates();
        assertThat(waits.get(0)).isLessThan(Duration.ofMillis(10));
        assertThat(waits.get(1)).isLessThan(Duration.ofMillis(20));
        assertThat(waits.get(2)).isLessThan(Duration.ofMillis(40));
    }

    @Test
    void a_lasting_failure_is_not_tried_again() {
        assertThatThrownBy(() -> retries.run(() -> failing(1, "23505"))).isInstanceOf(RepositoryException.class);

        assertThat(tries).isEqualTo(1);
    }

    @Test
    void an_interruption_ends_it_and_is_kept() {
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> new Retries(new Random(7), Retries.Pause.OF_THREAD).run(() -> failing(1, "40001")))
                .isInstanceOf(RepositoryException.class);

        assertThat(Thread.interrupted()).isTrue();
        assertThat(tries).isEqualTo(1);
    }

    private String failing(int times, String sqlState) {
        tries++;
        if (tries <= times) {
            throw new RepositoryException("claim", sqlState, 0);
        }
        return "done";
    }
}
