package io.reminders.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.reminders.delivery.Delivery;
import io.reminders.delivery.DeliveryState;
import io.reminders.delivery.Fact;
import io.reminders.delivery.HistoryLine;
import io.reminders.delivery.Reasons;
import io.reminders.reminder.Reminder;
import io.reminders.reminder.ReminderStatus;
import io.reminders.spi.ClaimRequest.Errand;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What follows when the host wants nothing further of a reminder to start. */
interface StopContract {

    @Test
    default void stopping_what_waits_cancels_it(Bench bench) {
        Reminder reminder = bench.add();

        List<Delivery> after = bench.stop(Draft.TENANT, reminder.id(), bench.now());

        assertThat(after)
                .extracting(Delivery::id)
                .containsExactly(Delivery.first(reminder).id());
        assertThat(after).extracting(Delivery::state).containsExactly(DeliveryState.CANCELLED);
        assertThat(bench.claim(Errand.SEND).claims()).isEmpty();
    }

    @Test
    default void a_stop_is_written_with_its_reason_by_the_ledgers_clock(Bench bench) {
        Reminder reminder = bench.add();

        bench.stop(Draft.TENANT, reminder.id(), bench.now().plusSeconds(99));

        assertThat(bench.repository.history(Draft.TENANT, reminder.id()))
                .containsExactly(new HistoryLine(
                        Delivery.first(reminder).id(),
                        1,
                        bench.now(),
                        0,
                        new Fact.Stopped(Reasons.CANCELLED_BY_HOST),
                        DeliveryState.CANCELLED,
                        0,
                        Reasons.CANCELLED_BY_HOST,
                        ""));
    }

    @Test
    default void a_reminder_that_was_cancelled_counts_as_changed_by_the_desks_clock(Bench bench) {
        Reminder reminder = bench.add();
        Instant desksNow = bench.now().plusSeconds(99);

        bench.stop(Draft.TENANT, reminder.id(), desksNow);

        Reminder stopped = bench.repository.find(Draft.TENANT, reminder.id()).orElseThrow();
        assertThat(stopped.updatedAt()).isEqualTo(desksNow);
        assertThat(stopped.version()).isEqualTo(2);
        assertThat(stopped.createdAt()).isEqualTo(reminder.createdAt());
        assertThat(stopped.definition()).isEqualTo(reminder.definition());
    }

    @Test
    default void stopping_what_is_leased_cancels_it_and_fences_its_holder(Bench bench) {
        Delivery leased = bench.leased();

        List<Delivery> after = bench.stop(Draft.TENANT, leased.id().reminder(), bench.now());

        assertThat(after).extracting(Delivery::state).containsExactly(DeliveryState.CANCELLED);
        assertThat(bench.ledger.begin(List.of(bench.intent(leased))).begun()).isEmpty();
        assertThat(bench.ledger.renew(List.of(Bench.holdOf(leased)), Bench.LEASE))
                .isEmpty();
    }

    @Test
    default void stopping_what_is_being_sent_is_too_late(Bench bench) {
        Delivery sending = bench.sending();

        List<Delivery> after = bench.stop(Draft.TENANT, sending.id().reminder(), bench.now());

        assertThat(after).extracting(Delivery::state).containsExactly(DeliveryState.SENDING);
        assertThat(after.get(0).stopped()).contains(Reasons.CANCELLED_BY_HOST);
        assertThat(after.get(0).attempts()).isEqualTo(sending.attempts());
        assertThat(bench.status(sending.id())).isEqualTo(ReminderStatus.ACTIVE);
    }

    @Test
    default void a_stop_that_came_too_late_does_not_count_as_a_change(Bench bench) {
        Reminder reminder = bench.add();
        bench.begin(bench.take(Errand.SEND), Bench.RECEIPTS);

        bench.stop(Draft.TENANT, reminder.id(), bench.now().plusSeconds(99));

        assertThat(bench.repository.find(Draft.TENANT, reminder.id())).contains(reminder);
    }

    @Test
    default void a_request_under_way_keeps_its_lease_when_it_is_stopped(Bench bench) {
        Delivery sending = bench.sending();
        bench.stop(Draft.TENANT, sending.id().reminder(), bench.now());

        assertThat(bench.claim(Errand.TAKE_OVER).claims()).isEmpty();
        bench.clock.advance(Bench.LEASE);
        assertThat(bench.take(Errand.TAKE_OVER).state()).isEqualTo(DeliveryState.SENDING);
    }

