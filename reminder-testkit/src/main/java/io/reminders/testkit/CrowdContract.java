package io.reminders.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.reminders.delivery.Delivery;
import io.reminders.delivery.DeliveryId;
import io.reminders.delivery.DeliveryState;
import io.reminders.delivery.Evidence;
import io.reminders.delivery.HistoryLine;
import io.reminders.delivery.Intent;
import io.reminders.reminder.Reminder;
import io.reminders.reminder.ReminderId;
import io.reminders.spi.ClaimRequest.Errand;
import io.reminders.spi.Claims.Claim;
import io.reminders.spi.DeliveryLedger;
import io.reminders.spi.DeliveryLedger.Filed;
import io.reminders.spi.DeliveryLedger.Hold;
import io.reminders.spi.ReminderRepository;
import io.reminders.spi.ReminderRepository.Added;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What holds when many threads want the same thing at once, every second one through another node. */
interface CrowdContract {

    @Test
    default void an_intent_that_is_asked_for_at_the_same_time_is_written_once(Bench bench) throws Exception {
        Intent intent = bench.intent(bench.leased());
        DeliveryId id = intent.delivery().id();

        List<Boolean> begun = Race.between(eachOf(
                16, bench, ledger -> ledger.begin(List.of(intent)).begun().contains(id)));

        assertThat(begun).hasSize(16).containsOnly(true);
        assertThat(bench.history(id)).hasSize(1);
    }

    @Test
    default void evidence_that_is_filed_at_the_same_time_is_written_once(Bench bench) throws Exception {
        Delivery sending = bench.sending();
        Evidence evidence = Proof.accepted(sending.attempt(1), "call-1", "receipt-1");

        List<Filed> filed = Race.between(eachOf(16, bench, ledger -> ledger.file(evidence)));

        assertThat(filed).hasSize(16).containsOnlyOnce(Filed.MOVED).containsOnly(Filed.MOVED, Filed.REPEATED);
        assertThat(bench.history(sending.id())).hasSize(2);
    }

    @Test
    default void a_thousand_replays_at_once_have_one_effect(Bench bench) throws Exception {
        Delivery sending = bench.sending();
        Evidence evidence = Proof.accepted(sending.attempt(1), "call-1", "receipt-1");

        List<List<Filed>> filed = Race.between(eachOf(
                10,
                bench,
                ledger -> IntStream.range(0, 100)
                        .mapToObj(replay -> ledger.file(evidence))
                        .toList()));

        assertThat(filed.stream().flatMap(List::stream))
                .hasSize(1_000)
                .containsOnlyOnce(Filed.MOVED)
                .containsOnly(Filed.MOVED, Filed.REPEATED);
        assertThat(bench.history(sending.id())).hasSize(2);
    }

