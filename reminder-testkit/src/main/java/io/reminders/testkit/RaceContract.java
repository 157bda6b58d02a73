package io.reminders.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.reminders.delivery.Delivery;
import io.reminders.delivery.DeliveryState;
import io.reminders.delivery.Evidence;
import io.reminders.delivery.Fact;
import io.reminders.delivery.HistoryLine;
import io.reminders.delivery.Intent;
import io.reminders.delivery.Settlement;
import io.reminders.reminder.ReminderId;
import io.reminders.spi.ClaimRequest.Errand;
import io.reminders.spi.DeliveryLedger.Filed;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * What holds when two nodes want different things of one delivery: whoever commits first wins, and the other finds out.
 * Each race is run several times over.
 */
interface RaceContract {
    /** How often each race is run. */
    int ROUNDS = 20;

    @Test
    default void a_stop_and_an_intent_never_both_win(Bench bench) throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            Delivery leased = bench.leased();
            Intent intent = bench.intent(leased);

            List<Boolean> won = Race.between(List.of(
                    () -> Bench.stop(
                                    bench.another.repository(),
                                    Draft.TENANT,
                                    leased.id().reminder(),
                                    bench.now())
                            .get(0)
                            .state()
                            .equals(DeliveryState.CANCELLED),
                    () -> bench.ledger.begin(List.of(intent)).begun().contains(leased.id())));

            assertThat(won).as("cancelled, begun").containsExactlyInAnyOrder(true, false);
            assertNoGaps(bench.history(leased.id()));
        }
    }

    @Test
    default void evidence_and_a_settlement_come_to_the_same_end(Bench bench) throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            Delivery sending = bench.sending();
            Evidence accepted = Proof.accepted(sending.attempt(1), "call-" + round, "receipt-1");

            Race.between(List.of(
                    () -> bench.another.ledger().file(accepted),
                    () -> bench.ledger.settle(List.of(bench.placed(sending, Bench.TIMED_OUT)))));

            assertThat(bench.lastLine(sending.id()).state()).isEqualTo(DeliveryState.AWAITING);
            assertNoGaps(bench.history(sending.id()));
        }
    }

    @Test
    default void evidence_of_acceptance_and_the_next_intent_never_both_win(Bench bench) throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            Delivery retry = bench.settle(bench.sending(), Bench.BUSY_PROVIDER);
            bench.clock.set(retry.actAt());
            Intent intent = bench.intent(bench.take(retry.id(), Errand.SEND));
            Evidence accepted = Proof.accepted(retry.attempt(1), "call-" + round, "receipt-1");

            List<Boolean> won = Race.between(List.of(
                    () -> bench.another.ledger().file(accepted) == Filed.MOVED
                            && bench.lastLine(retry.id()).state() == DeliveryState.AWAITING,
                    () -> bench.ledger.begin(List.of(intent)).begun().contains(retry.id())));

            assertThat(won).as("withdrawn, begun").containsExactlyInAnyOrder(true, false);
            assertNoGaps(bench.history(retry.id()));
        }
    }

    @Test
    default void a_stop_and_a_settlement_come_to_the_same_end(Bench bench) throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            Delivery sending = bench.sending();
            Fact refused = new Fact.Placed(Bench.BUSY_PROVIDER);

            List<Boolean> settled = Race.between(List.of(
                    () -> Bench.stop(
                                    bench.another.repository(),
                                    Draft.TENANT,
                                    sending.id().reminder(),
                                    bench.now())
                            .isEmpty(),
                    () -> !bench.ledger
                            .settle(List.of(sending.learn(1, refused, bench.now())))
                            .isEmpty()));
            if (!settled.get(1)) {
                bench.ledger.file(sending.evidenceOf(1, refused));
            }

            assertThat(bench.lastLine(sending.id()).state()).isEqualTo(DeliveryState.CANCELLED);
            assertNoGaps(bench.history(sending.id()));
        }
    }

    @Test
    default void evidence_about_what_is_being_removed_is_filed_or_parked(Bench bench) throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            Delivery sending = bench.sending();
            bench.settle(sending, Bench.REFUSED);
            ReminderId removed = sending.id().reminder();

            List<Boolean> done = Race.between(List.of(
                    () -> bench.another
                            .repository()
                            .amend(Draft.TENANT, removed, (dossier, now) -> dossier.delete(now, now))
                            .isPresent(),
                    () -> EnumSet.of(Filed.FILED, Filed.PARKED)
                            .contains(bench.ledger.file(sending.evidenceOf(1, new Fact.Absent())))));

            assertThat(done).as("removed, filed or parked").containsExactly(true, true);
            assertThat(bench.repository.find(Draft.TENANT, removed)).isEmpty();
            assertThat(bench.history(sending.id())).isEmpty();
        }
    }

    @Test
    default void a_renewal_and_a_takeover_never_both_win(Bench bench) throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            Delivery leased = bench.leased();
            bench.clock.advance(Bench.LEASE);

            List<Boolean> won = Race.between(List.of(
                    () -> !bench.another
                            .ledger()
                            .claim(Bench.everything(Errand.SEND))
                            .claims()
                            .isEmpty(),
                    () -> !bench.ledger
                            .renew(List.of(Bench.holdOf(leased)), Bench.LEASE)
                            .isEmpty()));

            assertThat(won).as("taken over, renewed").containsExactlyInAnyOrder(true, false);
            bench.stop(Draft.TENANT, leased.id().reminder(), bench.now());
        }
    }

    @Test
    default void two_settlements_under_one_token_are_written_once(Bench bench) throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            Delivery sending = bench.sending();

            Settlement refused = bench.placed(sending, Bench.REFUSED);
            Settlement timedOut = bench.placed(sending, Bench.TIMED_OUT);

            List<Integer> written = Race.between(List.of(
                    () -> bench.another.ledger().settle(List.of(refused)).size(),
                    () -> bench.ledger.settle(List.of(timedOut)).size()));

            assertThat(written).containsExactlyInAnyOrder(0, 1);
            assertThat(bench.history(sending.id())).hasSize(2);
        }
    }

    private static void assertNoGaps(List<HistoryLine> history) {
        assertThat(history).isNotEmpty();
        assertThat(history)
                .extracting(HistoryLine::number)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, history.size()).boxed().toList());
    }
}
