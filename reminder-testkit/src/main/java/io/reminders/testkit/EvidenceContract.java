package io.reminders.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.reminders.delivery.Capability.IdempotencyKey;
import io.reminders.delivery.Capability.Receipts;
import io.reminders.delivery.Delivery;
import io.reminders.delivery.DeliveryState;
import io.reminders.delivery.Evidence;
import io.reminders.delivery.Fact;
import io.reminders.delivery.Intent;
import io.reminders.delivery.Placement;
import io.reminders.delivery.Reference;
import io.reminders.delivery.Terms;
import io.reminders.reminder.ReminderStatus;
import io.reminders.spi.ClaimRequest.Errand;
import io.reminders.spi.DeliveryLedger.Filed;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Which attempt evidence is about, and that it is written once. */
interface EvidenceContract {

    @Test
    default void evidence_is_filed_by_our_key(Bench bench) {
        Delivery sending = bench.sending();

        assertThat(bench.ledger.file(Proof.accepted(sending.attempt(1), "call-1", "receipt-1")))
                .isEqualTo(Filed.MOVED);

        assertThat(bench.lastLine(sending.id()).fact())
                .isEqualTo(new Fact.Placed(new Placement.Accepted(new Reference("call-1"))));
        assertThat(bench.lastLine(sending.id()).state()).isEqualTo(DeliveryState.AWAITING);
        assertThat(bench.lastLine(sending.id()).dedupKey()).isEqualTo("receipt-1");
    }

    @Test
    default void evidence_is_filed_by_the_providers_reference(Bench bench) {
        Delivery awaiting = bench.accepted(bench.sending(), "call-1");

        assertThat(bench.ledger.file(Proof.ended("call-1", Bench.ANSWERED, "receipt-1")))
                .isEqualTo(Filed.MOVED);

        assertThat(bench.status(awaiting.id())).isEqualTo(ReminderStatus.COMPLETED);
    }

    @Test
    default void a_reference_that_came_with_evidence_is_known_from_then_on(Bench bench) {
        Delivery sending = bench.sending();
        bench.ledger.file(Proof.accepted(sending.attempt(1), "call-1", "receipt-1"));

        assertThat(bench.ledger.file(Proof.ended("call-1", Bench.ANSWERED, "receipt-2")))
                .isEqualTo(Filed.MOVED);
    }

    @Test
    default void a_reference_is_known_within_its_gateway_only(Bench bench) {
        Delivery awaiting = bench.accepted(bench.sending(), "call-1");
        Reference reference = new Reference("call-1");

        assertThat(bench.ledger.file(Evidence.byReference(
                        "other", reference, new Fact.Ended(Bench.ANSWERED, reference), "receipt-1")))
                .isEqualTo(Filed.PARKED);

        assertThat(bench.status(awaiting.id())).isEqualTo(ReminderStatus.ACTIVE);
    }

    @Test
    default void references_are_compared_byte_for_byte(Bench bench) {
        bench.accepted(bench.sending(), "call-a");

        assertThat(bench.ledger.file(Proof.ended("CALL-A", Bench.ANSWERED, "receipt-1")))
                .isEqualTo(Filed.PARKED);
    }

    @Test
    default void the_key_decides_where_evidence_names_both(Bench bench) {
        Delivery first = bench.accepted(bench.sending(), "call-1");
        Delivery second = bench.sending();
        Reference reference = new Reference("call-1");

        bench.ledger.file(new Evidence(
                Bench.GATEWAY,
                Optional.of(second.attempt(1).key()),
                Optional.of(reference),
                new Fact.Ended(Bench.ANSWERED, reference),
                "receipt-1"));

        assertThat(bench.status(first.id())).isEqualTo(ReminderStatus.ACTIVE);
        assertThat(bench.status(second.id())).isEqualTo(ReminderStatus.COMPLETED);
    }

    @Test
    default void the_same_evidence_again_is_written_once(Bench bench) {
        Delivery sending = bench.sending();
        Evidence evidence = Proof.accepted(sending.attempt(1), "call-1", "receipt-1");
        bench.ledger.file(evidence);

        assertThat(bench.ledger.file(evidence)).isEqualTo(Filed.REPEATED);
        assertThat(bench.history(sending.id())).hasSize(2);
    }

    @Test
    default void another_fact_under_a_dedup_key_on_record_is_the_same_evidence(Bench bench) {
        Delivery sending = bench.sending();
        bench.ledger.file(Proof.accepted(sending.attempt(1), "call-1", "receipt-1"));

        assertThat(bench.ledger.file(Proof.ended("call-1", Bench.ANSWERED, "receipt-1")))
                .isEqualTo(Filed.REPEATED);
        assertThat(bench.status(sending.id())).isEqualTo(ReminderStatus.ACTIVE);
    }

    @Test
    default void two_deliveries_may_have_evidence_under_one_dedup_key(Bench bench) {
        Delivery first = bench.sending();
        Delivery second = bench.sending();
        bench.ledger.file(Proof.accepted(first.attempt(1), "call-1", "receipt-1"));

        assertThat(bench.ledger.file(Proof.accepted(second.attempt(1), "call-2", "receipt-1")))
                .isEqualTo(Filed.MOVED);
    }

    @Test
    default void the_answer_that_a_worker_settled_is_on_record_when_it_comes_as_evidence(Bench bench) {
        Delivery sending = bench.sending();
        bench.settle(sending, Bench.BUSY_PROVIDER);

        assertThat(bench.ledger.file(sending.evidenceOf(1, new Fact.Placed(Bench.BUSY_PROVIDER))))
                .isEqualTo(Filed.REPEATED);
        assertThat(bench.history(sending.id())).hasSize(2);
    }

    @Test
    default void two_gateways_may_give_the_same_reference(Bench bench) {
        Delivery first = bench.accepted(bench.sending(), "call-1");
        Delivery leased = bench.leased();
        Intent byAnother = new Intent(leased, bench.key(), "other", Bench.RECEIPTS);
        Delivery second = bench.accepted(bench.begin(byAnother), "call-1");
        Reference reference = new Reference("call-1");

        bench.ledger.file(
                Evidence.byReference("other", reference, new Fact.Ended(Bench.ANSWERED, reference), "receipt-1"));

        assertThat(bench.status(first.id())).isEqualTo(ReminderStatus.ACTIVE);
        assertThat(bench.status(second.id())).isEqualTo(ReminderStatus.COMPLETED);
    }

    @Test
    default void under_one_key_the_word_of_a_worker_names_its_own_attempt(Bench bench) {
        Terms honoursKeys = Terms.of(new IdempotencyKey(Duration.ofDays(1)), new Receipts());
        Intent first = new Intent(bench.leased(), bench.key(), Bench.GATEWAY, honoursKeys);
        Delivery retry = bench.settle(bench.begin(first), Bench.TIMED_OUT);
        bench.clock.set(retry.actAt());
        Intent again = new Intent(bench.take(Errand.SEND), first.key(), Bench.GATEWAY, honoursKeys);
        Delivery sending = bench.begin(again);

        bench.ledger.file(sending.evidenceOf(2, Proof.accepted("call-2")));

        assertThat(bench.lastLine(sending.id()).attempt()).isEqualTo(2);
    }
}
