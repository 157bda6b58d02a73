package io.reminders.examples.questions;

import static org.assertj.core.api.Assertions.assertThat;

import io.reminders.Cancellation;
import io.reminders.contact.Recipient;
import io.reminders.reminder.Reminder;
import io.reminders.reminder.ReminderId;
import io.reminders.testkit.ManualClock;
import io.reminders.testkit.ReminderTestKit;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * How do I know that a cancelled reminder does not call? By the answer: it is a promise, or it says that it cannot be.
 */
class CancelInTimeOrTooLate {
    private final ManualClock clock = ManualClock.at("2026-03-07T07:00:00Z");
    private final ReminderTestKit kit = ReminderTestKit.with(clock);
    private ReminderId dentist;

    @BeforeEach
    void schedule() {
        dentist = kit.reminders()
                .schedule(Reminder.titled("Dentist")
                        .to(Recipient.phone("+40 721 234 567"))
                        .at(clock.instant().plusSeconds(60))
                        .saying("Dentist at nine.")
                        .byCall())
                .id();
    }

    @Test
    void in_time_nobody_is_called() {
        var answer = kit.reminders().cancel(dentist);

        assertThat(answer).isEqualTo(new Cancellation.Cancelled(dentist));
        clock.advance(Duration.ofMinutes(1));
        kit.worker().runOnce();
        assertThat(kit.calls()).isEmpty();
    }

    @Test
    void too_late_says_which_attempts_had_begun() {
        clock.advance(Duration.ofMinutes(1));
        kit.worker().runOnce();

        var answer = kit.reminders().cancel(dentist);

        assertThat(answer)
                .isInstanceOfSatisfying(
                        Cancellation.TooLate.class,
                        late -> assertThat(late.attempts()).hasSize(1));
    }
}
