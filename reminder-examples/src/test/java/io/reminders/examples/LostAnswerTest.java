package io.reminders.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.reminders.Change;
import io.reminders.contact.Recipient;
import io.reminders.reminder.Reminder;
import io.reminders.reminder.ReminderEdit;
import io.reminders.reminder.ReminderId;
import io.reminders.testkit.ManualClock;
import io.reminders.testkit.ReminderTestKit;
import org.junit.jupiter.api.Test;

/** A command whose answer was lost is done again, and says what it would have said. */
class LostAnswerTest {
    private final ManualClock clock = ManualClock.at("2026-11-24T07:00:00Z");
    private final ReminderTestKit kit = ReminderTestKit.with(clock);
    private final ReminderId id = kit.reminders()
            .schedule(Reminder.titled("Tea")
                    .to(Recipient.phone("+40 721 234 567"))
                    .at(clock.instant().plusSeconds(3_600))
                    .saying("Tea.")
                    .byCall())
            .id();

    @Test
    void an_edit_that_was_made_is_not_outdated_by_itself() {
        OneEdit edit = edit();

        Change first = edit.make(kit.reminders());

        assertThat(edit.make(kit.reminders())).isEqualTo(first).isInstanceOf(Change.Made.class);
    }

    @Test
    void an_edit_is_outdated_by_somebody_elses() {
        OneEdit edit = edit();
        edit.make(kit.reminders());
        kit.reminders().edit(id, ReminderEdit.nothing().titled("Water"));

        assertThat(edit.make(kit.reminders())).isInstanceOf(Change.Outdated.class);
    }

    @Test
    void what_was_deleted_is_not_missed() {
        OneDeletion deletion = new OneDeletion(id);
        deletion.make(kit.reminders());

        assertThat(deletion.make(kit.reminders()).id()).isEqualTo(id);
        assertThat(deletion.make(kit.reminders())).isInstanceOf(Change.Made.class);
        assertThat(new OneDeletion(id).make(kit.reminders())).isEqualTo(new Change.NotFound(id));
    }

    private OneEdit edit() {
        return new OneEdit(id, found -> ReminderEdit.nothing().titled("Coffee").ifVersion(1), clock.instant());
    }
}
