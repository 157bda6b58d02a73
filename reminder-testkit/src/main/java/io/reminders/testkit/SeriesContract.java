package io.reminders.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.reminders.calendar.Event;
import io.reminders.calendar.Gate;
import io.reminders.calendar.Lateness;
import io.reminders.calendar.Recurrence;
import io.reminders.calendar.Schedule;
import io.reminders.calendar.WallClock;
import io.reminders.calendar.WeeklyHours;
import io.reminders.calendar.Window;
import io.reminders.delivery.Amendment;
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
import io.reminders.spi.ClaimRequest.Errand;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How a series goes on: one delivery waits, and whatever takes it out of waiting opens the next. */
interface SeriesContract {
    /** The first point of a series of every full hour. */
    Instant ONE = Instant.parse("2026-03-07T13:00:00Z");

    /** The distance of its points. */
    Duration HOUR = Duration.ofHours(1);

    private static Draft hourly(Bench bench) {
        return bench.draft().on(Schedule.cron("0 * * * *", ZoneOffset.UTC));
    }

    private static List<Delivery> deliveries(Bench bench, Reminder reminder) {
        return bench.repository
                .dossier(Draft.TENANT, reminder.id())
                .map(Dossier::deliveries)
                .orElseThrow();
    }

    private static Delivery last(Bench bench, Reminder reminder) {
        List<Delivery> all = deliveries(bench, reminder);
        return all.get(all.size() - 1);
    }

    private static Fact.Planned planned(Bench bench, Delivery delivery) {
        return bench.history(delivery.id()).stream()
                .filter(line -> line.delivery().equals(delivery.id()))
                .map(HistoryLine::fact)
                .filter(Fact.Planned.class::isInstance)
                .map(Fact.Planned.class::cast)
                .findFirst()
                .orElseThrow();
    }

    @Test
    default void one_delivery_waits_for_the_next_point(Bench bench) {
        Reminder reminder = bench.add(hourly(bench));

        assertThat(deliveries(bench, reminder)).extracting(Delivery::due).containsExactly(ONE);
        assertThat(planned(bench, last(bench, reminder)).occursAt()).isEqualTo(ONE);
        assertThat(bench.find(reminder.id())).isEqualTo(reminder);
    }

    @Test
    default void an_intent_opens_the_next(Bench bench) {
        Reminder reminder = bench.add(hourly(bench));
        bench.clock.set(ONE.plusSeconds(3));

        Delivery sending = bench.begin(bench.take(Errand.SEND), Bench.RECEIPTS);

        assertThat(deliveries(bench, reminder))
                .extracting(Delivery::state)
                .containsExactly(DeliveryState.SENDING, DeliveryState.SCHEDULED);
        assertThat(last(bench, reminder).due()).isEqualTo(ONE.plus(HOUR));
        assertThat(last(bench, reminder).id().occurrence()).isEqualTo(2);
        bench.settle(sending, Bench.REFUSED);
        assertThat(deliveries(bench, reminder)).hasSize(2);
        assertThat(bench.find(reminder.id()).status()).isEqualTo(ReminderStatus.ACTIVE);
    }

    @Test
    default void an_intent_that_is_asked_for_again_opens_nothing_more(Bench bench) {
        Reminder reminder = bench.add(hourly(bench));
        bench.clock.set(ONE);
        Intent intent = bench.intent(bench.take(Errand.SEND));
        bench.begin(intent);

        bench.ledger.begin(List.of(intent));

        assertThat(deliveries(bench, reminder)).hasSize(2);
    }

    @Test
    default void an_expiry_opens_the_next(Bench bench) {
        Reminder reminder = bench.add(hourly(bench).within(Lateness.within(Duration.ofMinutes(10))));
        bench.clock.set(ONE.plus(Duration.ofMinutes(10)));

        bench.settle(bench.take(Errand.SEND).elapse(bench.now()));

        assertThat(deliveries(bench, reminder))
                .extracting(Delivery::state)
                .containsExactly(DeliveryState.EXPIRED, DeliveryState.SCHEDULED);
        assertThat(last(bench, reminder).due()).isEqualTo(ONE.plus(HOUR));
        assertThat(deliveries(bench, reminder).get(0).due()).isEqualTo(ONE);
    }

    @Test
    default void points_that_are_too_late_are_passed_over_at_once(Bench bench) {
        Reminder reminder = bench.add(hourly(bench).within(Lateness.within(Duration.ofMinutes(10))));
        bench.clock.set(ONE.plus(HOUR.multipliedBy(100)).plusSeconds(5));

        bench.settle(bench.take(Errand.SEND).elapse(bench.now()));

        Delivery next = last(bench, reminder);
        assertThat(next.due()).isEqualTo(ONE.plus(HOUR.multipliedBy(100)));
        assertThat(next.id().occurrence()).isEqualTo(101);
        assertThat(planned(bench, next).passedOver()).isEqualTo(99);
        assertThat(bench.take(Errand.SEND).id()).isEqualTo(next.id());
    }

