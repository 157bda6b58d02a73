package io.reminders.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.reminders.delivery.Delivery;
import io.reminders.delivery.Evidence;
import io.reminders.delivery.Fact;
import io.reminders.reminder.ReminderStatus;
import io.reminders.spi.DeliveryLedger.Filed;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Evidence that comes before anybody knows what it is about. */
interface ParkedEvidenceContract {
    /** How long parked evidence is kept. */
    Duration KEEP = Duration.ofMinutes(15);

    @Test
    default void a_reference_that_nobody_knows_is_parked(Bench bench) {
        Delivery sending = bench.sending();

        assertThat(bench.ledger.file(Proof.ended("call-1", Bench.ANSWERED, "receipt-1")))
                .isEqualTo(Filed.PARKED);
        assertThat(bench.history(sending.id())).hasSize(1);
    }

    @Test
    default void a_key_that_nobody_knows_is_parked(Bench bench) {
        assertThat(bench.ledger.file(Evidence.byKey(Bench.GATEWAY, bench.key(), new Fact.Absent(), "receipt-1")))
                .isEqualTo(Filed.PARKED);
    }

    @Test
    default void parked_evidence_is_filed_once_its_reference_is_known(Bench bench) {
        Delivery sending = bench.sending();
        Evidence evidence = Proof.ended("call-1", Bench.ANSWERED, "receipt-1");
        bench.ledger.file(evidence);
        bench.accepted(sending, "call-1");

        assertThat(bench.ledger.match(KEEP)).isZero();

        assertThat(bench.status(sending.id())).isEqualTo(ReminderStatus.COMPLETED);
        assertThat(bench.lastLine(sending.id()).fact()).isEqualTo(evidence.fact());
        assertThat(bench.lastLine(sending.id()).dedupKey()).isEqualTo("receipt-1");
    }

    @Test
    default void parked_evidence_is_filed_once(Bench bench) {
        Delivery sending = bench.sending();
        Evidence evidence = Proof.ended("call-1", Bench.ANSWERED, "receipt-1");
        bench.ledger.file(evidence);
        assertThat(bench.ledger.file(evidence)).isEqualTo(Filed.PARKED);
        bench.accepted(sending, "call-1");

        bench.ledger.match(KEEP);
        bench.ledger.match(KEEP);

        assertThat(bench.history(sending.id())).hasSize(3);
        assertThat(bench.ledger.file(evidence)).isEqualTo(Filed.REPEATED);
    }

    @Test
    default void matching_leaves_parked_what_nobody_knows_yet(Bench bench) {
        Delivery first = bench.sending();
        Delivery second = bench.sending();
        bench.ledger.file(Proof.ended("call-1", Bench.ANSWERED, "receipt-1"));
        bench.ledger.file(Proof.ended("call-2", Bench.ANSWERED, "receipt-2"));
        bench.accepted(first, "call-1");
        bench.ledger.match(KEEP);
        assertThat(bench.status(first.id())).isEqualTo(ReminderStatus.COMPLETED);
        assertThat(bench.status(second.id())).isEqualTo(ReminderStatus.ACTIVE);

        bench.accepted(second, "call-2");
        bench.ledger.match(KEEP);

        assertThat(bench.status(second.id())).isEqualTo(ReminderStatus.COMPLETED);
    }

    @Test
    default void parked_evidence_is_kept_that_long(Bench bench) {
        Delivery sending = bench.sending();
        bench.ledger.file(Proof.ended("call-1", Bench.ANSWERED, "receipt-1"));
        bench.clock.advance(KEEP);
        assertThat(bench.ledger.match(KEEP)).isZero();
        bench.accepted(sending, "call-1");

        bench.ledger.match(KEEP);

        assertThat(bench.status(sending.id())).isEqualTo(ReminderStatus.COMPLETED);
    }

    @Test
    default void parked_evidence_is_dropped_and_counted_when_it_was_kept_longer(Bench bench) {
        Delivery sending = bench.sending();
        bench.ledger.file(Proof.ended("call-1", Bench.ANSWERED, "receipt-1"));
        bench.ledger.file(Proof.ended("call-2", Bench.ANSWERED, "receipt-2"));
        bench.clock.advance(KEEP.plus(Bench.MICRO));

        assertThat(bench.ledger.match(KEEP)).isEqualTo(2);

        bench.accepted(sending, "call-1");
        assertThat(bench.ledger.match(KEEP)).isZero();
        assertThat(bench.status(sending.id())).isEqualTo(ReminderStatus.ACTIVE);
    }

    @Test
    default void parked_evidence_that_matches_is_filed_however_old_it_is(Bench bench) {
        Delivery sending = bench.sending();
        bench.ledger.file(Proof.ended("call-1", Bench.ANSWERED, "receipt-1"));
        bench.clock.advance(KEEP.plus(Bench.MICRO));
        bench.accepted(sending, "call-1");

        assertThat(bench.ledger.match(KEEP)).isZero();

        assertThat(bench.status(sending.id())).isEqualTo(ReminderStatus.COMPLETED);
    }

    @Test
    default void matching_nothing_drops_nothing(Bench bench) {
        assertThat(bench.ledger.match(KEEP)).isZero();
    }
}
