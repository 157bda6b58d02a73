package io.reminders.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.reminders.calendar.Event;
import io.reminders.calendar.Gate;
import io.reminders.calendar.Lateness;
import io.reminders.calendar.Schedule;
import io.reminders.calendar.WeeklyHours;
import io.reminders.calendar.Window;
import io.reminders.delivery.Delivery;
import io.reminders.delivery.DeliveryState;
import io.reminders.delivery.Dossier;
import io.reminders.delivery.Fact;
import io.reminders.delivery.HistoryLine;
import io.reminders.delivery.Intent;
import io.reminders.delivery.Reasons;
import io.reminders.delivery.Settlement;
import io.reminders.reminder.Reminder;
import io.reminders.reminder.ReminderStatus;
import io.reminders.route.Route;
import io.reminders.spi.ClaimRequest.Errand;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the hours in which an attempt may start make of deliveries. */
interface HoursContract {
    /** Open every day from one o'clock in the afternoon to three, in UTC. */
    Gate ONE_TO_THREE = Gate.of(Window.of(WeeklyHours.daily(LocalTime.of(13, 0), LocalTime.of(15, 0)), ZoneOffset.UTC));

    /** When they open, on the day of the cases. */
    Instant ONE = Instant.parse("2026-03-07T13:00:00Z");

    /** When they shut, on the day of the cases. */
    Instant THREE = Instant.parse("2026-03-07T15:00:00Z");

    private static List<Delivery> deliveries(Bench bench, Reminder reminder) {
        return bench.repository
                .dossier(Draft.TENANT, reminder.id())
                .map(Dossier::deliveries)
                .orElseThrow();
    }

    @Test
    default void what_is_due_before_the_hours_waits_for_them(Bench bench) {
        Reminder reminder =
                bench.add(bench.draft().due(Bench.NOON.plusSeconds(60)).during(ONE_TO_THREE));

        Delivery waiting = deliveries(bench, reminder).get(0);

        assertThat(waiting.occursAt()).isEqualTo(Bench.NOON.plusSeconds(60));
        assertThat(waiting.due()).isEqualTo(ONE);
        assertThat(waiting.deliverBy()).isEqualTo(ONE.plus(Duration.ofHours(1)));
        assertThat(bench.claim(Errand.SEND).nextActAt()).contains(ONE);
        assertThat(bench.lastLine(waiting.id()).why()).isEqualTo(Reasons.MOVED_LATER);
        assertThat(bench.find(reminder.id())).isEqualTo(reminder);
    }

    @Test
    default void what_is_claimed_after_the_hours_waits_for_the_next(Bench bench) {
        bench.add(bench.draft()
                .due(THREE.minusSeconds(1))
                .within(Lateness.within(Duration.ofDays(2)))
                .during(ONE_TO_THREE));
        bench.clock.set(THREE);
        Delivery leased = bench.take(Errand.SEND);

        Settlement judged = leased.elapse(bench.now());

        assertThat(judged.after().state()).isEqualTo(DeliveryState.SCHEDULED);
        assertThat(judged.after().actAt()).isEqualTo(ONE.plus(Duration.ofDays(1)));
        bench.settle(judged);
        assertThat(bench.claim(Errand.SEND).nextActAt()).contains(ONE.plus(Duration.ofDays(1)));
    }

    @Test
    default void an_intent_outside_the_hours_is_fenced(Bench bench) {
        bench.add(bench.draft().due(THREE.minusSeconds(1)).during(ONE_TO_THREE));
        bench.clock.set(THREE.minusSeconds(1));
        Intent intent = bench.intent(bench.take(Errand.SEND));

        bench.clock.set(THREE);

        assertThat(bench.ledger.begin(List.of(intent)).begun()).isEmpty();
    }

    @Test
    default void what_opens_too_late_for_its_event_comes_before_the_hours_end(Bench bench) {
        Event dawn = Event.called("flight").startsAt(ONE.plus(Duration.ofDays(1)));
        Reminder reminder = bench.add(
                bench.draft().on(Schedule.before(dawn, Duration.ofHours(1))).during(ONE_TO_THREE));

        Delivery waiting = deliveries(bench, reminder).get(0);

        assertThat(waiting.due()).isEqualTo(THREE.minus(Gate.LEAD));
        assertThat(bench.lastLine(waiting.id()))
                .extracting(HistoryLine::why, HistoryLine::state)
                .containsExactly(Reasons.MOVED_EARLIER, DeliveryState.SCHEDULED);
    }

    @Test
    default void what_is_shut_out_until_its_event_is_stored_as_expired(Bench bench) {
        bench.clock.set(THREE);
        Event dawn = Event.called("flight").startsAt(ONE.plus(Duration.ofDays(1)));
        Reminder reminder = bench.draft()
                .on(Schedule.before(dawn, Duration.ofHours(1)))
                .during(ONE_TO_THREE)
                .reminder();
        bench.repository.add(reminder);

        assertThat(bench.find(reminder.id()).status()).isEqualTo(ReminderStatus.EXPIRED);
        assertThat(bench.claim(Errand.SEND).nextActAt()).isEmpty();
        HistoryLine only = bench.repository.history(Draft.TENANT, reminder.id()).get(0);
        assertThat(only.why()).isEqualTo(Reasons.HOURS_SHUT);
        assertThat(only.fact()).isInstanceOf(Fact.Planned.class);
    }

    @Test
    default void a_step_may_have_hours_of_its_own(Bench bench) {
        Reminder reminder = bench.add(bench.draft().by(Route.call().during(ONE_TO_THREE)));
        Delivery leased = bench.take(Errand.SEND);
        Intent tooEarly = bench.intent(leased);

        assertThat(bench.find(reminder.id())).isEqualTo(reminder);
        assertThat(bench.ledger.begin(List.of(tooEarly)).begun()).isEmpty();
        bench.settle(leased.elapse(bench.now()));
        assertThat(bench.claim(Errand.SEND).nextActAt()).contains(ONE);
        assertThat(bench.lastLine(leased.id()).why()).isEqualTo(Reasons.HOURS_SHUT);
    }
}
