package io.reminders.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.reminders.calendar.Event;
import io.reminders.calendar.EventId;
import io.reminders.calendar.Schedule;
import io.reminders.delivery.Amendment;
import io.reminders.delivery.Delivery;
import io.reminders.delivery.DeliveryState;
import io.reminders.delivery.Dossier;
import io.reminders.delivery.EventAmendment;
import io.reminders.delivery.EventAmendment.Effect;
import io.reminders.delivery.Fact;
import io.reminders.delivery.HistoryLine;
import io.reminders.delivery.Intent;
import io.reminders.reminder.Reminder;
import io.reminders.reminder.ReminderStatus;
import io.reminders.reminder.TenantId;
import io.reminders.spi.ClaimRequest.Errand;
import io.reminders.spi.ReminderRepository.Added;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What becomes of the reminders that hang on an event when its host has something new to say of it. */
interface EventContract {
    /** When the event starts. */
    Instant START = Bench.NOON.plus(Duration.ofDays(2));

    /** How long before it a call is made, twice. */
    Duration DAY = Duration.ofHours(24);

    /** How long before it the second call is made. */
    Duration HOUR = Duration.ofHours(1);

    private static Event event() {
        return Event.called("appt-981").startsAt(START);
    }

    private static Draft twice(Bench bench) {
        return bench.draft().on(Schedule.before(event(), DAY, HOUR));
    }

    private static EventAmendment move(Bench bench, Instant start, int version) {
        return bench.repository
                .amendEvent(
                        Draft.TENANT,
                        event().id(),
                        (dossier, now) -> dossier.movedTo(Schedule.at(start), version, bench.now(), now))
                .orElseThrow();
    }

    private static List<Delivery> deliveries(Bench bench, Reminder reminder) {
        return bench.repository
                .dossier(Draft.TENANT, reminder.id())
                .map(Dossier::deliveries)
                .orElseThrow();
    }

    private static Delivery sendingTheFirst(Bench bench) {
        bench.clock.set(START.minus(DAY));
        return bench.begin(bench.take(Errand.SEND), Bench.RECEIPTS);
    }

    @Test
    default void each_offset_is_a_delivery(Bench bench) {
        Reminder reminder = bench.add(twice(bench));

        assertThat(deliveries(bench, reminder))
                .extracting(Delivery::due)
                .containsExactly(START.minus(DAY), START.minus(HOUR));
        assertThat(deliveries(bench, reminder)).extracting(Delivery::deliverBy).containsOnly(START);
        assertThat(bench.claim(Errand.SEND).nextActAt()).contains(START.minus(DAY));
        assertThat(bench.repository.event(Draft.TENANT, event().id())).contains(event());
    }

    @Test
    default void a_wall_clock_event_is_found_as_it_was_given(Bench bench) {
        Event said = Event.called("brunch")
                .startsAt(LocalDateTime.parse("2026-03-29T03:30"), ZoneId.of("Europe/Bucharest"))
                .withVersion(7);
        Reminder reminder = bench.add(bench.draft().on(Schedule.before(said, HOUR)));

        assertThat(bench.repository.event(Draft.TENANT, said.id())).contains(said);
        assertThat(bench.find(reminder.id())).isEqualTo(reminder);
    }

    @Test
    default void a_reminder_is_stored_around_the_event_as_it_is_known(Bench bench) {
        bench.add(twice(bench));
        move(bench, START.plus(DAY), 2);

        Added added = bench.repository.add(twice(bench).reminder());

        assertThat(deliveries(bench, added.reminder()))
                .extracting(Delivery::due)
                .containsExactly(START, START.plus(DAY).minus(HOUR));
        assertThat(bench.find(added.reminder().id()).event().orElseThrow().version())
                .isEqualTo(2);
    }

