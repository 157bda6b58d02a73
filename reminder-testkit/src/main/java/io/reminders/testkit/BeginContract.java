package io.reminders.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.reminders.calendar.Lateness;
import io.reminders.delivery.Capability.IdempotencyKey;
import io.reminders.delivery.Capability.Receipts;
import io.reminders.delivery.Delivery;
import io.reminders.delivery.DeliveryState;
import io.reminders.delivery.Intent;
import io.reminders.delivery.Terms;
import io.reminders.spi.ClaimRequest.Errand;
import io.reminders.spi.Claims.Claim;
import io.reminders.spi.DeliveryLedger.Begun;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Which intents are committed, and which are fenced. */
interface BeginContract {

    @Test
    default void beginning_writes_the_intent(Bench bench) {
        Intent intent = bench.intent(bench.leased());

        Begun begun = bench.ledger.begin(List.of(intent));

        assertThat(begun)
                .isEqualTo(new Begun(bench.now(), Set.of(intent.delivery().id())));
        assertThat(bench.history(intent.delivery().id()))
                .containsExactly(intent.settlement(bench.now()).line().orElseThrow());
    }

    @Test
    default void what_has_begun_is_being_sent_with_its_attempt_in_flight(Bench bench) {
        Intent intent = bench.intent(bench.leased());
        Delivery sending = intent.settlement(bench.now()).after();

        bench.ledger.begin(List.of(intent));

        bench.clock.advance(Bench.LEASE);
        Delivery found = bench.take(Errand.TAKE_OVER);
        assertThat(found.state()).isEqualTo(DeliveryState.SENDING);
        assertThat(found).isEqualTo(sending.withToken(found.token()));
    }

    @Test
    default void beginning_keeps_token_and_lease(Bench bench) {
        Delivery leased = bench.leased();
        bench.begin(leased, Bench.RECEIPTS);

        assertThat(bench.ledger.renew(List.of(Bench.holdOf(leased)), Bench.LEASE))
                .containsExactly(leased.id());
    }

    @Test
    default void asked_again_with_the_same_key_it_answers_the_same_and_writes_nothing(Bench bench) {
        Intent intent = bench.intent(bench.leased());
        bench.begin(intent);
        bench.clock.advance(Duration.ofSeconds(5));

        Begun again = bench.ledger.begin(List.of(intent));

        assertThat(again)
                .isEqualTo(new Begun(bench.now(), Set.of(intent.delivery().id())));
        assertThat(bench.history(intent.delivery().id()))
                .containsExactly(intent.settlement(Bench.NOON).line().orElseThrow());
    }

    @Test
    default void what_a_clock_that_was_set_back_shows_as_not_due_yet_is_fenced(Bench bench) {
        Intent intent = bench.intent(bench.leased());
        bench.clock.set(intent.delivery().actAt().minusNanos(1_000));

        assertFenced(bench, intent, 0);

        bench.clock.set(intent.delivery().actAt());
        assertThat(bench.ledger.begin(List.of(intent)).begun())
                .containsExactly(intent.delivery().id());
    }

    @Test
    default void a_repeat_begins_only_while_its_key_is_honoured(Bench bench) {
        Duration honoured = Duration.ofMinutes(3);
        Terms terms = Terms.of(new IdempotencyKey(honoured), new Receipts());
        Delivery sending = bench.begin(bench.leased(), terms);
        bench.clock.set(bench.settle(sending, Bench.TIMED_OUT).actAt());
        Delivery leased = bench.take(Errand.SEND);
        bench.ledger.renew(List.of(Bench.holdOf(leased)), honoured);
        Intent repeat = new Intent(leased, sending.newest().orElseThrow().key(), Bench.GATEWAY, terms);

        bench.clock.set(Bench.NOON.plus(honoured));
        assertFenced(bench, repeat, 2);

        bench.clock.set(Bench.NOON.plus(honoured).minus(Bench.MICRO));
        assertThat(bench.ledger.begin(List.of(repeat)).begun()).containsExactly(leased.id());
    }

    @Test
    default void a_second_intent_for_a_request_under_way_is_fenced(Bench bench) {
        Delivery leased = bench.leased();
        bench.begin(leased, Bench.RECEIPTS);

        assertFenced(bench, bench.intent(leased), 1);
    }

    @Test
    default void two_intents_for_one_delivery_in_one_batch_are_one_attempt(Bench bench) {
        Delivery leased = bench.leased();

        Begun begun = bench.ledger.begin(List.of(bench.intent(leased), bench.intent(leased)));

        assertThat(begun.begun()).containsExactly(leased.id());
        assertThat(bench.history(leased.id())).hasSize(1);
    }

    @Test
    default void an_intent_under_an_old_token_is_fenced(Bench bench) {
        Delivery old = bench.leased();
        bench.clock.advance(Bench.LEASE);
        bench.take(Errand.SEND);

        assertFenced(bench, bench.intent(old), 0);
    }

