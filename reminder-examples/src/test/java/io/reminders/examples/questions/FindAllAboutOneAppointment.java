package io.reminders.examples.questions;

import static org.assertj.core.api.Assertions.assertThat;

import io.reminders.contact.Recipient;
import io.reminders.reminder.Reminder;
import io.reminders.reminder.ReminderFilter;
import io.reminders.reminder.ReminderId;
import io.reminders.testkit.ManualClock;
import io.reminders.testkit.ReminderTestKit;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** How do I find everything about one appointment, to cancel it? Say what a reminder is about when you schedule it. */
class FindAllAboutOneAppointment {
    private final ManualClock clock = ManualClock.at("2026-03-07T07:00:00Z");
    private final ReminderTestKit kit = ReminderTestKit.with(clock);

    @Test
    void what_is_about_it_is_cancelled_and_nothing_else() {
        var dayBefore = schedule("appointment/981", Duration.ofHours(9));
        var hourBefore = schedule("appointment/981", Duration.ofHours(32));
        var other = schedule("appointment/17", Duration.ofHours(9));

        var page = kit.reminders().list(ReminderFilter.everything().about("appointment/981"), 100);
        kit.reminders().cancelAll(page.reminders().stream().map(Reminder::id).toList());

        assertThat(page.reminders()).extracting(Reminder::id).containsExactlyInAnyOrder(dayBefore, hourBefore);
        assertThat(kit.reminders().comingUp(ReminderFilter.everything(), 100).upcoming())
                .singleElement()
                .satisfies(upcoming -> assertThat(upcoming.reminder().id()).isEqualTo(other));
    }

    private ReminderId schedule(String appointment, Duration ahead) {
        return kit.reminders()
                .schedule(Reminder.titled("Appointment")
                        .to(Recipient.phone("+40 721 234 567"))
                        .at(clock.instant().plus(ahead))
                        .saying("Your appointment.")
                        .byCall()
                        .about(appointment))
                .id();
    }
}
