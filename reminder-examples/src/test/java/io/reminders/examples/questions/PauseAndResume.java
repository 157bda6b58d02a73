package io.reminders.examples.questions;

import static org.assertj.core.api.Assertions.assertThat;

import io.reminders.contact.Recipient;
import io.reminders.reminder.Reminder;
import io.reminders.reminder.ReminderId;
import io.reminders.reminder.ReminderStatus;
import io.reminders.testkit.ManualClock;
import io.reminders.testkit.ReminderTestKit;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * How do I pause and resume? What is paused does not start; resumed, it calls at its time, or at once where that has
 * passed and it is not too late.
 */
class PauseAndResume {
    private final ManualClock clock = ManualClock.at("2026-03-07T07:00:00Z");
    private final ReminderTestKit kit = ReminderTestKit.with(clock);
    private ReminderId water;

    @BeforeEach
    void schedule_and_pause() {
        water = kit.reminders()
                .schedule(Reminder.titled("Water")
                        .to(Recipient.phone("+40 721 234 567"))
                        .at(clock.instant().plusSeconds(60))
                        .saying("Water the plants.")
                        .byCall())
                .id();
        kit.reminders().pause(water);
    }

    @Test
    void resumed_ten_minutes_late_it_calls_at_once() {
        clock.advance(Duration.ofMinutes(11));
        kit.worker().runOnce();
        assertThat(kit.calls()).isEmpty();

        kit.reminders().resume(water);

        kit.worker().runOnce();
        assertThat(kit.calls()).hasSize(1);
    }

    @Test
    void resumed_more_than_an_hour_late_it_calls_nobody() {
        clock.advance(Duration.ofHours(2));

        kit.reminders().resume(water);

        assertThat(kit.reminders().find(water).orElseThrow().status()).isEqualTo(ReminderStatus.EXPIRED);
    }
}
