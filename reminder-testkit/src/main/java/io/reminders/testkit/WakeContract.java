package io.reminders.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.reminders.delivery.Capability.IdempotencyKey;
import io.reminders.delivery.Capability.Receipts;
import io.reminders.delivery.Delivery;
import io.reminders.delivery.DeliveryState;
import io.reminders.delivery.Outcome;
import io.reminders.delivery.Outcome.Unanswered.Cause;
import io.reminders.delivery.Terms;
import io.reminders.reminder.Reminder;
import io.reminders.route.Route;
import io.reminders.spi.ClaimRequest.Errand;
import io.reminders.spi.DeliveryLedger.Subscription;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** After which commits the workers of the same JVM are woken. */
interface WakeContract {

    @Test
    default void a_stored_reminder_wakes(Bench bench) {
        AtomicInteger woken = listen(bench);

        bench.add(bench.draft().due(Bench.NOON.plusSeconds(60)));

        assertThat(woken).hasValue(1);
    }

    @Test
    default void a_wake_comes_after_the_commit(Bench bench) {
        Reminder reminder = bench.draft().reminder();
        AtomicBoolean seen = new AtomicBoolean();
        bench.ledger.onWake(() -> seen.set(
                bench.another.repository().find(Draft.TENANT, reminder.id()).isPresent()));

        bench.repository.add(reminder);

        assertThat(seen).isTrue();
    }

    @Test
    default void a_key_that_is_taken_does_not_wake(Bench bench) {
        bench.add(bench.draft().keyed("visit-981"));
        Reminder second = bench.draft().keyed("visit-981").reminder();
        AtomicInteger woken = listen(bench);

        bench.repository.add(second);

        assertThat(woken).hasValue(0);
    }

    @Test
    default void claiming_beginning_and_renewing_do_not_wake(Bench bench) {
        bench.add();
        AtomicInteger woken = listen(bench);

        Delivery leased = bench.take(Errand.SEND);
        bench.begin(leased, Bench.RECEIPTS);
        bench.ledger.renew(List.of(Bench.holdOf(leased)), Bench.LEASE);

        assertThat(woken).hasValue(0);
    }

    @Test
    default void a_settlement_that_leaves_the_delivery_open_wakes(Bench bench) {
        Delivery sending = bench.sending();
        AtomicInteger woken = listen(bench);

        bench.settle(sending, Bench.BUSY_PROVIDER);

        assertThat(woken).hasPositiveValue();
    }

    @Test
    default void a_release_wakes(Bench bench) {
        Delivery leased = bench.leased();
        AtomicInteger woken = listen(bench);

        bench.ledger.release(List.of(Bench.holdOf(leased)));

        assertThat(woken).hasPositiveValue();
    }

    @Test
    default void a_stop_that_leaves_a_doubt_to_be_asked_about_wakes(Bench bench) {
        Terms honoursKeys = Terms.of(new IdempotencyKey(Duration.ofDays(1)), new Receipts());
        Delivery retry = bench.settle(bench.begin(bench.leased(), honoursKeys), Bench.TIMED_OUT);
        assertThat(retry.state()).isEqualTo(DeliveryState.SCHEDULED);
        AtomicInteger woken = listen(bench);

        bench.stop(Draft.TENANT, retry.id().reminder(), bench.now());

        assertThat(bench.lastLine(retry.id()).state()).isEqualTo(DeliveryState.UNCONFIRMED);
        assertThat(woken).hasPositiveValue();
    }

    @Test
    default void evidence_that_asks_for_the_next_step_wakes(Bench bench) {
        bench.add(bench.draft().by(Route.call().ifUnanswered(Route.call())));
        Delivery sending = bench.begin(bench.take(Errand.SEND), Bench.RECEIPTS);
        AtomicInteger woken = listen(bench);

        bench.ledger.file(
                Proof.ended(sending.attempt(1), "call-1", new Outcome.Unanswered(Cause.NO_ANSWER), "receipt-1"));

        assertThat(woken).hasPositiveValue();
    }

    @Test
    default void parked_evidence_that_asks_for_the_next_step_wakes_when_it_is_filed(Bench bench) {
        bench.add(bench.draft().by(Route.call().ifUnanswered(Route.call())));
        Delivery sending = bench.begin(bench.take(Errand.SEND), Bench.RECEIPTS);
        bench.ledger.file(Proof.ended("call-1", new Outcome.Unanswered(Cause.NO_ANSWER), "receipt-1"));
        bench.accepted(sending, "call-1");
        AtomicInteger woken = listen(bench);

        bench.ledger.match(Duration.ofMinutes(15));

        assertThat(woken).hasPositiveValue();
    }

    @Test
    default void every_listener_is_woken(Bench bench) {
        AtomicInteger first = listen(bench);
        AtomicInteger second = listen(bench);

        bench.add();

        assertThat(first).hasValue(1);
        assertThat(second).hasValue(1);
    }

    @Test
    default void a_listener_that_was_taken_away_is_not_woken(Bench bench) {
        AtomicInteger gone = new AtomicInteger();
        Subscription subscription = bench.ledger.onWake(gone::incrementAndGet);
        AtomicInteger stays = listen(bench);
        subscription.close();

        bench.add();

        assertThat(gone).hasValue(0);
        assertThat(stays).hasValue(1);
    }

    private static AtomicInteger listen(Bench bench) {
        AtomicInteger woken = new AtomicInteger();
        bench.ledger.onWake(woken::incrementAndGet);
        return woken;
    }
}
