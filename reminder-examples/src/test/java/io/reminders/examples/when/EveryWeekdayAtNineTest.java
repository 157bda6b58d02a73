package io.reminders.examples.when;

import static io.reminders.contact.Recipient.phone;
import static org.assertj.core.api.Assertions.assertThat;

import io.reminders.reminder.Reminder;
import io.reminders.testkit.ManualClock;
import io.reminders.testkit.ReminderTestKit;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How is somebody reminded every weekday at nine, by the clock on their own wall, summer and winter? */
class EveryWeekdayAtNineTest {

    @Test
    void nine_stays_nine_when_the_clocks_change() {
        var clock = ManualClock.at("2026-03-26T12:00:00Z"); // a Thursday; the clocks change on Sunday
        var reminders = ReminderTestKit.with(clock).reminders();
        var zone = ZoneId.of("Europe/Bucharest");

        var standUp = reminders.schedule(Reminder.titled("Stand-up")
                .to(phone("+40721234567"))
                .cron("0 9 * * MON-FRI", zone)
                .saying("Stand-up in five minutes.")
                .byCall());
        reminders.plan(standUp.id(), 3).forEach(System.out::println);

        List<Instant> nines = reminders.plan(standUp.id(), 3).stream()
                .map(plan -> plan.delivery().due())
                .toList();
        assertThat(nines).extracting(nine -> nine.atZone(zone).toLocalTime()).containsOnly(LocalTime.of(9, 0));
        assertThat(nines)
                .extracting(nine -> nine.atZone(zone).toLocalDate())
                .containsExactly(
                        LocalDate.parse("2026-03-27"), LocalDate.parse("2026-03-30"), LocalDate.parse("2026-03-31"));
        assertThat(Duration.between(nines.get(0), nines.get(1))).isEqualTo(Duration.ofHours(71));
    }
}
