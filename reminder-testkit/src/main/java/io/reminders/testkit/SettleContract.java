package io.reminders.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.reminders.delivery.Delivery;
import io.reminders.delivery.DeliveryState;
import io.reminders.delivery.Fact;
import io.reminders.delivery.Outcome;
import io.reminders.delivery.Outcome.Unanswered.Cause;
import io.reminders.delivery.Settlement;
import io.reminders.reminder.ReminderStatus;
import io.reminders.route.Route;
import io.reminders.spi.ClaimRequest.Errand;
import io.reminders.spi.Claims.Claim;
import io.reminders.spi.DeliveryLedger.Filed;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which settlements are written, and which are fenced. */
interface SettleContract {

    @Test
    default void a_settlement_is_written_as_it_was_given(Bench bench) {
        Delivery sending = bench.sending();
        Settlement settlement = bench.placed(sending, Bench.BUSY_PROVIDER);

        bench.settle(settlement);

        assertThat(bench.lastLine(sending.id())).isEqualTo(settlement.line().orElseThrow());
        bench.clock.set(settlement.after().actAt());
        Delivery leased = bench.take(Errand.SEND);
        assertThat(leased)
                .usingRecursiveComparison()
                .ignoringFields("state", "token")
                .isEqualTo(settlement.after());
    }

    @Test
    default void a_settlement_gives_the_lease_up(Bench bench) {
        Delivery leased = bench.leased();

        bench.settle(leased.elapse(bench.now()));

        assertThat(bench.claim(Errand.SEND).claims()).hasSize(1);
        assertThat(bench.history(leased.id())).isEmpty();
    }

    @Test
    default void a_settlement_takes_the_delivery_out_of_its_holders_hands(Bench bench) {
        Delivery sending = bench.sending();
        bench.settle(sending, Bench.BUSY_PROVIDER);

        assertThat(bench.ledger.renew(List.of(Bench.holdOf(sending)), Bench.LEASE))
                .isEmpty();
    }

    @Test
    default void a_settlement_of_a_final_state_closes_the_delivery(Bench bench) {
        Delivery failed = bench.settle(bench.sending(), Bench.REFUSED);

        assertThat(failed.state()).isEqualTo(DeliveryState.FAILED);
        assertThat(bench.status(failed.id())).isEqualTo(ReminderStatus.FAILED);
        bench.clock.advance(Bench.LEASE);
        assertThat(bench.claim(Errand.SEND).claims()).isEmpty();
    }

    @Test
    default void a_settlement_written_again_changes_nothing(Bench bench) {
        Delivery sending = bench.sending();
        Settlement settlement = bench.placed(sending, Bench.BUSY_PROVIDER);
        bench.settle(settlement);

        assertFenced(bench, settlement, 2);
    }

    @Test
    default void a_closing_settlement_written_again_changes_nothing(Bench bench) {
        Settlement settlement = bench.placed(bench.sending(), Bench.REFUSED);
        bench.settle(settlement);

        assertFenced(bench, settlement, 2);
    }

    @Test
    default void a_settlement_under_an_old_token_changes_nothing(Bench bench) {
        Delivery old = bench.sending();
        bench.clock.advance(Bench.LEASE);
        Delivery taken = bench.take(Errand.TAKE_OVER);

        assertFenced(bench, bench.placed(old, Bench.REFUSED), 1);

        assertThat(bench.ledger.renew(List.of(Bench.holdOf(taken)), Bench.LEASE))
                .containsExactly(taken.id());
    }

    @Test
    default void a_settlement_after_the_lease_ran_out_is_written_if_nobody_took_over(Bench bench) {
        Delivery sending = bench.sending();
        bench.clock.advance(Bench.LEASE.multipliedBy(2));

        Delivery failed = bench.settle(sending, Bench.REFUSED);

        assertThat(bench.status(failed.id())).isEqualTo(ReminderStatus.FAILED);
    }

