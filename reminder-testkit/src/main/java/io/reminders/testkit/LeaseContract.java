package io.reminders.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.reminders.delivery.Delivery;
import io.reminders.spi.ClaimRequest.Errand;
import io.reminders.spi.Claims.Claim;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How leases are extended and given up. */
interface LeaseContract {

    @Test
    default void a_renewed_lease_runs_from_the_present_moment(Bench bench) {
        Delivery leased = bench.leased();
        bench.clock.advance(Duration.ofSeconds(10));

        assertThat(bench.ledger.renew(List.of(Bench.holdOf(leased)), Bench.LEASE))
                .containsExactly(leased.id());

        bench.clock.advance(Bench.LEASE.minus(Bench.MICRO));
        assertThat(bench.claim(Errand.SEND).claims()).isEmpty();
        bench.clock.advance(Bench.MICRO);
        assertThat(bench.claim(Errand.SEND).claims()).hasSize(1);
    }

    @Test
    default void renewing_keeps_the_token_and_leaves_no_history(Bench bench) {
        Delivery leased = bench.leased();
        bench.ledger.renew(List.of(Bench.holdOf(leased)), Bench.LEASE);

        bench.begin(leased, Bench.RECEIPTS);

        assertThat(bench.history(leased.id())).hasSize(1);
    }

    @Test
    default void renewing_under_an_old_token_is_lost_and_changes_nothing(Bench bench) {
        Delivery old = bench.leased();
        bench.clock.advance(Bench.LEASE);
        bench.take(Errand.SEND);

        assertThat(bench.ledger.renew(List.of(Bench.holdOf(old)), Duration.ofHours(1)))
                .isEmpty();

        bench.clock.advance(Bench.LEASE);
        assertThat(bench.claim(Errand.SEND).claims()).hasSize(1);
    }

    @Test
    default void a_lease_that_ran_out_can_be_renewed_while_nobody_took_over(Bench bench) {
        Delivery leased = bench.leased();
        bench.clock.advance(Bench.LEASE);

        assertThat(bench.ledger.renew(List.of(Bench.holdOf(leased)), Bench.LEASE))
                .containsExactly(leased.id());
        assertThat(bench.claim(Errand.SEND).claims()).isEmpty();
    }

    @Test
    default void renewing_what_has_ended_is_lost(Bench bench) {
        Delivery sending = bench.sending();
        bench.settle(sending, Bench.REFUSED);

        assertThat(bench.ledger.renew(List.of(Bench.holdOf(sending)), Bench.LEASE))
                .isEmpty();
    }

    @Test
    default void one_lost_lease_does_not_hold_up_the_others(Bench bench) {
        List<Delivery> leased = threeLeased(bench);
        bench.stop(Draft.TENANT, leased.get(1).id().reminder(), bench.now());

        assertThat(bench.ledger.renew(leased.stream().map(Bench::holdOf).toList(), Bench.LEASE))
                .containsExactlyInAnyOrder(leased.get(0).id(), leased.get(2).id());
    }

    @Test
    default void renewing_what_nobody_holds_is_lost(Bench bench) {
        Delivery waiting = Delivery.first(bench.add());

        assertThat(bench.ledger.renew(List.of(Bench.holdOf(waiting)), Bench.LEASE))
                .isEmpty();
        assertThat(bench.claim(Errand.SEND).claims()).hasSize(1);
    }

    @Test
    default void what_has_begun_cannot_be_released(Bench bench) {
        Delivery sending = bench.sending();

        bench.ledger.release(List.of(Bench.holdOf(sending)));

        assertThat(bench.claim(Errand.SEND).claims()).isEmpty();
        assertThat(bench.ledger.renew(List.of(Bench.holdOf(sending)), Bench.LEASE))
                .containsExactly(sending.id());
    }

    @Test
    default void what_was_released_may_be_claimed_at_once(Bench bench) {
        Delivery leased = bench.leased();

        bench.ledger.release(List.of(Bench.holdOf(leased)));

        Delivery again = bench.take(Errand.SEND);
        assertThat(again).isEqualTo(leased.withToken(again.token()));
        assertThat(again.token()).isGreaterThan(leased.token());
        assertThat(bench.history(leased.id())).isEmpty();
    }

    @Test
    default void what_was_taken_to_be_asked_about_can_be_released_too(Bench bench) {
        Delivery awaiting = bench.accepted(bench.sending(), "call-1");
        bench.clock.set(awaiting.actAt());
        Delivery asked = bench.take(Errand.ASK);

        bench.ledger.release(List.of(Bench.holdOf(asked)));

        Delivery again = bench.take(Errand.ASK);
        assertThat(again).isEqualTo(awaiting.withToken(again.token()));
    }

    @Test
    default void releasing_under_an_old_token_changes_nothing(Bench bench) {
        Delivery old = bench.leased();
        bench.clock.advance(Bench.LEASE);
        Delivery current = bench.take(Errand.SEND);

        bench.ledger.release(List.of(Bench.holdOf(old)));

        assertThat(bench.claim(Errand.SEND).claims()).isEmpty();
        bench.begin(current, Bench.RECEIPTS);
    }

    @Test
    default void what_was_released_is_out_of_its_holders_hands(Bench bench) {
        Delivery released = bench.leased();
        bench.ledger.release(List.of(Bench.holdOf(released)));

        assertThat(bench.ledger.begin(List.of(bench.intent(released))).begun()).isEmpty();
        assertThat(bench.ledger.renew(List.of(Bench.holdOf(released)), Bench.LEASE))
                .isEmpty();
        assertThat(bench.ledger.settle(List.of(released.elapse(released.deliverBy()))))
                .isEmpty();
        assertThat(bench.claim(Errand.SEND).claims()).hasSize(1);
    }

    @Test
    default void several_are_released_at_once(Bench bench) {
        List<Delivery> leased = threeLeased(bench);

        bench.ledger.release(leased.stream().map(Bench::holdOf).toList());

        assertThat(bench.claim(Errand.SEND).claims()).hasSize(3);
    }

    @Test
    default void renewing_and_releasing_nothing_changes_nothing(Bench bench) {
        bench.leased();

        assertThat(bench.ledger.renew(List.of(), Bench.LEASE)).isEmpty();
        bench.ledger.release(List.of());

        assertThat(bench.claim(Errand.SEND).claims()).isEmpty();
    }

    private static List<Delivery> threeLeased(Bench bench) {
        bench.add();
        bench.add();
        bench.add();
        List<Delivery> leased =
                bench.claim(Errand.SEND).claims().stream().map(Claim::delivery).toList();
        assertThat(leased).hasSize(3);
        return leased;
    }
}
