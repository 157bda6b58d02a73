package io.reminders.examples.questions;

import static io.reminders.testkit.SpokenCall.call;
import static org.assertj.core.api.Assertions.assertThat;

import io.reminders.Change;
import io.reminders.contact.Recipient;
import io.reminders.reminder.Reminder;
import io.reminders.reminder.ReminderEdit;
import io.reminders.testkit.ManualClock;
import io.reminders.testkit.ReminderTestKit;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * How do I change the time of a reminder, and what if somebody else has changed it meanwhile? By an edit that names the
 * version you have read: if there is a newer one, nothing is changed, and the answer shows it.
 */
class ChangeTheTime {
    private final ManualClock clock = ManualClock.at("2026-03-07T07:00:00Z");
    private final ReminderTestKit kit = ReminderTestKit.with(clock);
    private Reminder dentist;

    @BeforeEach
    void schedule() {
        dentist = kit.reminders()
                .schedule(Reminder.titled("Dentist")
                        .to(Recipient.phone("+40 721 234 567"))
                        .at(clock.instant().plusSeconds(3_600))
                        .saying("Dentist at nine.")
                        .byCall())
                .reminder();
    }

    @Test
    void it_calls_at_the_new_time_with_the_new_message() {
        var later = ReminderEdit.nothing()
                .at(clock.instant().plusSeconds(7_200))
                .saying("Dentist at ten.")
                .ifVersion(dentist.version());

        var answer = kit.reminders().edit(dentist.id(), later);

        assertThat(answer).isInstanceOf(Change.Made.class);
        clock.advance(Duration.ofHours(1));
        kit.worker().runOnce();
        assertThat(kit.calls()).isEmpty();
        clock.advance(Duration.ofHours(1));
        kit.worker().runOnce();
        assertThat(kit.calls()).containsExactly(call("+40721234567", "Dentist at ten."));
    }

    @Test
    void somebody_else_was_faster() {
        kit.reminders().edit(dentist.id(), ReminderEdit.nothing().titled("Dentist, Dr. Ada"));

        var answer = kit.reminders()
                .edit(dentist.id(), ReminderEdit.nothing().titled("Tooth").ifVersion(dentist.version()));

        assertThat(answer).isInstanceOfSatisfying(Change.Outdated.class, outdated -> {
            assertThat(outdated.reminder().version()).isEqualTo(2);
            assertThat(outdated.reminder().definition().title().text()).isEqualTo("Dentist, Dr. Ada");
        });
    }
}