    @Test
    default void an_intent_whose_lease_ran_out_is_fenced_although_nobody_took_over(Bench bench) {
        Delivery leased = bench.leased();
        bench.clock.advance(Bench.LEASE);

        assertFenced(bench, bench.intent(leased), 0);
    }

    @Test
    default void an_intent_in_the_last_microsecond_of_its_lease_begins(Bench bench) {
        Delivery leased = bench.leased();
        bench.clock.advance(Bench.LEASE.minus(Bench.MICRO));

        bench.begin(leased, Bench.RECEIPTS);

        assertThat(bench.history(leased.id())).hasSize(1);
    }

    @Test
    default void an_intent_for_what_nobody_claimed_is_fenced(Bench bench) {
        Delivery waiting = Delivery.first(bench.add());

        assertFenced(bench, bench.intent(waiting), 0);
    }

    @Test
    default void an_intent_at_deliver_by_is_fenced(Bench bench) {
        bench.add(bench.draft().within(Lateness.within(Duration.ofSeconds(10))));
        Delivery leased = bench.take(Errand.SEND);
        bench.clock.set(leased.deliverBy());

        assertFenced(bench, bench.intent(leased), 0);
    }

    @Test
    default void an_intent_right_before_deliver_by_begins(Bench bench) {
        bench.add(bench.draft().within(Lateness.within(Duration.ofSeconds(10))));
        Delivery leased = bench.take(Errand.SEND);
        bench.clock.set(leased.deliverBy().minus(Bench.MICRO));

        bench.begin(leased, Bench.RECEIPTS);

        assertThat(bench.history(leased.id())).hasSize(1);
    }

    @Test
    default void an_intent_for_what_was_stopped_is_fenced(Bench bench) {
        Delivery leased = bench.leased();
        bench.stop(Draft.TENANT, leased.id().reminder(), bench.now());

        assertFenced(bench, bench.intent(leased), 1);
    }

    @Test
    default void an_intent_for_what_was_taken_to_be_asked_about_is_fenced(Bench bench) {
        Delivery awaiting = bench.accepted(bench.sending(), "call-1");
        bench.clock.set(awaiting.actAt());
        Delivery asked = bench.take(Errand.ASK);

        assertFenced(bench, bench.intent(asked), 2);
    }

    @Test
    default void an_intent_from_before_evidence_came_is_fenced(Bench bench) {
        Delivery retry = bench.settle(bench.sending(), Bench.BUSY_PROVIDER);
        bench.clock.set(retry.actAt());
        Delivery leased = bench.take(Errand.SEND);
        bench.ledger.file(Proof.placed(leased.attempt(1), Bench.BUSY_PROVIDER, "receipt-1"));

        assertFenced(bench, bench.intent(leased), 3);
    }

    @Test
    default void a_second_attempt_may_begin_under_the_key_of_the_first(Bench bench) {
        Terms honoursKeys = Terms.of(new IdempotencyKey(Duration.ofDays(1)));
        Intent first = new Intent(bench.leased(), bench.key(), Bench.GATEWAY, honoursKeys);
        Delivery retry = bench.settle(bench.begin(first), Bench.TIMED_OUT);
        bench.clock.set(retry.actAt());

        Intent second = new Intent(bench.take(Errand.SEND), first.key(), Bench.GATEWAY, honoursKeys);
        Delivery sending = bench.begin(second);

        assertThat(bench.history(sending.id())).hasSize(3);
        assertThat(bench.lastLine(sending.id()).attempt()).isEqualTo(2);
        assertThat(bench.ledger.begin(List.of(second)).begun()).containsExactly(sending.id());
        assertThat(bench.history(sending.id())).hasSize(3);
    }

    @Test
    default void one_stale_intent_does_not_hold_up_the_others(Bench bench) {
        bench.add();
        bench.add();
        bench.add();
        List<Delivery> leased =
                bench.claim(Errand.SEND).claims().stream().map(Claim::delivery).toList();
        assertThat(leased).hasSize(3);
        bench.stop(Draft.TENANT, leased.get(1).id().reminder(), bench.now());

        Begun begun = bench.ledger.begin(leased.stream().map(bench::intent).toList());

        assertThat(begun.begun())
                .containsExactlyInAnyOrder(leased.get(0).id(), leased.get(2).id());
    }

    @Test
    default void beginning_nothing_tells_the_present_moment(Bench bench) {
        assertThat(bench.ledger.begin(List.of())).isEqualTo(new Begun(bench.now(), Set.of()));
    }

    private static void assertFenced(Bench bench, Intent intent, int lines) {
        assertThat(bench.ledger.begin(List.of(intent)).begun()).isEmpty();
        assertThat(bench.history(intent.delivery().id())).hasSize(lines);
    }
}