    @Test
    default void a_settlement_from_before_evidence_came_changes_nothing(Bench bench) {
        Delivery sending = secondAttempt(bench);
        bench.ledger.file(Proof.accepted(sending.attempt(1), "call-1", "receipt-1"));

        assertFenced(bench, bench.placed(sending, Bench.BUSY_PROVIDER), 4);

        assertThat(bench.ledger.file(sending.evidenceOf(2, new Fact.Placed(Bench.BUSY_PROVIDER))))
                .isEqualTo(Filed.MOVED);
        assertThat(bench.lastLine(sending.id()).state()).isEqualTo(DeliveryState.AWAITING);
    }

    @Test
    default void one_stale_settlement_does_not_hold_up_the_others(Bench bench) {
        bench.add();
        bench.add();
        bench.add();
        List<Delivery> sending = bench.claim(Errand.SEND).claims().stream()
                .map(Claim::delivery)
                .map(leased -> bench.begin(leased, Bench.RECEIPTS))
                .toList();
        assertThat(sending).hasSize(3);
        bench.ledger.file(Proof.accepted(sending.get(1).attempt(1), "call-1", "receipt-1"));

        assertThat(bench.ledger.settle(sending.stream()
                        .map(each -> bench.placed(each, Bench.REFUSED))
                        .toList()))
                .containsExactlyInAnyOrder(sending.get(0).id(), sending.get(2).id());

        assertThat(bench.status(sending.get(0).id())).isEqualTo(ReminderStatus.FAILED);
        assertThat(bench.status(sending.get(1).id())).isEqualTo(ReminderStatus.ACTIVE);
        assertThat(bench.status(sending.get(2).id())).isEqualTo(ReminderStatus.FAILED);
    }

    @Test
    default void many_settlements_are_written_at_once(Bench bench) {
        for (int count = 0; count < 200; count++) {
            bench.add();
        }
        List<Delivery> leased =
                bench.claim(Errand.SEND).claims().stream().map(Claim::delivery).toList();
        assertThat(bench.ledger
                        .begin(leased.stream().map(bench::intent).toList())
                        .begun())
                .hasSize(200);
        bench.clock.advance(Bench.LEASE);

        List<Settlement> settlements = bench.claim(Errand.TAKE_OVER).claims().stream()
                .map(claim -> bench.placed(claim.delivery(), Bench.REFUSED))
                .toList();

        assertThat(bench.ledger.settle(settlements)).hasSize(200);
        assertThat(settlements)
                .allSatisfy(each -> assertThat(bench.history(each.id())).hasSize(2));
    }

    @Test
    default void a_settlement_may_go_on_to_the_next_step(Bench bench) {
        bench.add(bench.draft().by(Route.call().ifUnanswered(Route.call())));
        Delivery awaiting = bench.accepted(bench.begin(bench.take(Errand.SEND), Bench.RECEIPTS), "call-1");
        bench.ledger.file(Proof.ended("call-1", new Outcome.Unanswered(Cause.NO_ANSWER), "receipt-1"));

        Delivery second = bench.begin(bench.take(Errand.SEND), Bench.RECEIPTS);

        assertThat(second.step()).isEqualTo(1);
        assertThat(second.id()).isEqualTo(awaiting.id());
        assertThat(second.attempt(2).step()).isEqualTo(1);
    }

    @Test
    default void settling_nothing_writes_nothing(Bench bench) {
        assertThat(bench.ledger.settle(List.of())).isEmpty();
    }

    private static Delivery secondAttempt(Bench bench) {
        Delivery retry = bench.settle(bench.sending(), Bench.BUSY_PROVIDER);
        bench.clock.set(retry.actAt());
        return bench.begin(bench.take(Errand.SEND), Bench.RECEIPTS);
    }

    private static void assertFenced(Bench bench, Settlement settlement, int lines) {
        assertThat(bench.ledger.settle(List.of(settlement))).isEmpty();
        assertThat(bench.history(settlement.id())).hasSize(lines);
    }
}
