package io.reminders;

import static io.reminders.contact.Recipient.phone;
import static io.reminders.route.Route.call;

import io.reminders.calendar.Event;
import io.reminders.calendar.Gate;
import io.reminders.calendar.Lateness;
import io.reminders.calendar.Recurrence;
import io.reminders.calendar.Schedule;
import io.reminders.calendar.WallClock;
import io.reminders.calendar.WeeklyHours;
import io.reminders.calendar.Window;
import io.reminders.reminder.Reminder;
import io.reminders.reminder.ReminderRequest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAmount;
import java.util.List;
import java.util.Random;

/** A host's wish drawn at random: any schedule, zone, policy and hours, near a change of the clocks. */
final class Wish {
    private static final List<String> ZONES = List.of(
            "Europe/Bucharest",
            "America/New_York",
            "Australia/Lord_Howe",
            "Africa/Casablanca",
            "Asia/Kathmandu",
            "UTC");
    private static final List<String> CRONS =
            List.of("0 9 * * MON-FRI", "30 2 * * *", "*/20 * * * *", "0 */2 * * *", "15 1,23 * * *", "0 8 1 * *");
    private static final List<String> RULES = List.of(
            "FREQ=DAILY",
            "FREQ=DAILY;COUNT=3",
            "FREQ=WEEKLY;BYDAY=MO,WE,SA,SU",
            "FREQ=HOURLY;INTERVAL=5",
            "FREQ=MONTHLY;BYMONTHDAY=-1",
            "FREQ=DAILY;BYHOUR=1,2,3;BYMINUTE=30");
    private static final List<TemporalAmount> AMOUNTS = List.of(
            Duration.ofHours(24),
            Duration.ofHours(1),
            Duration.ofMinutes(10),
            Period.ofDays(1),
            Duration.ofHours(7),
            Duration.ofMinutes(90));

    /** Shortly before the clocks of several of the zones change. */
    private static final LocalDateTime MARCH = LocalDateTime.parse("2026-03-26T00:00");

    final Random random;
    final ZoneId zone;
    final Instant start;
    final Gate hours;
    final boolean bypasses;
    final ReminderRequest request;

    Wish(long seed) {
        random = new Random(seed);
        zone = ZoneId.of(oneOf(ZONES));
        start = MARCH.plusMinutes(random.nextInt(4 * 24 * 60)).atZone(zone).toInstant();
        hours = chance(50) ? someHours() : Gate.OPEN;
        bypasses = chance(15);
        ReminderRequest plain = Reminder.titled("Pills")
                .to(phone("+40721234567"))
                .on(schedule())
                .saying("It is time.")
                .by(call())
                .during(hours);
        ReminderRequest late = chance(60) ? plain.withLateness(lateness()) : plain;
        request = bypasses ? late.bypassingHours("nurse-7", "as agreed") : late;
    }

    /** Something else to ask for, from {@code now} on. */
    Schedule another(Instant now) {
        LocalDateTime local = now.atZone(zone).toLocalDateTime().truncatedTo(ChronoUnit.MINUTES);
        return switch (random.nextInt(3)) {
            case 0 -> Schedule.at(now.plusSeconds(60 + random.nextInt(200_000)));
            case 1 -> Schedule.every(Recurrence.cron(oneOf(CRONS), local, WallClock.in(zone)));
            default -> Schedule.every(Recurrence.rule(oneOf(RULES), local, WallClock.in(zone)));
        };
    }

    private Schedule schedule() {
        LocalDateTime local = start.atZone(zone).toLocalDateTime().truncatedTo(ChronoUnit.MINUTES);
        WallClock clock = WallClock.in(zone).withGap(oneOf(List.of(WallClock.Gap.values())));
        return switch (random.nextInt(5)) {
            case 0 -> Schedule.at(start.plusSeconds(60 + random.nextInt(200_000)));
            case 1 -> Schedule.at(local.plusMinutes(1 + random.nextInt(3_000)), WallClock.in(zone));
            case 2 -> Schedule.every(Recurrence.cron(oneOf(CRONS), local, clock));
            case 3 -> Schedule.every(Recurrence.rule(oneOf(RULES), local, clock));
            default -> Schedule.before(event(), oneOf(AMOUNTS), oneOf(AMOUNTS), oneOf(AMOUNTS));
        };
    }

    Event event() {
        LocalDateTime local = start.atZone(zone).toLocalDateTime().truncatedTo(ChronoUnit.MINUTES);
        return Event.called("appt-981").startsAt(local.plusMinutes(5 + random.nextInt(6_000)), zone);
    }

    private Gate someHours() {
        LocalTime from = LocalTime.of(6 + random.nextInt(5), 0);
        LocalTime to = LocalTime.of(17 + random.nextInt(6), 30);
        return Gate.of(Window.of(WeeklyHours.daily(from, to), ZoneId.of(oneOf(ZONES))));
    }

    private Lateness lateness() {
        Duration tolerance = Duration.ofMinutes(1 + random.nextInt(600));
        return switch (random.nextInt(3)) {
            case 0 -> Lateness.within(tolerance);
            case 1 -> Lateness.collapse(tolerance);
            default -> Lateness.skip();
        };
    }

    boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    private <T> T oneOf(List<T> several) {
        return several.get(random.nextInt(several.size()));
    }
}
