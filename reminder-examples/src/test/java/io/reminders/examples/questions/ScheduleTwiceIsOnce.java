package io.reminders.examples.questions;

import static org.assertj.core.api.Assertions.assertThat;

import io.reminders.Scheduled;
import io.reminders.contact.Recipient;
import io.reminders.reminder.Reminder;
import io.reminders.testkit.ManualClock;
import io.reminders.testkit.ReminderTestKit;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What if my code schedules the same reminder twice? Under a key of yours it is one reminder, and one call. */
class ScheduleTwiceIsOnce {

    @Test
    void the_second_answer_is_the_first_reminder() {
        var clock = ManualClock.at("2026-03-07T07:00:00Z");
        var kit = ReminderTestKit.with(clock);
        var request = Reminder.titled("Dentist")
                .to(Recipient.phone("+40 721 234 567"))
                .at(clock.instant().plusSeconds(60))
                .saying("Dentist at nine.")
                .byCall()
                .withKey("appointment-981");

        var first = kit.reminders().schedule(request);
        var second = kit.reminders().schedule(request);

        assertThat(second).isInstanceOf(Scheduled.Existing.class);
        assertThat(second.id()).isEqualTo(first.id());
        clock.advance(Duration.ofMinutes(1));
        kit.worker().runOnce();
        assertThat(kit.calls()).hasSize(1);
    }
}
