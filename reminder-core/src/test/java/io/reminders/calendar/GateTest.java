package io.reminders.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reminders.calendar.Fit.Shut.Cause;
import io.reminders.refusal.RefusedValueException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GateTest {
    private static final ZoneId BUCHAREST = ZoneId.of("Europe/Bucharest");
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final ZoneId LOS_ANGELES = ZoneId.of("America/Los_Angeles");
    private static final ZoneId LORD_HOWE = ZoneId.of("Australia/Lord_Howe");
    private static final Gate QUIET_AT_NIGHT = gate("MON-SUN 07:00-22:00", BUCHAREST);
    private static final Gate EMPTY = gate("MON-SUN 08:00-12:00", ZoneOffset.UTC, ZoneOffset.ofHours(12));

    private static Gate gate(String hours, ZoneId... zones) {
        return Gate.of(new Window(WeeklyHours.parse(hours), Set.of(zones)));
    }

    private static Instant at(String local, ZoneId zone) {
        return LocalDateTime.parse(local).atZone(zone).toInstant();
    }

    private static Instant bucharest(String local) {
        return at(local, BUCHAREST);
    }

    @Test
    void a_gate_without_windows_is_always_open() {
        Instant now = bucharest("2026-03-07T03:00");

        assertThat(Gate.OPEN.isOpen(now)).isTrue();
        assertThat(Gate.OPEN.opensFrom(now)).contains(now);
        assertThat(Gate.OPEN.shutsFrom(now)).isEmpty();
        assertThat(Gate.OPEN.fit(now, now.minusSeconds(5))).isEqualTo(new Fit.AsAsked(now));
        assertThat(Gate.OPEN.lastOpenBefore(now)).contains(now.minus(Gate.LEAD));
    }

    @Test
    void a_window_holds_its_first_instant_and_not_its_last() {
        Gate gate = gate("MON-FRI 08:00-21:00", BUCHAREST);

        assertThat(gate.isOpen(bucharest("2026-03-06T08:00"))).isTrue();
        assertThat(gate.isOpen(bucharest("2026-03-06T08:00").minusNanos(1))).isFalse();
        assertThat(gate.isOpen(bucharest("2026-03-06T21:00").minusNanos(1))).isTrue();
        assertThat(gate.isOpen(bucharest("2026-03-06T21:00"))).isFalse();
    }

    @Test
    void a_weekend_is_waited_for_from_friday_to_monday() {
        Gate gate = gate("MON-FRI 08:00-21:00", BUCHAREST);

        assertThat(gate.opensFrom(bucharest("2026-03-06T21:00"))).contains(bucharest("2026-03-09T08:00"));
        assertThat(gate.shutsFrom(bucharest("2026-03-06T09:30:15"))).contains(bucharest("2026-03-06T21:00"));
        assertThat(gate.shutsFrom(bucharest("2026-03-07T12:00"))).contains(bucharest("2026-03-07T12:00"));
        assertThat(gate.lastOpenBefore(bucharest("2026-03-08T12:00"))).contains(bucharest("2026-03-06T20:55"));
    }

    @Test
    void a_window_over_midnight_is_one_window() {
        Gate gate = gate("SUN 22:00-06:00", BUCHAREST);

        assertThat(gate.opensFrom(bucharest("2026-03-08T12:00"))).contains(bucharest("2026-03-08T22:00"));
        assertThat(gate.shutsFrom(bucharest("2026-03-08T23:59"))).contains(bucharest("2026-03-09T06:00"));
        assertThat(gate.lastOpenBefore(bucharest("2026-03-10T00:00"))).contains(bucharest("2026-03-09T05:55"));
    }

    @Test
    void an_opening_inside_a_gap_is_the_gap_itself() {
        Gate gate = gate("MON-SUN 03:30-05:00", BUCHAREST);
        Instant gap = Instant.parse("2026-03-29T01:00:00Z");

        assertThat(gate.isOpen(gap.minusNanos(1))).isFalse();
        assertThat(gate.opensFrom(bucharest("2026-03-29T00:00"))).contains(gap);
        assertThat(gate.shutsFrom(gap)).contains(gap.plus(Duration.ofHours(1)));
    }

    @Test
    void a_gap_inside_a_window_makes_it_shorter() {
        Gate gate = gate("MON-SUN 02:00-05:00", BUCHAREST);
        Instant opening = Instant.parse("2026-03-29T00:00:00Z");

        assertThat(gate.opensFrom(bucharest("2026-03-29T00:00"))).contains(opening);
        assertThat(gate.shutsFrom(opening)).contains(opening.plus(Duration.ofHours(2)));
    }

    @Test
    void a_window_that_a_gap_skips_does_not_open_that_day() {
        Gate gate = gate("MON-SUN 03:10-03:50", BUCHAREST);

        assertThat(gate.opensFrom(bucharest("2026-03-28T12:00"))).contains(bucharest("2026-03-30T03:10"));
        assertThat(gate.lastOpenBefore(bucharest("2026-03-29T12:00"))).contains(bucharest("2026-03-28T03:45"));
    }

    @Test
    void a_window_up_to_an_overlap_opens_twice_when_its_edge_comes_twice() {
        Gate gate = gate("MON-SUN 02:00-03:30", BUCHAREST);
        Instant firstShut = Instant.parse("2026-10-25T00:30:00Z");
        Instant repeated = Instant.parse("2026-10-25T01:00:00Z");

        assertThat(gate.shutsFrom(firstShut.minusSeconds(60))).contains(firstShut);
        assertThat(gate.opensFrom(firstShut)).contains(repeated);
        assertThat(gate.shutsFrom(repeated)).contains(repeated.plus(Duration.ofMinutes(30)));
        assertThat(gate.lastOpenBefore(repeated)).contains(firstShut.minus(Gate.LEAD));
    }

    @Test
    void a_window_up_to_the_repeated_hour_shuts_once() {
        Gate gate = gate("MON-SUN 00:00-03:00", BUCHAREST);
        Instant three = Instant.parse("2026-10-25T00:00:00Z");

        assertThat(gate.shutsFrom(three.minusSeconds(1))).contains(three);
        assertThat(gate.opensFrom(three)).contains(bucharest("2026-10-26T00:00"));
    }

    @Test
    void lord_howe_moves_by_half_an_hour() {
        Gate gate = gate("MON-SUN 01:45-02:15", LORD_HOWE);
        Instant gap = Instant.parse("2026-10-03T15:30:00Z");
        Instant overlap = Instant.parse("2026-04-04T15:00:00Z");

        assertThat(gate.opensFrom(at("2026-10-04T01:00", LORD_HOWE))).contains(gap.minus(Duration.ofMinutes(15)));
        assertThat(gate.shutsFrom(gap.minus(Duration.ofMinutes(15)))).contains(gap);
        assertThat(gate.shutsFrom(overlap.minus(Duration.ofMinutes(15)))).contains(overlap);
        assertThat(gate.opensFrom(overlap)).contains(overlap.plus(Duration.ofMinutes(15)));
        assertThat(gate.shutsFrom(overlap.plus(Duration.ofMinutes(15)))).contains(overlap.plus(Duration.ofMinutes(45)));
    }

    @Test
    void apia_skips_a_whole_day() {
        ZoneId apia = ZoneId.of("Pacific/Apia");
        Gate fridays = gate("FRI 08:00-09:00", apia);

        assertThat(fridays.opensFrom(at("2011-12-29T12:00", apia))).contains(at("2012-01-06T08:00", apia));
    }

    @Test
    void new_york_and_los_angeles_have_ten_hours_in_common() {
        Gate gate = gate("MON-SUN 08:00-21:00", NEW_YORK, LOS_ANGELES);

        Instant opening = gate.opensFrom(at("2026-07-01T00:00", NEW_YORK)).orElseThrow();

        assertThat(opening).isEqualTo(at("2026-07-01T11:00", NEW_YORK));
        assertThat(gate.shutsFrom(opening)).contains(at("2026-07-01T21:00", NEW_YORK));
    }

    @Test
    void two_zones_without_a_common_moment_never_open() {
        Instant now = Instant.parse("2026-07-01T09:00:00Z");

        assertThat(EMPTY.isOpen(now)).isFalse();
        assertThat(EMPTY.opensFrom(now)).isEmpty();
        assertThat(EMPTY.lastOpenBefore(now)).isEmpty();
        assertThat(EMPTY.fit(now, now)).isEqualTo(new Fit.Shut(Cause.NEVER_OPENS));
        assertThat(EMPTY.fit(now, now, Instant.MAX)).isEqualTo(new Fit.Shut(Cause.NEVER_OPENS));
    }

    @Test
    void all_windows_must_be_open() {
        Gate both = QUIET_AT_NIGHT.and(gate("SAT 06:00-09:00", BUCHAREST)).and(QUIET_AT_NIGHT);

        assertThat(both.windows()).hasSize(2);
        assertThat(both.opensFrom(bucharest("2026-03-04T12:00"))).contains(bucharest("2026-03-07T07:00"));
        assertThat(both.shutsFrom(bucharest("2026-03-07T07:00"))).contains(bucharest("2026-03-07T09:00"));
    }

    @Test
    void what_is_due_in_quiet_hours_waits_for_their_end() {
        Instant due = bucharest("2026-03-07T03:00");
        Instant now = bucharest("2026-03-06T12:00");

        assertThat(QUIET_AT_NIGHT.fit(due, now)).isEqualTo(new Fit.Later(bucharest("2026-03-07T07:00")));
        assertThat(QUIET_AT_NIGHT.fit(due, now, bucharest("2026-03-07T07:30")))
                .isEqualTo(new Fit.Later(bucharest("2026-03-07T07:00")));
        assertThat(QUIET_AT_NIGHT.fit(due, now, Instant.MAX)).isEqualTo(new Fit.Later(bucharest("2026-03-07T07:00")));
    }

    @Test
    void what_is_due_while_the_gate_is_open_stays() {
        Instant due = bucharest("2026-03-07T21:59:59");

        assertThat(QUIET_AT_NIGHT.fit(due, due.minusSeconds(60), due.plusSeconds(1)))
                .isEqualTo(new Fit.AsAsked(due));
    }

    @Test
    void what_is_overdue_starts_now_if_the_gate_is_open_now() {
        Instant now = bucharest("2026-03-07T09:00");

        assertThat(QUIET_AT_NIGHT.fit(bucharest("2026-03-07T03:00"), now, Instant.MAX))
                .isEqualTo(new Fit.AsAsked(now));
    }

    @Test
    void a_reminder_of_a_meeting_at_seven_moves_to_the_evening_before() {
        Instant meeting = bucharest("2026-03-07T07:00");
        Instant hourBefore = meeting.minus(Duration.ofHours(1));

        assertThat(QUIET_AT_NIGHT.fit(hourBefore, bucharest("2026-03-06T12:00"), meeting))
                .isEqualTo(new Fit.Earlier(bucharest("2026-03-06T21:55")));
        assertThat(QUIET_AT_NIGHT.fit(hourBefore, bucharest("2026-03-06T12:00"), meeting.plusSeconds(1)))
                .isEqualTo(new Fit.Later(meeting));
    }

    @Test
    void in_the_last_minutes_before_the_gate_shuts_the_last_moment_is_now() {
        Instant meeting = bucharest("2026-03-07T07:00");
        Instant now = bucharest("2026-03-06T21:58:30");

        assertThat(QUIET_AT_NIGHT.fit(meeting.minusSeconds(3600), now, meeting)).isEqualTo(new Fit.Earlier(now));
    }

    @Test
    void nothing_moves_to_before_now() {
        Instant meeting = bucharest("2026-03-07T07:00");

        assertThat(QUIET_AT_NIGHT.fit(meeting.minusSeconds(3600), bucharest("2026-03-06T22:00"), meeting))
                .isEqualTo(new Fit.Shut(Cause.OPENS_TOO_LATE));
    }

    @Test
    void a_window_shorter_than_the_lead_is_used_from_its_opening() {
        Gate gate = gate("MON-SUN 21:00-21:03", BUCHAREST);

        assertThat(gate.lastOpenBefore(bucharest("2026-03-07T07:00"))).contains(bucharest("2026-03-06T21:00"));
    }

    @Test
    void what_is_due_at_the_deadline_or_after_it_moves_to_before_it() {
        Instant deadline = bucharest("2026-03-07T12:00");
        Instant now = bucharest("2026-03-07T11:00");

        assertThat(QUIET_AT_NIGHT.fit(deadline, now, deadline))
                .isEqualTo(new Fit.Earlier(bucharest("2026-03-07T11:55")));
        assertThat(QUIET_AT_NIGHT.fit(deadline.plusSeconds(9), deadline.minusSeconds(1), deadline))
                .isEqualTo(new Fit.Earlier(deadline.minusSeconds(1)));
    }

    @Test
    void a_deadline_that_has_come_leaves_no_moment() {
        Instant deadline = bucharest("2026-03-07T12:00");

        assertThat(Gate.OPEN.fit(deadline, deadline, deadline)).isEqualTo(new Fit.Shut(Cause.DEADLINE_PASSED));
    }

    @Test
    void each_fit_answers_with_its_own_function() {
        Instant at = bucharest("2026-03-07T12:00");

        assertThat(List.of(
                        new Fit.AsAsked(at), new Fit.Later(at), new Fit.Earlier(at), new Fit.Shut(Cause.NEVER_OPENS)))
                .extracting(fit -> fit.<String>match(
                        asAsked -> "asked " + asAsked.at(),
                        later -> "later " + later.at(),
                        earlier -> "earlier " + earlier.at(),
                        shut -> "shut " + shut.cause()))
                .containsExactly("asked " + at, "later " + at, "earlier " + at, "shut NEVER_OPENS");
    }

    @Test
    void a_gate_is_written_and_read_back() {
        Gate gate = gate("MON-FRI 08:00-21:00, SAT 09:00-12:00", NEW_YORK, LOS_ANGELES)
                .and(gate("MON-SUN 22:00-06:00", ZoneOffset.UTC))
                .and(gate("SUN 00:00-24:00", ZoneOffset.ofHoursMinutes(5, 30)));

        assertThat(gate.text())
                .isEqualTo("MON-FRI 08:00-21:00, SAT 09:00-12:00 in America/Los_Angeles and America/New_York; "
                        + "MON-SUN 22:00-06:00 in Z; SUN 00:00-24:00 in +05:30");
        assertThat(Gate.parse(gate.text())).isEqualTo(gate);
        assertThat(Gate.parse(Gate.OPEN.text())).isEqualTo(Gate.OPEN);
    }

    @Test
    void a_window_in_any_zone_is_read_back() {
        for (String id : ZoneId.getAvailableZoneIds()) {
            Gate gate = gate("MON 08:00-09:00", ZoneId.of(id));

            assertThat(Gate.parse(gate.text())).isEqualTo(gate);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "MON 08:00-09:00",
                "MON 08:00-09:00 in Europe/Atlantis",
                "MON 08:00-09:00 in Z and",
                "MON 08:00-09:00 in Z; ",
                "open; MON 08:00-09:00 in Z"
            })
    void what_is_no_gate_is_refused(String text) {
        assertThatThrownBy(() -> Gate.parse(text))
                .isInstanceOf(RefusedValueException.class)
                .hasMessageStartingWith(
                        "gate: expected open, or hours in zones such as MON-FRI 08:00-21:00 in Europe/Bucharest but was ");
    }

    @Test
    void a_window_has_a_zone_and_a_gate_few_windows() {
        WeeklyHours always = WeeklyHours.ALWAYS;
        Window window = Window.of(always, BUCHAREST);

        assertThat(window.isOpen(Instant.EPOCH)).isTrue();
        assertThatThrownBy(() -> new Window(always, Set.of())).hasMessage("window: expected 1 to 100 zones but was 0");
        assertThatThrownBy(() -> new Gate(Collections.nCopies(11, window)))
                .hasMessage("gate: expected up to 10 windows but was 11");
    }

    @Test
    void an_hour_before_midnight_is_daily_too() {
        Gate gate = Gate.of(Window.of(WeeklyHours.daily(LocalTime.of(23, 0), LocalTime.MIDNIGHT), BUCHAREST));

        assertThat(gate.shutsFrom(bucharest("2026-03-07T23:00"))).contains(bucharest("2026-03-08T00:00"));
    }
}
