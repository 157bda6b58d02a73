package io.reminders.examples.when;

import static io.reminders.contact.Recipient.phone;
import static org.assertj.core.api.Assertions.assertThat;

import io.reminders.calendar.Event;
import io.reminders.calendar.Gate;
import io.reminders.calendar.WeeklyHours;
import io.reminders.calendar.Window;
import io.reminders.reminder.Reminder;
import io.reminders.testkit.ManualClock;
import io.reminders.testkit.ReminderTestKit;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/** How is nobody woken at night, and nobody reminded of a flight that has left? */
class NotAtNightAndNeverAfterTest {

    @Test
    void before_an_early_flight_the_call_comes_the_evening_before() {
        var clock = ManualClock.at("2026-03-07T12:00:00Z");
        var reminders = ReminderTestKit.with(clock).reminders();
        var zone = ZoneId.of("Europe/Bucharest");
        var takeOff = LocalDateTime.parse("2026-03-08T06:30");

        var notAtNight = Gate.of(Window.of(WeeklyHours.closedDaily(LocalTime.of(22, 0), LocalTime.of(7, 0)), zone));
        var flight = reminders.schedule(Reminder.titled("Flight")
                .to(phone("+40721234567"))
                .before(Event.called("flight-17").startsAt(takeOff, zone), Duration.ofHours(1))
                .saying("Your flight leaves at half past six.")
                .byCall()
                .during(notAtNight));

        var plan = reminders.plan(flight.id());
        assertThat(plan.delivery().due())
                .isEqualTo(LocalDateTime.parse("2026-03-07T21:55").atZone(zone).toInstant());
        assertThat(plan.delivery().deliverBy()).isEqualTo(takeOff.atZone(zone).toInstant());
        assertThat(reminders.explain(flight.id()).toString()).contains("(moved-before-deadline)");
    }
}
