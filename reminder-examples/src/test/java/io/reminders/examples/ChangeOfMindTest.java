package io.reminders.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.reminders.Change;
import io.reminders.contact.Recipient;
import io.reminders.reminder.Reminder;
import io.reminders.reminder.ReminderEdit;
import io.reminders.reminder.ReminderFilter;
import io.reminders.reminder.ReminderStatus;
import io.reminders.testkit.ManualClock;
import io.reminders.testkit.ReminderTestKit;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/** What the README says of a host that changes its mind; {@link ReadmeTest} holds the two together. */
class ChangeOfMindTest {

    @Test
    void what_was_scheduled_can_be_changed_while_nothing_has_begun() {
        var reminders =
                ReminderTestKit.with(ManualClock.at("2026-03-07T12:00:00Z")).reminders();
        var zone = ZoneId.of("Europe/Bucharest");
        var dentist = reminders.schedule(Reminder.titled("Dentist")
                .to(Recipient.phone("+40721234567"))
                .at(LocalDateTime.of(2026, 3, 8, 9, 0), zone)
                .saying("Hi, this is your reminder: dentist at nine.")
                .byCall()
                .about("appointment/981"));
        var ten = LocalDateTime.of(2026, 3, 8, 10, 0);

        reminders.plan(dentist.id()).sentences().forEach(System.out::println); // what will happen, before it does
        var change = reminders.edit(
                dentist.id(),
                ReminderEdit.nothing().at(ten, zone).saying("Hi, this is your reminder: dentist at ten."));
        if (change instanceof Change.TooLate late) {
            System.out.println(late.attempts().size() + " calls had begun");
        }
        reminders.pause(dentist.id()); // and resume, done, cancel, delete: each answers what came of it
        var failed = reminders.list(
                ReminderFilter.everything().about("appointment/981").inStatus(ReminderStatus.FAILED), 50);

        assertThat(change).isInstanceOf(Change.Made.class);
        assertThat(reminders.find(dentist.id()).orElseThrow().status()).isEqualTo(ReminderStatus.PAUSED);
        assertThat(failed.reminders()).isEmpty();
    }
}