    @Test
    default void points_that_were_missed_collapse_into_the_last(Bench bench) {
        Reminder reminder = bench.add(hourly(bench).within(Lateness.collapse(Duration.ofDays(1))));
        bench.clock.set(ONE.plus(HOUR.multipliedBy(5)).plusSeconds(5));

        bench.begin(bench.take(Errand.SEND), Bench.RECEIPTS);

        assertThat(last(bench, reminder).due()).isEqualTo(ONE.plus(HOUR.multipliedBy(5)));
        assertThat(planned(bench, last(bench, reminder)).passedOver()).isEqualTo(4);
    }

    @Test
    default void points_within_shut_hours_are_one(Bench bench) {
        Gate morning = Gate.of(Window.of(WeeklyHours.daily(LocalTime.of(8, 0), LocalTime.of(13, 30)), ZoneOffset.UTC));
        Reminder reminder = bench.add(hourly(bench).during(morning));
        bench.clock.set(ONE);

        bench.begin(bench.take(Errand.SEND), Bench.RECEIPTS);

        assertThat(last(bench, reminder).due()).isEqualTo(Instant.parse("2026-03-08T08:00:00Z"));
        assertThat(last(bench, reminder).occursAt()).isEqualTo(Instant.parse("2026-03-08T08:00:00Z"));
        assertThat(planned(bench, last(bench, reminder)).passedOver()).isEqualTo(18);
    }

    @Test
    default void the_last_point_is_the_end(Bench bench) {
        Reminder reminder = bench.add(bench.draft()
                .on(Schedule.every(Recurrence.rule(
                        "FREQ=HOURLY;COUNT=2",
                        ONE.atZone(ZoneOffset.UTC).toLocalDateTime(),
                        WallClock.in(ZoneOffset.UTC)))));
        for (int point = 0; point < 2; point++) {
            bench.clock.set(ONE.plus(HOUR.multipliedBy(point)));
            bench.settle(bench.begin(bench.take(Errand.SEND), Bench.RECEIPTS), Bench.REFUSED);
        }

        assertThat(deliveries(bench, reminder))
                .extracting(Delivery::state)
                .containsExactly(DeliveryState.FAILED, DeliveryState.FAILED);
        assertThat(bench.find(reminder.id()).status()).isEqualTo(ReminderStatus.FAILED);
        assertThat(bench.claim(Errand.SEND).nextActAt()).isEmpty();
    }

    @Test
    default void a_point_that_the_host_leaves_out_is_followed_by_the_next(Bench bench) {
        Reminder reminder = bench.add(hourly(bench));

        Amendment skipped = bench.amend(reminder.id(), (dossier, now) -> dossier.skip(bench.now(), now));

        assertThat(skipped.effect()).isEqualTo(Amendment.Effect.MADE);
        assertThat(deliveries(bench, reminder))
                .extracting(Delivery::state)
                .containsExactly(DeliveryState.CANCELLED, DeliveryState.SCHEDULED);
        assertThat(last(bench, reminder).due()).isEqualTo(ONE.plus(HOUR));
        assertThat(bench.history(last(bench, reminder).id()).get(1).why()).isEqualTo(Reasons.SKIPPED_BY_HOST);
    }

    @Test
    default void a_cancelled_series_does_not_go_on(Bench bench) {
        Reminder reminder = bench.add(hourly(bench));
        bench.clock.set(ONE);
        Intent intent = bench.intent(bench.take(Errand.SEND));

        bench.stop(Draft.TENANT, reminder.id(), bench.now());

        assertThat(bench.ledger.begin(List.of(intent)).begun()).isEmpty();
        assertThat(deliveries(bench, reminder)).extracting(Delivery::state).containsExactly(DeliveryState.CANCELLED);
        assertThat(bench.find(reminder.id()).status()).isEqualTo(ReminderStatus.CANCELLED);
    }

    @Test
    default void a_slow_call_does_not_hold_the_series_up(Bench bench) {
        Reminder reminder = bench.add(hourly(bench));
        bench.clock.set(ONE);
        Delivery slow = bench.accepted(bench.begin(bench.take(Errand.SEND), Bench.RECEIPTS), "call-1");
        bench.clock.set(ONE.plus(HOUR));

        Delivery next = bench.take(Errand.SEND);

        assertThat(next.id().occurrence()).isEqualTo(2);
        assertThat(slow.state()).isEqualTo(DeliveryState.AWAITING);
        assertThat(bench.find(reminder.id()).status()).isEqualTo(ReminderStatus.ACTIVE);
    }

    @Test
    default void an_edit_is_made_for_the_point_that_waits_and_what_is_under_way_is_stopped(Bench bench) {
        Reminder reminder = bench.add(hourly(bench));
        bench.clock.set(ONE);
        Delivery sending = bench.begin(bench.take(Errand.SEND), Bench.RECEIPTS);
        Reminder daily =
                bench.draft().on(Schedule.cron("30 14 * * *", ZoneOffset.UTC)).reminder();

        bench.amend(reminder.id(), (dossier, now) -> dossier.edit(daily.definition(), bench.now(), now));

        assertThat(last(bench, reminder).due()).isEqualTo(Instant.parse("2026-03-07T14:30:00Z"));
        assertThat(deliveries(bench, reminder).get(0).stopped()).contains(Reasons.EDITED_BY_HOST);
        bench.ledger.file(sending.evidenceOf(1, new Fact.Placed(Bench.BUSY_PROVIDER)));
        assertThat(deliveries(bench, reminder).get(0).state()).isEqualTo(DeliveryState.CANCELLED);
    }