    @Test
    default void a_moved_event_takes_its_deliveries_along(Bench bench) {
        Reminder reminder = bench.add(twice(bench));

        EventAmendment moved = move(bench, START.plus(DAY), 2);

        assertThat(moved.effect()).isEqualTo(Effect.MADE);
        assertThat(deliveries(bench, reminder))
                .extracting(Delivery::actAt)
                .containsExactly(START, START.plus(DAY).minus(HOUR));
        assertThat(deliveries(bench, reminder)).extracting(Delivery::deliverBy).containsOnly(START.plus(DAY));
        assertThat(bench.find(reminder.id()).version()).isEqualTo(2);
        assertThat(bench.repository
                        .event(Draft.TENANT, event().id())
                        .orElseThrow()
                        .startsAt())
                .isEqualTo(START.plus(DAY));
        assertThat(bench.repository.history(Draft.TENANT, reminder.id()))
                .extracting(HistoryLine::fact)
                .contains(new Fact.Edited(START.minus(DAY), START, START));
    }

    @Test
    default void an_old_word_changes_nothing(Bench bench) {
        Reminder reminder = bench.add(twice(bench));
        move(bench, START.plus(DAY), 5);

        assertThat(move(bench, START, 5).effect()).isEqualTo(Effect.OUTDATED);
        assertThat(deliveries(bench, reminder)).extracting(Delivery::due).contains(START);
        assertThat(bench.find(reminder.id()).version()).isEqualTo(2);
    }

    @Test
    default void a_holder_of_what_was_moved_is_fenced(Bench bench) {
        bench.add(twice(bench));
        bench.clock.set(START.minus(DAY));
        Intent intent = bench.intent(bench.take(Errand.SEND));

        move(bench, START.plus(DAY), 2);

        assertThat(bench.ledger.begin(List.of(intent)).begun()).isEmpty();
    }

    @Test
    default void what_had_begun_is_stopped_and_comes_once_more(Bench bench) {
        Reminder reminder = bench.add(twice(bench));
        Delivery sending = sendingTheFirst(bench);

        EventAmendment moved = move(bench, START.plus(DAY), 2);

        assertThat(moved.reminders()).extracting(Amendment::effect).containsExactly(Amendment.Effect.TOO_LATE);
        List<Delivery> after = deliveries(bench, reminder);
        assertThat(after).hasSize(3);
        assertThat(after.get(0).stopped()).isPresent();
        assertThat(after.get(0).state()).isEqualTo(DeliveryState.SENDING);
        assertThat(after.get(1).id().occurrence()).isEqualTo(1);
        assertThat(after.get(1).due()).isEqualTo(START);
        bench.ledger.file(sending.evidenceOf(1, new Fact.Placed(Bench.BUSY_PROVIDER)));
        assertThat(deliveries(bench, reminder).get(0).state()).isEqualTo(DeliveryState.CANCELLED);
    }

    /** The point that is not delivered once more must not take the delivery of the other. */
    @Test
    default void an_event_that_is_moved_twice_moves_what_waits_once_each_time(Bench bench) {
        Reminder reminder = bench.add(twice(bench));
        sendingTheFirst(bench);

        move(bench, START.minus(Duration.ofHours(22)), 2);
        move(bench, START.minus(Duration.ofHours(21)), 3);

        List<Delivery> both = deliveries(bench, reminder);
        assertThat(both).hasSize(2);
        assertThat(both.get(1).due()).isEqualTo(START.minus(Duration.ofHours(22)));
        assertThat(bench.repository.history(Draft.TENANT, reminder.id()))
                .filteredOn(line -> line.delivery().equals(both.get(1).id()) && line.fact() instanceof Fact.Edited)
                .hasSize(2);
    }

    @Test
    default void what_had_ended_comes_once_more(Bench bench) {
        Reminder reminder = bench.add(twice(bench));
        bench.settle(sendingTheFirst(bench), Bench.REFUSED);

        move(bench, START.plus(DAY), 2);

        List<Delivery> after = deliveries(bench, reminder);
        assertThat(after)
                .extracting(Delivery::state)
                .containsExactly(DeliveryState.FAILED, DeliveryState.SCHEDULED, DeliveryState.SCHEDULED);
        assertThat(after.get(0).due()).isEqualTo(START.minus(DAY));
        assertThat(bench.find(reminder.id()).status()).isEqualTo(ReminderStatus.ACTIVE);
    }

