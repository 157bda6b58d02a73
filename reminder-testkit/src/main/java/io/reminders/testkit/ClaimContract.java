package io.reminders.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.reminders.delivery.Delivery;
import io.reminders.delivery.DeliveryState;
import io.reminders.reminder.Reminder;
import io.reminders.route.Channel;
import io.reminders.spi.ClaimRequest;
import io.reminders.spi.ClaimRequest.Errand;
import io.reminders.spi.Claims;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which deliveries a claim takes, in which order, and under which lease and token. */
interface ClaimContract {

    @Test
    default void nothing_is_taken_before_its_instant(Bench bench) {
        bench.add(bench.draft().due(Bench.NOON.plus(Bench.MICRO)));

        assertThat(bench.claim(Errand.SEND).claims()).isEmpty();

        bench.clock.advance(Bench.MICRO);
        assertThat(bench.claim(Errand.SEND).claims()).hasSize(1);
    }

    @Test
    default void a_claim_comes_in_the_order_of_the_instants(Bench bench) {
        List<Integer> minutes = new ArrayList<>(List.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10));
        Collections.rotate(minutes, 4);
        minutes.forEach(ago -> bench.add(bench.draft().due(Bench.NOON.minus(Duration.ofMinutes(ago)))));

        assertThat(bench.claim(Errand.SEND).claims())
                .extracting(claim -> claim.delivery().actAt())
                .hasSize(10)
                .isSorted();
    }

    @Test
    default void a_limited_claim_takes_what_has_waited_longest(Bench bench) {
        bench.add(bench.draft().due(Bench.NOON.minusSeconds(1)));
        Reminder longest = bench.add(bench.draft().due(Bench.NOON.minusSeconds(3)));
        Reminder second = bench.add(bench.draft().due(Bench.NOON.minusSeconds(2)));

        assertThat(bench.ledger.claim(Bench.upTo(2, Errand.SEND)).claims())
                .extracting(claim -> claim.delivery().id().reminder())
                .containsExactly(longest.id(), second.id());
    }

    @Test
    default void a_claim_of_none_takes_nothing_and_tells_the_next_instant(Bench bench) {
        bench.add();
        Reminder next = bench.add(bench.draft().due(Bench.NOON.plusSeconds(60)));

        Claims claims = bench.ledger.claim(Bench.upTo(0, Errand.SEND));

        assertThat(claims.claims()).isEmpty();
        assertThat(claims.nextActAt()).contains(next.occurrence().due());
        assertThat(bench.claim(Errand.SEND).claims()).hasSize(1);
    }

    @Test
    default void a_claim_takes_at_most_500(Bench bench) {
        for (int count = 0; count < 501; count++) {
            bench.add();
        }

        assertThat(bench.claim(Errand.SEND).claims()).hasSize(500);
        assertThat(bench.claim(Errand.SEND).claims()).hasSize(1);
    }

    @Test
    default void a_claim_raises_the_token_by_one(Bench bench) {
        bench.add();

        Delivery leased = bench.take(Errand.SEND);

        assertThat(leased.token()).isEqualTo(1);
        assertThat(leased.state()).isEqualTo(DeliveryState.LEASED);
    }

    @Test
    default void what_is_leased_is_not_taken_until_its_lease_has_run_out(Bench bench) {
        bench.leased();
        bench.clock.advance(Bench.LEASE.minus(Bench.MICRO));

        assertThat(bench.claim(Errand.SEND).claims()).isEmpty();
    }

    @Test
    default void a_lease_that_ran_out_is_taken_over_under_the_next_token(Bench bench) {
        Delivery first = bench.leased();
        bench.clock.advance(Bench.LEASE);

        Delivery second = bench.take(Errand.SEND);

        assertThat(second).isEqualTo(first.withToken(first.token() + 1));
    }

    @Test
    default void a_lease_is_as_long_as_the_claim_asked_for(Bench bench) {
        bench.add();
        bench.ledger.claim(
                new ClaimRequest(Channel.CALL, Errand.SEND, 1, 1, Duration.ofMillis(1_500), ClaimRequest.EVERYTHING));
        bench.clock.advance(Duration.ofMillis(1_499));
        assertThat(bench.claim(Errand.SEND).claims()).isEmpty();

        bench.clock.advance(Duration.ofMillis(1));
        assertThat(bench.claim(Errand.SEND).claims()).hasSize(1);
    }

    @Test
    default void a_claim_through_another_node_does_not_take_what_is_leased(Bench bench) {
        bench.leased();

        assertThat(bench.another.ledger().claim(Bench.everything(Errand.SEND)).claims())
                .isEmpty();
    }

    @Test
    default void a_claim_leaves_no_history(Bench bench) {
        Delivery leased = bench.leased();

        assertThat(bench.history(leased.id())).isEmpty();
    }

    @Test
    default void a_short_reach_leaves_a_backlog_alone(Bench bench) {
        Duration reach = Duration.ofSeconds(2);
        bench.add(bench.draft().due(Bench.NOON.minus(reach).minus(Bench.MICRO)));
        Reminder fresh = bench.add(bench.draft().due(Bench.NOON.minus(reach)));

        Claims claims = bench.ledger.claim(new ClaimRequest(Channel.CALL, Errand.SEND, 500, 1, Bench.LEASE, reach));

        assertThat(claims.claims())
                .extracting(claim -> claim.delivery().id().reminder())
                .containsExactly(fresh.id());
        assertThat(bench.claim(Errand.SEND).claims()).hasSize(1);
    }

    @Test
    default void a_claim_tells_the_next_instant_after_now(Bench bench) {
        bench.add(bench.draft().due(Bench.NOON.plusSeconds(120)));
        bench.add(bench.draft().due(Bench.NOON.plus(Bench.MICRO)));
        bench.add();

        Claims claims = bench.claim(Errand.SEND);

        assertThat(claims.claims()).hasSize(1);
        assertThat(claims.nextActAt()).contains(Bench.NOON.plus(Bench.MICRO));
    }

    @Test
    default void the_next_instant_is_never_one_that_has_come(Bench bench) {
        bench.add();
        bench.add(bench.draft().due(Bench.NOON.minusSeconds(60)));

        Claims claims = bench.ledger.claim(Bench.upTo(1, Errand.SEND));

        assertThat(claims.claims()).hasSize(1);
        assertThat(claims.nextActAt()).isEmpty();
    }

    @Test
    default void a_claim_tells_the_ledgers_present_moment(Bench bench) {
        assertThat(bench.claim(Errand.SEND).now()).isEqualTo(Bench.NOON);
    }

    @Test
    default void the_ledgers_present_moment_is_cut_to_microseconds(Bench bench) {
        bench.clock.set(Bench.NOON.plusNanos(999));

        assertThat(bench.claim(Errand.SEND).now()).isEqualTo(Bench.NOON.truncatedTo(ChronoUnit.MICROS));
    }

    @Test
    default void what_has_ended_is_not_taken(Bench bench) {
        bench.settle(bench.sending(), Bench.REFUSED);
        bench.clock.advance(Duration.ofDays(1));

        assertThat(bench.claim(Errand.SEND).claims()).isEmpty();
        assertThat(bench.claim(Errand.ASK).claims()).isEmpty();
    }
}
