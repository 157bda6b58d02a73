package io.reminders.examples.questions;

import static org.assertj.core.api.Assertions.assertThat;

import io.reminders.Change;
import io.reminders.contact.Recipient;
import io.reminders.reminder.Reminder;
import io.reminders.reminder.ReminderStatus;
import io.reminders.testkit.ManualClock;
import io.reminders.testkit.ReminderTestKit;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** How does a user mark a reminder as done? It is completed then, and nobody is called. */
class MarkAsDone {

    @Test
    void who_has_paid_is_not_called() {
        var clock = ManualClock.at("2026-03-07T07:00:00Z");
        var kit = ReminderTestKit.with(clock);
        var rent = kit.reminders()
                .schedule(Reminder.titled("Rent")
                        .to(Recipient.phone("+40 721 234 567"))
                        .at(clock.instant().plusSeconds(60))
                        .saying("The rent is due.")
                        .byCall()
                        .ownedBy("ada"));

        var answer = kit.reminders().done(rent.id());

        assertThat(answer).isInstanceOf(Change.Made.class);
        clock.advance(Duration.ofMinutes(1));
        kit.worker().runOnce();
        assertThat(kit.calls()).isEmpty();
        assertThat(kit.reminders().find(rent.id()).orElseThrow().status()).isEqualTo(ReminderStatus.COMPLETED);
    }
}
