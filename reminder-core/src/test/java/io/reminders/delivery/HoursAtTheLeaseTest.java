package io.reminders.delivery;

import static io.reminders.delivery.Journey.DUE;
import static io.reminders.delivery.Journey.along;
import static io.reminders.route.Route.call;
import static org.assertj.core.api.Assertions.assertThat;

import io.reminders.calendar.Bypass;
import io.reminders.calendar.Gate;
import io.reminders.calendar.Lateness;
import io.reminders.calendar.Recurrence;
import io.reminders.calendar.Schedule;
import io.reminders.calendar.Timetable;
import io.reminders.calendar.WallClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What becomes of a delivery that nobody has tried yet, by the hour at which a worker looks at it. */
class HoursAtTheLeaseTest {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Bypass BYPASS = new Bypass("a doctor", "it cannot wait");

    private static Timetable during(String hours, Optional<Bypass> bypass) {
        return new Timetable(
                Schedule.at(DUE), Lateness.within(HOUR), Gate.parse(hours + " in UTC"), Optional.empty(), bypass);
    }

    private static Journey claimedLate(String hours) {
        return along(call(), during(hours, Optional.empty()))
                .at(Duration.ofMinutes(20))
                .claimed();
    }

    @Test
    void hours_that_open_again_in_time_put_it_off() {
        Journey journey = claimedLate("SAT 07:00-07:10, SAT 07:30-08:00");

        Delivery after = journey.delivery().elapse(journey.now()).after();

        assertThat(after.state()).isEqualTo(DeliveryState.SCHEDULED);
        assertThat(after.actAt()).isEqualTo(DUE.plus(Duration.ofMinutes(30)));
    }

    @Test
    void hours_that_open_again_too_late_end_it() {
        Journey journey = claimedLate("SAT 07:00-07:10, SAT 09:00-10:00");

        Settlement settlement = journey.delivery().elapse(journey.now());

        assertThat(settlement.after().state()).isEqualTo(DeliveryState.EXPIRED);
        assertThat(settlement.line().orElseThrow().why()).isEqualTo(Reasons.HOURS_SHUT);
    }

    @Test
    void hours_that_open_at_deliver_by_open_too_late() {
        Journey journey = claimedLate("SAT 07:00-07:10, SAT 08:00-09:00");

        assertThat(journey.delivery().elapse(journey.now()).after().state()).isEqualTo(DeliveryState.EXPIRED);
    }

    @Test
    void what_no_worker_holds_keeps_its_instant_while_the_hours_are_shut() {
        Journey journey = along(call(), during("SAT 07:00-07:10, SAT 07:30-08:00", Optional.empty()))
                .at(Duration.ofMinutes(20));

        Delivery after = journey.delivery().elapse(journey.now()).after();

        assertThat(after.state()).isEqualTo(DeliveryState.SCHEDULED);
        assertThat(after.actAt()).isEqualTo(DUE);
    }

    @Test
    void a_bypass_lets_it_start_and_is_told_where_the_hours_are_shut() {
        Timetable passedOver = during("SAT 07:00-07:10", Optional.of(BYPASS));
        Journey shut = along(call(), passedOver).at(Duration.ofMinutes(20)).claimed();

        assertThat(shut.delivery().elapse(shut.now()).after().state()).isEqualTo(DeliveryState.LEASED);
        assertThat(shut.begins().why()).isEqualTo(Reasons.HOURS_BYPASSED);
        assertThat(along(call(), passedOver).claimed().begins().why()).isEqualTo(Reasons.IN_FLIGHT);
        assertThat(along(call(), during("SAT 07:00-07:10", Optional.empty()))
                        .claimed()
                        .begins()
                        .why())
                .isEqualTo(Reasons.IN_FLIGHT);
    }

    @Test
    void of_points_that_were_missed_the_earlier_collapses_once_a_worker_holds_it() {
        Recurrence every10Minutes =
                Recurrence.cron("*/10 * * * *", LocalDateTime.parse("2026-03-07T07:00"), WallClock.in(ZoneOffset.UTC));
        Timetable missed = Timetable.of(Schedule.every(every10Minutes), Lateness.collapse(HOUR));
        Instant late = DUE.plus(Duration.ofMinutes(25));
        Journey journey = along(call(), missed);

        assertThat(journey.delivery().elapse(late).after().state()).isEqualTo(DeliveryState.SCHEDULED);
        Settlement settlement = journey.claimed().delivery().elapse(late);
        assertThat(settlement.after().state()).isEqualTo(DeliveryState.EXPIRED);
        assertThat(settlement.line().orElseThrow().why()).isEqualTo(Reasons.COLLAPSED);
    }
}