    @Test
    default void different_evidence_at_the_same_time_is_all_written(Bench bench) throws Exception {
        Delivery sending = bench.sending();
        List<Callable<Filed>> inbox = new ArrayList<>();
        for (int receipt = 0; receipt < 16; receipt++) {
            Evidence evidence = Proof.accepted(sending.attempt(1), "call-1", "receipt-" + receipt);
            inbox.add(() -> bench.ledger.file(evidence));
        }

        List<Filed> filed = Race.between(inbox);

        assertThat(filed).hasSize(16).containsOnly(Filed.MOVED);
        assertThat(bench.history(sending.id()))
                .extracting(HistoryLine::number)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 17).boxed().toList());
    }

    @Test
    default void stops_at_the_same_time_are_written_once(Bench bench) throws Exception {
        Reminder reminder = bench.add();
        ReminderId id = reminder.id();

        List<DeliveryState> states = Race.between(IntStream.range(0, 16)
                .<Callable<DeliveryState>>mapToObj(
                        runner -> () -> Bench.stop(repository(bench, runner), Draft.TENANT, id, bench.now())
                                .get(0)
                                .state())
                .toList());

        assertThat(states).hasSize(16).containsOnly(DeliveryState.CANCELLED);
        assertThat(bench.repository.history(Draft.TENANT, id)).hasSize(1);
        assertThat(bench.repository.find(Draft.TENANT, id).map(Reminder::version))
                .contains(2);
    }

    @Test
    default void a_hundred_threads_with_one_key_make_one_reminder(Bench bench) throws Exception {
        List<Callable<Added>> desks = new ArrayList<>();
        for (int desk = 0; desk < 100; desk++) {
            Reminder reminder = bench.draft().keyed("visit-981").reminder();
            ReminderRepository repository = repository(bench, desk);
            desks.add(() -> repository.add(reminder));
        }

        List<Added> added = Race.between(desks);

        assertThat(added).filteredOn(Added.New.class::isInstance).hasSize(1);
        assertThat(added).filteredOn(Added.Existing.class::isInstance).hasSize(99);
        assertThat(added.stream().map(Added::reminder).distinct())
                .containsExactlyElementsOf(bench.list(Draft.TENANT, Optional.empty(), 10));
        assertThat(bench.claim(Errand.SEND).claims()).hasSize(1);
    }

    @Test
    default void eight_claimers_never_take_the_same_delivery(Bench bench) throws Exception {
        for (int count = 0; count < 500; count++) {
            bench.add();
        }

        List<List<DeliveryId>> taken = Race.between(eachOf(8, bench, CrowdContract::takeAllByTwenties));

        List<DeliveryId> all =
                new ArrayList<>(taken.stream().flatMap(List::stream).toList());
        // A claim may pass over rows that another one is just about to take; what is left is taken now.
        all.addAll(takeAllByTwenties(bench.ledger));
        assertThat(all).hasSize(500).doesNotHaveDuplicates();
    }

    @Test
    default void many_claims_begins_and_settlements_go_on_side_by_side(Bench bench) throws Exception {
        for (int count = 0; count < 160; count++) {
            bench.add();
        }

        Race.between(eachOf(8, bench, ledger -> sendAll(bench, ledger)));
        sendAll(bench, bench.ledger);

        List<Reminder> reminders = bench.list(Draft.TENANT, Optional.empty(), 1_000);
        assertThat(reminders)
                .hasSize(160)
                .allSatisfy(reminder -> assertThat(bench.repository.history(Draft.TENANT, reminder.id()))
                        .hasSize(2));
        assertThat(bench.claim(Errand.SEND).claims()).isEmpty();
    }

    @Test
    default void batches_of_the_same_rows_in_any_order_do_not_lock_each_other_out(Bench bench) throws Exception {
        for (int count = 0; count < 50; count++) {
            bench.add();
        }
        List<Hold> holds = new ArrayList<>(bench.claim(Errand.SEND).claims().stream()
                .map(claim -> Bench.holdOf(claim.delivery()))
                .toList());
        List<Hold> backwards = new ArrayList<>(holds);
        Collections.reverse(backwards);

        List<Integer> renewed = Race.between(IntStream.range(0, 8)
                .<Callable<Integer>>mapToObj(runner -> () -> ledger(bench, runner)
                        .renew(runner < 4 ? holds : backwards, Bench.LEASE)
                        .size())
                .toList());

        assertThat(renewed).hasSize(8).containsOnly(50);
    }

    private static int sendAll(Bench bench, DeliveryLedger ledger) {
        int sent = 0;
        List<Claim> claims = ledger.claim(Bench.upTo(10, Errand.SEND)).claims();
        while (!claims.isEmpty()) {
            List<Intent> intents =
                    claims.stream().map(claim -> bench.intent(claim.delivery())).toList();
            ledger.begin(intents);
            sent += ledger.settle(intents.stream()
                            .map(intent -> intent.settlement(bench.now()).after())
                            .map(sending -> bench.placed(sending, Bench.REFUSED))
                            .toList())
                    .size();
            claims = ledger.claim(Bench.upTo(10, Errand.SEND)).claims();
        }
        return sent;
    }

    private static List<DeliveryId> takeAllByTwenties(DeliveryLedger ledger) {
        List<DeliveryId> taken = new ArrayList<>();
        List<Claim> claims = ledger.claim(Bench.upTo(20, Errand.SEND)).claims();
        while (!claims.isEmpty()) {
            claims.forEach(claim -> taken.add(claim.delivery().id()));
            claims = ledger.claim(Bench.upTo(20, Errand.SEND)).claims();
        }
        return taken;
    }

    /** So many runners of one kind, every second one through another node. */
    private static <R> List<Callable<R>> eachOf(int runners, Bench bench, LedgerStep<R> step) {
        return IntStream.range(0, runners)
                .mapToObj(runner -> ledger(bench, runner))
                .<Callable<R>>map(ledger -> () -> step.with(ledger))
                .toList();
    }

    private static DeliveryLedger ledger(Bench bench, int runner) {
        return runner % 2 == 0 ? bench.ledger : bench.another.ledger();
    }

    private static ReminderRepository repository(Bench bench, int runner) {
        return runner % 2 == 0 ? bench.repository : bench.another.repository();
    }

    /** What one runner does. */
    @FunctionalInterface
    interface LedgerStep<R> {
        /** Does it through that ledger. */
        R with(DeliveryLedger ledger) throws Exception;
    }
}
