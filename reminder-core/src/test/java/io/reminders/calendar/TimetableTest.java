package io.reminders.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import io.reminders.calendar.Slot.Fate;
import io.reminders.calendar.Timetable.Turn;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From a point to the instant at which it is delivered. */
class TimetableTest {
    private static final Instant ONE = Instant.parse("2026-03-07T13:00:00Z");
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Schedule HOURLY = Schedule.cron("0 * * * *", ZoneOffset.UTC);
    private static final Gate DAY =
            Gate.of(Window.of(WeeklyHours.daily(LocalTime.of(8, 0), LocalTime.of(21, 0)), ZoneOffset.UTC));

    private static Lateness lateness(String policy) {
        return switch (policy) {
            case "skip" -> Lateness.skip();
            case "each" -> Lateness.within(Duration.ofHours(3));
            default -> Lateness.collapse(Duration.ofHours(3));
        };
    }

    /** The point of one o'clock had its turn after an outage: which comes next, and how many have none. */
    @ParameterizedTest
    @CsvSource({
        // minutes after one, policy, hours from one to the next, passed over
        "0, each, 1, 0",
        "0, collapse, 1, 0",
        "0, skip, 1, 0",
        "60, each, 1, 0",
        "60, collapse, 1, 0",
        "60, skip, 1, 0",
        "62, skip, 2, 1",
        "130, each, 1, 0",
        "130, collapse, 2, 1",
        "130, skip, 3, 2",
        "300, each, 3, 2",
        "300, collapse, 5, 4",
        "301, skip, 6, 5",
        "6000, each, 98, 97",
        "6000, collapse, 100, 99",
        "6030, skip, 101, 100"
    })
    void an_outage_and_a_policy_say_what_comes_next(int minutes, String policy, int hours, int passedOver) {
        Timetable timetable = Timetable.of(HOURLY, lateness(policy));

        Optional<Turn> next = timetable.after(ONE, ONE.plus(Duration.ofMinutes(minutes)));

        assertThat(next.map(turn -> turn.slot().due())).contains(ONE.plus(HOUR.multipliedBy(hours)));
        assertThat(next.map(Turn::passedOver)).contains(passedOver);
    }

    @Test
    void a_long_run_of_points_is_passed_over_in_bounded_steps() {
        Timetable everyMinute = Timetable.of(Schedule.cron("* * * * *", ZoneOffset.UTC), Lateness.skip());

        Turn next = everyMinute.after(ONE, ONE.plus(Duration.ofDays(365))).orElseThrow();

        assertThat(next.passedOver()).isEqualTo(10_000);
        assertThat(next.slot().due()).isEqualTo(ONE.plus(Duration.ofMinutes(10_001)));
    }

    @Test
    void lateness_counts_from_where_the_hours_have_moved_a_point() {
        Timetable timetable = new Timetable(
                Schedule.at(ONE.plus(Duration.ofHours(10))), // eleven at night
                Lateness.within(HOUR),
                DAY,
                Optional.empty(),
                Optional.empty());

        Slot slot = timetable.first(ONE).orElseThrow();

        assertThat(slot.fate()).isEqualTo(Fate.MOVED_LATER);
        assertThat(slot.due()).isEqualTo(Instant.parse("2026-03-08T08:00:00Z"));
        assertThat(slot.deliverBy()).isEqualTo(Instant.parse("2026-03-08T09:00:00Z"));
    }

    @Test
    void no_point_is_delivered_at_or_after_its_event() {
        Event meeting = Event.called("meeting").startsAt(ONE.plus(Duration.ofMinutes(30)));
        Timetable timetable =
                Timetable.of(Schedule.before(meeting, Duration.ofMinutes(20)), Lateness.within(Duration.ofHours(5)));

        assertThat(timetable.first(ONE).orElseThrow().deliverBy()).isEqualTo(meeting.startsAt());
    }

    @Test
    void of_points_that_are_missed_only_the_last_is_delivered_where_they_collapse() {
        Event meeting = Event.called("meeting").startsAt(ONE.plus(Duration.ofMinutes(30)));
        Schedule schedule = Schedule.before(meeting, Duration.ofHours(24), Duration.ofHours(1), Duration.ofMinutes(10));

        List<Slot> slots = Timetable.of(schedule, schedule.usualLateness()).opening(ONE);

        assertThat(slots).extracting(Slot::fate).containsExactly(Fate.COLLAPSED, Fate.AS_ASKED, Fate.AS_ASKED);
    }

    @Test
    void a_bypass_passes_every_hour_over() {
        Timetable timetable = new Timetable(
                Schedule.at(ONE.plus(Duration.ofHours(10))),
                Lateness.defaults(),
                DAY,
                DAY.windows().stream().findFirst(),
                Optional.of(new Bypass("nurse-7", "as agreed")));

        assertThat(timetable.first(ONE).orElseThrow().fate()).isEqualTo(Fate.AS_ASKED);
    }

    @Test
    void the_end_of_a_rule_is_the_end() {
        Schedule twice = Schedule.every(Recurrence.rule(
                "FREQ=HOURLY;COUNT=2", ONE.atZone(ZoneOffset.UTC).toLocalDateTime(), WallClock.in(ZoneOffset.UTC)));
        Timetable timetable = Timetable.of(twice, Lateness.defaults());

        assertThat(timetable.after(ONE, ONE)).isPresent();
        assertThat(timetable.after(ONE.plus(HOUR), ONE.plus(HOUR))).isEmpty();
    }
}
