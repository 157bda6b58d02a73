package com.example.host;

import static io.reminders.contact.Recipient.phone;
import static io.reminders.testkit.SpokenCall.call;
import static org.assertj.core.api.Assertions.assertThat;

import io.reminders.reminder.Reminder;
import io.reminders.testkit.ManualClock;
import io.reminders.testkit.ReminderTestKit;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/** A test as a host writes it, with what is public only. */
class HostTest {
    private final ManualClock clock = ManualClock.at("2026-03-07T12:00:00Z");
    private final ReminderTestKit kit = ReminderTestKit.with(clock);

    @Test
    void patients_are_called_on_the_morning_of_their_visit() {
        kit.reminders()
                .schedule(Reminder.titled("Dentist")
                        .to(phone("+40721234567"))
                        .at(LocalDateTime.parse("2026-03-08T09:00"), ZoneId.of("Europe/Bucharest"))
                        .saying("Hi, this is your reminder: dentist at nine.")
                        .byCall());

        clock.advance(Duration.ofHours(19));
        kit.worker().runOnce();

        assertThat(kit.calls()).containsExactly(call("+40721234567", "Hi, this is your reminder: dentist at nine."));
    }
}
