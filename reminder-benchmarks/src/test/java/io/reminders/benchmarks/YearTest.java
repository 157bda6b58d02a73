package io.reminders.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import io.reminders.reminder.ReminderStatus;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The year is what it says, for few people: what is measured is real work. */
class YearTest {
    @Test
    void everybody_is_called_as_often_as_their_habit_asks_for_and_every_reminder_ends() {
        Year.Tally tally = new Year(100, 1).pass();

        assertThat(tally.ends()).isEqualTo(Map.of(ReminderStatus.COMPLETED, 90, ReminderStatus.FAILED, 10));
        assertThat(tally.requests()).as("10 retried, 20 called again").isEqualTo(100 + 10 + 20);
        assertThat(tally.lookups()).as("one for each lost reply").isEqualTo(10);
        assertThat(tally.questions())
                .as("one for each call but the refused ones")
                .isEqualTo(120);
    }

    @Test
    void one_seed_is_one_year() {
        assertThat(new Year(50, 7).pass()).isEqualTo(new Year(50, 7).pass());
        assertThat(new Year(50, 8).pass().rounds()).isGreaterThanOrEqualTo(100);
    }
}
