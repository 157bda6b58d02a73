package io.reminders.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.reminders.delivery.Delivery;
import io.reminders.delivery.Evidence;
import io.reminders.delivery.Fact;
import io.reminders.delivery.Reasons;
import io.reminders.delivery.Terms;
import io.reminders.reminder.ReminderStatus;
import io.reminders.spi.ClaimRequest.Errand;
import io.reminders.spi.DeliveryLedger.Filed;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Evidence about deliveries that have ended: it is filed beside their end, which one kind of end survives only. */
interface LateEvidenceContract {

    @Test
    default void late_proof_that_suffices_completes_what_was_unresolved(Bench bench) {
        Delivery unresolved = unresolved(bench);
        bench.clock.advance(Duration.ofDays(1));

        assertThat(bench.ledger.file(Proof.ended(unresolved.attempt(1), "call-1", Bench.ANSWERED, "receipt-1")))
                .isEqualTo(Filed.MOVED);

        assertThat(bench.status(unresolved.id())).isEqualTo(ReminderStatus.COMPLETED);
        assertThat(bench.lastLine(unresolved.id()).why()).isEqualTo(Reasons.ANSWERED);
        assertThat(bench.history(unresolved.id())).hasSize(3);
    }

    @Test
    default void late_proof_that_does_not_suffice_is_filed(Bench bench) {
        Delivery unresolved = unresolved(bench);

        assertThat(bench.ledger.file(Proof.accepted(unresolved.attempt(1), "call-1", "receipt-1")))
                .isEqualTo(Filed.FILED);

        assertThat(bench.status(unresolved.id())).isEqualTo(ReminderStatus.UNRESOLVED);
        assertThat(bench.lastLine(unresolved.id()).why()).isEqualTo(Reasons.FILED_LATE);
    }

    @Test
    default void late_proof_builds_on_what_came_late_before(Bench bench) {
        Delivery unresolved = unresolved(bench);
        bench.ledger.file(Proof.accepted(unresolved.attempt(1), "call-1", "receipt-1"));

        assertThat(bench.ledger.file(Proof.ended("call-1", Bench.ANSWERED, "receipt-2")))
                .isEqualTo(Filed.MOVED);

        assertThat(bench.status(unresolved.id())).isEqualTo(ReminderStatus.COMPLETED);
    }

    @Test
    default void a_late_acknowledgement_completes_what_was_unresolved(Bench bench) {
        Delivery unresolved = unresolved(bench);

        assertThat(bench.ledger.file(unresolved.evidenceOf(1, new Fact.Acknowledged())))
                .isEqualTo(Filed.MOVED);

        assertThat(bench.status(unresolved.id())).isEqualTo(ReminderStatus.COMPLETED);
    }

    @Test
    default void what_comes_after_completion_is_filed(Bench bench) {
        Delivery sending = bench.sending();
        bench.ledger.file(Proof.ended(sending.attempt(1), "call-1", Bench.ANSWERED, "receipt-1"));

        assertThat(bench.ledger.file(Proof.ended("call-1", Bench.ANSWERED, "receipt-2")))
                .isEqualTo(Filed.FILED);

        assertThat(bench.status(sending.id())).isEqualTo(ReminderStatus.COMPLETED);
        assertThat(bench.history(sending.id())).hasSize(3);
    }

    @Test
    default void acceptance_of_what_failed_is_filed_as_a_contradiction(Bench bench) {
        Delivery failed = bench.settle(bench.sending(), Bench.REFUSED);

        assertContradicts(bench, failed, ReminderStatus.FAILED);
    }

    @Test
    default void acceptance_of_what_was_cancelled_is_filed_as_a_contradiction(Bench bench) {
        Delivery retry = bench.settle(bench.sending(), Bench.BUSY_PROVIDER);
        bench.stop(Draft.TENANT, retry.id().reminder(), bench.now());

        assertContradicts(bench, retry, ReminderStatus.CANCELLED);
    }

    @Test
    default void acceptance_of_what_expired_is_filed_as_a_contradiction(Bench bench) {
        Delivery retry = bench.settle(bench.sending(), Bench.BUSY_PROVIDER);
        bench.clock.set(retry.deliverBy());
        bench.settle(bench.take(Errand.SEND).elapse(bench.now()));

        assertContradicts(bench, retry, ReminderStatus.EXPIRED);
    }

    @Test
    default void a_refusal_of_what_was_cancelled_is_no_contradiction(Bench bench) {
        Delivery retry = bench.settle(bench.sending(), Bench.BUSY_PROVIDER);
        bench.stop(Draft.TENANT, retry.id().reminder(), bench.now());

        assertThat(bench.ledger.file(Proof.placed(retry.attempt(1), Bench.REFUSED, "receipt-1")))
                .isEqualTo(Filed.FILED);
    }

    @Test
    default void late_evidence_again_is_written_once(Bench bench) {
        Delivery unresolved = unresolved(bench);
        Evidence evidence = Proof.ended(unresolved.attempt(1), "call-1", Bench.ANSWERED, "receipt-1");
        bench.ledger.file(evidence);

        assertThat(bench.ledger.file(evidence)).isEqualTo(Filed.REPEATED);
        assertThat(bench.history(unresolved.id())).hasSize(3);
    }

    @Test
    default void late_evidence_opens_nothing_again(Bench bench) {
        Delivery failed = bench.settle(bench.sending(), Bench.REFUSED);
        bench.ledger.file(Proof.accepted(failed.attempt(1), "call-1", "receipt-1"));
        bench.clock.advance(Duration.ofDays(1));

        assertThat(bench.claim(Errand.SEND).claims()).isEmpty();
        assertThat(bench.claim(Errand.ASK).claims()).isEmpty();
    }

    @Test
    default void parked_evidence_may_come_late_too(Bench bench) {
        Delivery unresolved = unresolved(bench);
        bench.ledger.file(Proof.ended("call-1", Bench.ANSWERED, "receipt-1"));
        bench.ledger.file(Proof.accepted(unresolved.attempt(1), "call-1", "receipt-2"));

        bench.ledger.match(Duration.ofMinutes(15));

        assertThat(bench.status(unresolved.id())).isEqualTo(ReminderStatus.COMPLETED);
    }

    private static Delivery unresolved(Bench bench) {
        Delivery unresolved = bench.settle(bench.begin(bench.leased(), Terms.NONE), Bench.TIMED_OUT);
        assertThat(bench.status(unresolved.id())).isEqualTo(ReminderStatus.UNRESOLVED);
        return unresolved;
    }

    private static void assertContradicts(Bench bench, Delivery ended, ReminderStatus status) {
        assertThat(bench.status(ended.id())).isEqualTo(status);

        assertThat(bench.ledger.file(Proof.accepted(ended.attempt(1), "call-1", "receipt-1")))
                .isEqualTo(Filed.CONTRADICTS);

        assertThat(bench.status(ended.id())).isEqualTo(status);
        assertThat(bench.lastLine(ended.id()).why()).isEqualTo(Reasons.CONTRADICTION);
    }
}
