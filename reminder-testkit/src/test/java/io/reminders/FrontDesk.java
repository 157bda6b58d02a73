package io.reminders;

import static io.reminders.contact.Recipient.phone;
import static org.assertj.core.api.Assertions.assertThat;

import io.reminders.reminder.Reminder;
import io.reminders.reminder.ReminderId;
import io.reminders.reminder.ReminderRequest;
import io.reminders.testkit.ManualClock;
import io.reminders.testkit.ReminderTestKit;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** A desk at noon, with a worker and what the tests of the desk ask of it. */
final class FrontDesk {
    static final Instant NOON = Instant.parse("2026-03-07T12:00:00Z");
    static final Duration MINUTE = Duration.ofMinutes(1);
    static final ReminderId UNKNOWN = new ReminderId(new UUID(0x7000, 0x8000_0000_0000_0000L));

    final ManualClock clock = ManualClock.at(NOON);
    final ReminderTestKit kit = ReminderTestKit.with(clock);
    final Reminders desk = kit.reminders();

    /** One for a minute past noon. */
    static ReminderRequest request(String title) {
        return request(title, MINUTE);
    }

    /** One for so long after noon. */
    static ReminderRequest request(String title, Duration afterNoon) {
        return Reminder.titled(title)
                .to(phone("+40721234567"))
                .at(NOON.plus(afterNoon))
                .saying("Hi, " + title + "!")
                .byCall();
    }

    Reminder add(String title) {
        return desk.schedule(request(title)).reminder();
    }

    /** A reminder whose call has been accepted and not yet answered. */
    Reminder called() {
        Reminder reminder = add("Dentist");
        clock.advance(MINUTE);
        kit.worker().runOnce();
        assertThat(kit.calls()).hasSize(1);
        return reminder;
    }
}
