package io.reminders.examples.questions;

import static io.reminders.testkit.SpokenCall.call;
import static org.assertj.core.api.Assertions.assertThat;

import io.reminders.contact.Recipient;
import io.reminders.reminder.Reminder;
import io.reminders.testkit.ManualClock;
import io.reminders.testkit.ReminderTestKit;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/** How do I test my own code? With the test kit: a day passes when your test says so, and nobody is called. */
class TestWithAManualClock {

    @Test
    void a_day_passes_at_once() {
        var request = Reminder.titled("Dentist")
                .to(Recipient.phone("+40 721 234 567"))
                .at(LocalDateTime.of(2026, 3, 8, 14, 0), ZoneId.of("Europe/Bucharest"))
                .saying("Hi, this is your reminder: dentist at nine.")
                .byCall();

        var clock = ManualClock.at("2026-03-07T12:00:00Z");
        var kit = ReminderTestKit.with(clock);
        kit.reminders().schedule(request);
        clock.advance(Duration.ofDays(1));
        kit.worker().runOnce();
        assertThat(kit.calls()).containsExactly(call("+40721234567", "Hi, this is your reminder: dentist at nine."));
    }
}