    @Test
    default void an_event_that_is_over_stops_everything(Bench bench) {
        Reminder reminder = bench.add(twice(bench));
        EventId id = event().id();

        EventAmendment over = bench.repository
                .amendEvent(
                        Draft.TENANT, id, (dossier, now) -> dossier.over(Event.Standing.CANCELLED, 2, bench.now(), now))
                .orElseThrow();

        assertThat(over.effect()).isEqualTo(Effect.MADE);
        assertThat(deliveries(bench, reminder)).extracting(Delivery::state).containsOnly(DeliveryState.CANCELLED);
        assertThat(bench.find(reminder.id()).status()).isEqualTo(ReminderStatus.CANCELLED);
        assertThat(move(bench, START, 3).effect()).isEqualTo(Effect.ENDED);
        Reminder late = twice(bench).reminder();
        assertThat(bench.repository.add(late)).isInstanceOf(Added.EventOver.class);
        assertThat(bench.repository.find(Draft.TENANT, late.id())).isEmpty();
    }

    @Test
    default void an_event_and_what_hangs_on_it_are_a_tenants_own(Bench bench) {
        Reminder mine = bench.add(twice(bench));
        TenantId acme = new TenantId("acme");
        Reminder theirs = bench.add(twice(bench).of(acme));

        move(bench, START.plus(DAY), 2);

        assertThat(bench.repository.around(Draft.TENANT, event().id()))
                .extracting(Reminder::id)
                .containsExactly(mine.id());
        assertThat(bench.repository.event(acme, event().id()).orElseThrow().version())
                .isEqualTo(1);
        assertThat(bench.repository.find(acme, theirs.id()).orElseThrow().version())
                .isEqualTo(1);
        assertThat(bench.repository.event(new TenantId("other"), event().id())).isEmpty();
    }

    @Test
    default void a_move_and_a_new_reminder_never_leave_an_old_time(Bench bench) throws Exception {
        for (int round = 1; round <= RaceContract.ROUNDS; round++) {
            Event said = Event.called("race-" + round).startsAt(START);
            Reminder first = bench.add(bench.draft().on(Schedule.before(said, HOUR)));
            Reminder second = bench.draft().on(Schedule.before(said, HOUR)).reminder();

            List<Boolean> done = Race.between(List.of(
                    () -> bench.another
                            .repository()
                            .amendEvent(
                                    Draft.TENANT,
                                    said.id(),
                                    (dossier, now) -> dossier.movedTo(Schedule.at(START.plus(DAY)), 2, now, now))
                            .isPresent(),
                    () -> bench.repository.add(second) instanceof Added.New));

            assertThat(done).containsExactly(true, true);
            for (Reminder each : List.of(first, second)) {
                assertThat(deliveries(bench, each))
                        .extracting(Delivery::due)
                        .containsExactly(START.plus(DAY).minus(HOUR));
            }
        }
    }

    @Test
    default void a_move_and_an_intent_for_the_old_time_never_both_win(Bench bench) throws Exception {
        for (int round = 1; round <= RaceContract.ROUNDS; round++) {
            Instant start = bench.now().plus(DAY);
            Event said = Event.called("race-" + round).startsAt(start);
            Reminder reminder = bench.add(bench.draft().on(Schedule.before(said, HOUR)));
            bench.clock.set(start.minus(HOUR));
            Intent intent = bench.intent(bench.take(Delivery.first(reminder).id(), Errand.SEND));

            List<Boolean> won = Race.between(List.of(
                    () -> bench.another
                            .repository()
                            .amendEvent(
                                    Draft.TENANT,
                                    said.id(),
                                    (dossier, now) -> dossier.movedTo(Schedule.at(start.plus(DAY)), 2, now, now))
                            .orElseThrow()
                            .reminders()
                            .get(0)
                            .effect()
                            .equals(Amendment.Effect.MADE),
                    () -> !bench.ledger.begin(List.of(intent)).begun().isEmpty()));

            assertThat(won).as("moved, begun").containsExactlyInAnyOrder(true, false);
            bench.repository.amendEvent(
                    Draft.TENANT, said.id(), (dossier, now) -> dossier.over(Event.Standing.CANCELLED, 3, now, now));
        }
    }
}
