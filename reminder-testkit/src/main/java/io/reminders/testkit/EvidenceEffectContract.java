package io.reminders.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.reminders.delivery.Delivery;
import io.reminders.delivery.DeliveryState;
import io.reminders.delivery.Evidence;
import io.reminders.delivery.Fact;
import io.reminders.delivery.Outcome;
import io.reminders.delivery.Outcome.Unanswered.Cause;
import io.reminders.reminder.ReminderStatus;
import io.reminders.route.Route;
import io.reminders.spi.ClaimRequest.Errand;
import io.reminders.spi.DeliveryLedger.Filed;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What evidence does to a delivery that is open, and to whoever holds it. */
interface EvidenceEffectContract {

    @Test
    default void the_fact_of_a_fenced_worker_is_taken_as_evidence(Bench bench) {
        Delivery sending = bench.sending();
        bench.clock.advance(Bench.LEASE);
        bench.settle(bench.placed(bench.take(Errand.TAKE_OVER), Bench.TIMED_OUT));

        assertThat(bench.ledger.file(sending.evidenceOf(1, Proof.accepted("call-1"))))
                .isEqualTo(Filed.MOVED);
        assertThat(bench.lastLine(sending.id()).state()).isEqualTo(DeliveryState.AWAITING);
    }

    @Test
    default void evidence_that_moves_a_delivery_fences_its_holder(Bench bench) {
        Delivery sending = bench.sending();
        bench.ledger.file(Proof.accepted(sending.attempt(1), "call-1", "receipt-1"));

        assertThat(bench.ledger.settle(List.of(bench.placed(sending, Bench.TIMED_OUT))))
                .isEmpty();
        assertThat(bench.ledger.renew(List.of(Bench.holdOf(sending)), Bench.LEASE))
                .isEmpty();
        assertThat(bench.history(sending.id())).hasSize(2);
    }

    @Test
    default void evidence_that_moves_a_delivery_gives_its_lease_up(Bench bench) {
        bench.add(bench.draft().by(Route.call().ifUnanswered(Route.call())));
        Delivery sending = bench.begin(bench.take(Errand.SEND), Bench.RECEIPTS);

        bench.ledger.file(
                Proof.ended(sending.attempt(1), "call-1", new Outcome.Unanswered(Cause.NO_ANSWER), "receipt-1"));

        assertThat(bench.take(Errand.SEND).step()).isEqualTo(1);
    }

    @Test
    default void evidence_that_changes_no_state_fences_the_holder_too(Bench bench) {
        Delivery retry = bench.settle(bench.sending(), Bench.BUSY_PROVIDER);
        bench.clock.set(retry.actAt());
        Delivery leased = bench.take(Errand.SEND);

        assertThat(bench.ledger.file(Proof.placed(leased.attempt(1), Bench.BUSY_PROVIDER, "receipt-1")))
                .isEqualTo(Filed.MOVED);

        assertThat(bench.ledger.renew(List.of(Bench.holdOf(leased)), Bench.LEASE))
                .isEmpty();
        assertThat(bench.take(Errand.SEND).token()).isGreaterThan(leased.token());
    }

    @Test
    default void a_request_under_way_keeps_its_lease_when_evidence_comes(Bench bench) {
        Delivery retry = bench.settle(bench.sending(), Bench.BUSY_PROVIDER);
        bench.clock.set(retry.actAt());
        Delivery sending = bench.begin(bench.take(Errand.SEND), Bench.RECEIPTS);
        bench.ledger.file(Proof.accepted(sending.attempt(1), "call-1", "receipt-1"));
        assertThat(bench.lastLine(sending.id()).state()).isEqualTo(DeliveryState.SENDING);

        assertThat(bench.claim(Errand.TAKE_OVER).claims()).isEmpty();
        bench.clock.advance(Bench.LEASE);
        assertThat(bench.take(Errand.TAKE_OVER).state()).isEqualTo(DeliveryState.SENDING);
    }

    @Test
    default void an_acknowledgement_completes_what_is_open(Bench bench) {
        Delivery sending = bench.sending();

        assertThat(bench.ledger.file(sending.evidenceOf(1, new Fact.Acknowledged())))
                .isEqualTo(Filed.MOVED);

        assertThat(bench.status(sending.id())).isEqualTo(ReminderStatus.COMPLETED);
    }

    @Test
    default void evidence_of_acceptance_withdraws_a_retry_that_has_not_begun(Bench bench) {
        Delivery retry = bench.settle(bench.sending(), Bench.BUSY_PROVIDER);
        bench.clock.set(retry.actAt());
        Delivery leased = bench.take(Errand.SEND);

        assertThat(bench.ledger.file(Proof.accepted(leased.attempt(1), "call-1", "receipt-1")))
                .isEqualTo(Filed.MOVED);

        assertThat(bench.ledger.begin(List.of(bench.intent(leased))).begun()).isEmpty();
        assertThat(bench.lastLine(leased.id()).state()).isEqualTo(DeliveryState.AWAITING);
    }

    @Test
    default void evidence_ends_a_doubt(Bench bench) {
        Delivery unconfirmed = bench.settle(bench.sending(), Bench.TIMED_OUT);

        assertThat(bench.ledger.file(Proof.placed(unconfirmed.attempt(1), Bench.REFUSED, "receipt-1")))
                .isEqualTo(Filed.MOVED);

        assertThat(bench.status(unconfirmed.id())).isEqualTo(ReminderStatus.FAILED);
    }

    @Test
    default void what_evidence_taught_comes_with_the_next_claim(Bench bench) {
        Delivery sending = bench.sending();
        Evidence evidence = Proof.accepted(sending.attempt(1), "call-1", "receipt-1");
        bench.ledger.file(evidence);
        Delivery expected = sending.file(evidence, bench.now()).orElseThrow().after();

        bench.clock.set(expected.actAt());
        Delivery asked = bench.take(Errand.ASK);

        assertThat(asked).isEqualTo(expected.withToken(asked.token()));
    }
}