    @Test
    default void what_becomes_a_series_counts_on_from_its_newest_delivery(Bench bench) {
        Event meeting = Event.called("appt-981").startsAt(ONE.plus(Duration.ofDays(2)));
        Reminder twice = bench.add(bench.draft().on(Schedule.before(meeting, Duration.ofHours(24), HOUR)));
        Reminder hourly = hourly(bench).reminder();

        bench.amend(twice.id(), (dossier, now) -> dossier.edit(hourly.definition(), bench.now(), now));

        assertThat(deliveries(bench, twice))
                .extracting(Delivery::state)
                .containsExactly(DeliveryState.CANCELLED, DeliveryState.SCHEDULED);
        bench.clock.set(ONE);
        bench.begin(bench.take(Errand.SEND), Bench.RECEIPTS);
        assertThat(last(bench, twice).id().occurrence()).isEqualTo(3);
        assertThat(last(bench, twice).due()).isEqualTo(ONE.plus(HOUR));
    }

    @Test
    default void what_was_once_more_becomes_a_series_under_a_number_of_its_own(Bench bench) {
        Event meeting = Event.called("appt-981").startsAt(ONE.plus(HOUR));
        Reminder once = bench.add(bench.draft().on(Schedule.before(meeting, HOUR)));
        bench.clock.set(ONE);
        bench.settle(bench.begin(bench.take(Errand.SEND), Bench.RECEIPTS), Bench.REFUSED);
        bench.repository.amendEvent(
                Draft.TENANT,
                meeting.id(),
                (dossier, now) -> dossier.movedTo(Schedule.at(ONE.plus(Duration.ofDays(3))), 2, now, now));
        Reminder hourly = hourly(bench).reminder();

        bench.amend(once.id(), (dossier, now) -> dossier.edit(hourly.definition(), bench.now(), now));

        assertThat(last(bench, once).id().occurrence()).isEqualTo(2);
        bench.clock.set(ONE.plus(HOUR));
        bench.begin(bench.take(Errand.SEND), Bench.RECEIPTS);
        assertThat(last(bench, once).id().occurrence()).isEqualTo(3);
    }

    @Test
    default void a_paused_series_goes_on_when_it_is_resumed(Bench bench) {
        Reminder reminder = bench.add(hourly(bench).within(Lateness.within(Duration.ofMinutes(10))));
        bench.amend(reminder.id(), (dossier, now) -> dossier.pause(bench.now(), now));
        bench.clock.set(ONE.plus(HOUR.multipliedBy(3)).plusSeconds(5));

        bench.amend(reminder.id(), (dossier, now) -> dossier.resume(bench.now(), now));

        assertThat(deliveries(bench, reminder).get(0).state()).isEqualTo(DeliveryState.EXPIRED);
        assertThat(last(bench, reminder).due()).isEqualTo(ONE.plus(HOUR.multipliedBy(3)));
        assertThat(bench.find(reminder.id()).status()).isEqualTo(ReminderStatus.ACTIVE);
    }

    @Test
    default void a_cancel_and_an_intent_never_leave_a_series_that_goes_on(Bench bench) throws Exception {
        for (int round = 0; round < RaceContract.ROUNDS; round++) {
            Instant full = bench.now().plus(HOUR).truncatedTo(ChronoUnit.HOURS);
            Reminder reminder = bench.add(hourly(bench));
            bench.clock.set(full);
            Intent intent = bench.intent(bench.take(last(bench, reminder).id(), Errand.SEND));

            Race.between(List.of(
                    () -> Bench.stop(bench.another.repository(), Draft.TENANT, reminder.id(), bench.now())
                            .isEmpty(),
                    () -> bench.ledger.begin(List.of(intent)).begun().isEmpty()));

            assertThat(deliveries(bench, reminder))
                    .allMatch(
                            delivery -> delivery.stopped().isPresent() || delivery.state() == DeliveryState.CANCELLED);
        }
    }

    @Test
    default void two_settlements_at_once_open_one(Bench bench) throws Exception {
        for (int round = 0; round < RaceContract.ROUNDS; round++) {
            Reminder reminder = bench.add(hourly(bench).within(Lateness.within(Duration.ofMinutes(10))));
            bench.clock.advance(HOUR.plus(Duration.ofMinutes(30)));
            Settlement expired =
                    bench.take(last(bench, reminder).id(), Errand.SEND).elapse(bench.now());

            List<Boolean> won = Race.between(List.of(
                    () -> !bench.another.ledger().settle(List.of(expired)).isEmpty(),
                    () -> !bench.ledger.settle(List.of(expired)).isEmpty()));

            assertThat(won).containsExactlyInAnyOrder(true, false);
            assertThat(deliveries(bench, reminder)).hasSize(2);
        }
    }
}
