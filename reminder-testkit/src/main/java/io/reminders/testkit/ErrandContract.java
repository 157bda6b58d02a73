package io.reminders.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.reminders.delivery.Delivery;
import io.reminders.delivery.DeliveryState;
import io.reminders.spi.ClaimRequest.Errand;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What is taken to be sent, to be asked about and to be taken over; each comes back in the state that it is in. */
interface ErrandContract {

    @Test
    default void a_request_under_way_is_not_taken_while_its_lease_runs(Bench bench) {
        bench.sending();
        bench.clock.advance(Bench.LEASE.minus(Bench.MICRO));

        assertThat(bench.claim(Errand.SEND).claims()).isEmpty();
        assertThat(bench.claim(Errand.ASK).claims()).isEmpty();
        assertThat(bench.claim(Errand.TAKE_OVER).claims()).isEmpty();
    }

    @Test
    default void a_request_whose_lease_ran_out_is_taken_as_it_was_left(Bench bench) {
        Delivery sending = bench.sending();
        bench.clock.advance(Bench.LEASE);

        assertThat(bench.claim(Errand.SEND).claims()).isEmpty();
        assertThat(bench.claim(Errand.ASK).claims()).isEmpty();
        assertThat(bench.take(Errand.TAKE_OVER)).isEqualTo(sending.withToken(sending.token() + 1));
    }

    @Test
    default void an_accepted_request_is_taken_to_be_asked_about(Bench bench) {
        Delivery awaiting = bench.accepted(bench.sending(), "call-1");
        assertThat(awaiting.state()).isEqualTo(DeliveryState.AWAITING);
        bench.clock.set(awaiting.actAt());

        assertThat(bench.claim(Errand.SEND).claims()).isEmpty();
        Delivery asked = bench.take(Errand.ASK);

        assertThat(asked).isEqualTo(awaiting.withToken(asked.token()));
        assertThat(asked.token()).isGreaterThan(awaiting.token());
    }

    @Test
    default void a_request_in_doubt_is_taken_to_be_asked_about(Bench bench) {
        Delivery unconfirmed = bench.settle(bench.sending(), Bench.TIMED_OUT);
        assertThat(unconfirmed.state()).isEqualTo(DeliveryState.UNCONFIRMED);
        bench.clock.set(unconfirmed.actAt());

        assertThat(bench.claim(Errand.SEND).claims()).isEmpty();
        Delivery asked = bench.take(Errand.ASK);

        assertThat(asked).isEqualTo(unconfirmed.withToken(asked.token()));
    }

    @Test
    default void what_waits_to_be_sent_is_not_taken_to_be_asked_about(Bench bench) {
        bench.add();

        assertThat(bench.claim(Errand.ASK).claims()).isEmpty();
        assertThat(bench.claim(Errand.SEND).claims()).hasSize(1);
    }

    @Test
    default void what_is_taken_to_be_asked_about_is_leased_too(Bench bench) {
        Delivery awaiting = bench.accepted(bench.sending(), "call-1");
        bench.clock.set(awaiting.actAt());
        bench.take(Errand.ASK);

        assertThat(bench.claim(Errand.ASK).claims()).isEmpty();
        bench.clock.advance(Bench.LEASE);
        assertThat(bench.claim(Errand.ASK).claims()).hasSize(1);
    }

    @Test
    default void the_next_instant_is_that_of_the_errand_asked_for(Bench bench) {
        Delivery awaiting = bench.accepted(bench.sending(), "call-1");
        bench.add(bench.draft().due(awaiting.actAt().minusSeconds(1)));

        assertThat(bench.claim(Errand.ASK).nextActAt()).contains(awaiting.actAt());
        assertThat(bench.claim(Errand.SEND).nextActAt())
                .contains(awaiting.actAt().minusSeconds(1));
    }

    @Test
    default void a_retry_is_taken_at_its_own_instant(Bench bench) {
        Delivery retry = bench.settle(bench.sending(), Bench.BUSY_PROVIDER);
        assertThat(retry.state()).isEqualTo(DeliveryState.SCHEDULED);
        assertThat(retry.actAt()).isAfter(bench.now());

        bench.clock.set(retry.actAt().minus(Duration.ofMillis(1)));
        assertThat(bench.claim(Errand.SEND).claims()).isEmpty();

        bench.clock.set(retry.actAt());
        Delivery leased = bench.take(Errand.SEND);
        assertThat(leased.state()).isEqualTo(DeliveryState.LEASED);
        assertThat(leased.attempts()).isEqualTo(retry.attempts()).hasSize(1);
    }

    @Test
    default void a_claim_comes_with_every_attempt_in_order(Bench bench) {
        Delivery first = bench.settle(bench.sending(), Bench.BUSY_PROVIDER);
        bench.clock.set(first.actAt());
        Delivery second = bench.settle(bench.begin(bench.take(Errand.SEND), Bench.RECEIPTS), Bench.BUSY_PROVIDER);
        bench.clock.set(second.actAt());

        Delivery third = bench.begin(bench.take(Errand.SEND), Bench.RECEIPTS);
        bench.clock.advance(Bench.LEASE);

        assertThat(bench.take(Errand.TAKE_OVER).attempts())
                .isEqualTo(third.attempts())
                .hasSize(3);
    }
}