    @Test
    default void a_stopped_request_that_is_refused_after_all_ends_cancelled(Bench bench) {
        Delivery sending = bench.sending();
        bench.stop(Draft.TENANT, sending.id().reminder(), bench.now());

        bench.ledger.file(sending.evidenceOf(1, new Fact.Placed(Bench.BUSY_PROVIDER)));

        assertThat(bench.status(sending.id())).isEqualTo(ReminderStatus.CANCELLED);
        assertThat(bench.lastLine(sending.id()).why()).isEqualTo(Reasons.CANCELLED_BY_HOST);
    }

    @Test
    default void a_stop_withdraws_a_retry_that_has_not_begun(Bench bench) {
        Delivery retry = bench.settle(bench.sending(), Bench.BUSY_PROVIDER);
        assertThat(retry.state()).isEqualTo(DeliveryState.SCHEDULED);

        List<Delivery> after = bench.stop(Draft.TENANT, retry.id().reminder(), bench.now());

        assertThat(after).extracting(Delivery::state).containsExactly(DeliveryState.CANCELLED);
        assertThat(after.get(0).attempts()).isEqualTo(retry.attempts()).isNotEmpty();
    }

    @Test
    default void stopping_what_is_in_doubt_leaves_the_doubt_open(Bench bench) {
        Delivery unconfirmed = bench.settle(bench.sending(), Bench.TIMED_OUT);

        List<Delivery> after = bench.stop(Draft.TENANT, unconfirmed.id().reminder(), bench.now());

        assertThat(after).extracting(Delivery::state).containsExactly(DeliveryState.UNCONFIRMED);
        bench.clock.set(after.get(0).actAt());
        assertThat(bench.take(Errand.ASK).stopped()).contains(Reasons.CANCELLED_BY_HOST);
    }

    @Test
    default void stopping_twice_changes_nothing_more(Bench bench) {
        Reminder reminder = bench.add();
        List<Delivery> first = bench.stop(Draft.TENANT, reminder.id(), bench.now());
        Reminder stopped = bench.repository.find(Draft.TENANT, reminder.id()).orElseThrow();
        bench.clock.advance(Duration.ofSeconds(1));

        List<Delivery> second = bench.stop(Draft.TENANT, reminder.id(), bench.now());

        assertThat(second).extracting(Delivery::state).containsExactly(DeliveryState.CANCELLED);
        assertThat(second)
                .extracting(Delivery::id)
                .isEqualTo(first.stream().map(Delivery::id).toList());
        assertThat(bench.repository.find(Draft.TENANT, reminder.id())).contains(stopped);
        assertThat(bench.repository.history(Draft.TENANT, reminder.id())).hasSize(1);
    }

    @Test
    default void stopping_a_request_under_way_twice_is_written_once(Bench bench) {
        Delivery sending = bench.sending();
        bench.stop(Draft.TENANT, sending.id().reminder(), bench.now());

        List<Delivery> again = bench.stop(Draft.TENANT, sending.id().reminder(), bench.now());

        assertThat(again).extracting(Delivery::state).containsExactly(DeliveryState.SENDING);
        assertThat(bench.history(sending.id())).hasSize(2);
    }

    @Test
    default void stopping_what_has_ended_answers_how_it_ended(Bench bench) {
        Delivery failed = bench.settle(bench.sending(), Bench.REFUSED);

        List<Delivery> after = bench.stop(Draft.TENANT, failed.id().reminder(), bench.now());

        assertThat(after).extracting(Delivery::id).containsExactly(failed.id());
        assertThat(after).extracting(Delivery::state).containsExactly(DeliveryState.FAILED);
        assertThat(after.get(0).attempts()).isEqualTo(failed.attempts()).isNotEmpty();
        assertThat(bench.history(failed.id())).hasSize(2);
        assertThat(bench.status(failed.id())).isEqualTo(ReminderStatus.FAILED);
    }

    @Test
    default void stopping_an_id_that_nobody_has_answers_nothing(Bench bench) {
        bench.add();

        assertThat(bench.stop(Draft.TENANT, bench.draft().reminder().id(), bench.now()))
                .isEmpty();
        assertThat(bench.claim(Errand.SEND).claims()).hasSize(1);
    }
}
