package io.reminders.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.reminders.delivery.Delivery;
import io.reminders.delivery.DeliveryState;
import io.reminders.delivery.Fact;
import io.reminders.delivery.HistoryLine;
import io.reminders.delivery.Outcome;
import io.reminders.delivery.Outcome.Unanswered.Cause;
import io.reminders.delivery.Reference;
import io.reminders.reminder.Reminder;
import io.reminders.route.Route;
import io.reminders.spi.ClaimRequest.Errand;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is recorded, in which order, and by whose clock. */
interface HistoryContract {

    @Test
    default void a_history_is_numbered_from_one_without_gaps(Bench bench) {
        Delivery ended = wholeLife(bench);

        List<HistoryLine> history = bench.history(ended.id());

        assertThat(history)
                .extracting(HistoryLine::number)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 8).boxed().toList());
    }

    @Test
    default void a_history_tells_every_state_in_order(Bench bench) {
        Delivery ended = wholeLife(bench);

        assertThat(bench.history(ended.id()))
                .extracting(HistoryLine::state)
                .containsExactly(
                        DeliveryState.SENDING,
                        DeliveryState.SCHEDULED,
                        DeliveryState.SENDING,
                        DeliveryState.UNCONFIRMED,
                        DeliveryState.SCHEDULED,
                        DeliveryState.SENDING,
                        DeliveryState.AWAITING,
                        DeliveryState.COMPLETED);
    }

    @Test
    default void a_history_tells_which_attempt_each_line_is_about(Bench bench) {
        Delivery ended = wholeLife(bench);

        assertThat(bench.history(ended.id())).extracting(HistoryLine::attempt).containsExactly(1, 1, 2, 2, 2, 3, 3, 3);
        assertThat(bench.history(ended.id())).extracting(HistoryLine::step).containsExactly(0, 0, 0, 0, 1, 1, 1, 1);
    }

    @Test
    default void an_ended_delivery_is_told_from_its_history_alone(Bench bench) {
        Delivery ended = wholeLife(bench);

        Delivery told =
                bench.stop(Draft.TENANT, ended.id().reminder(), bench.now()).get(0);

        assertThat(told.state()).isEqualTo(DeliveryState.COMPLETED);
        assertThat(told.step()).isEqualTo(1);
        assertThat(told.lines()).isEqualTo(8);
        assertThat(told.attempts()).isEqualTo(ended.attempts()).hasSize(3);
    }

    @Test
    default void each_line_bears_the_instant_of_its_own_commit(Bench bench) {
        Delivery sending = bench.sending();
        bench.clock.advance(Duration.ofSeconds(3));
        bench.ledger.file(Proof.accepted(sending.attempt(1), "call-1", "receipt-1"));
        bench.clock.advance(Duration.ofSeconds(4));
        bench.stop(Draft.TENANT, sending.id().reminder(), bench.now().plusSeconds(99));

        assertThat(bench.history(sending.id()))
                .extracting(HistoryLine::at)
                .containsExactly(Bench.NOON, Bench.NOON.plusSeconds(3), Bench.NOON.plusSeconds(7));
    }

    @Test
    default void what_the_ledger_records_itself_is_cut_to_microseconds(Bench bench) {
        Delivery leased = bench.leased();
        bench.clock.set(Bench.NOON.plusNanos(999));
        bench.ledger.begin(List.of(bench.intent(leased)));

        assertThat(bench.lastLine(leased.id()).at()).isEqualTo(Bench.NOON);
    }

    @Test
    default void a_history_holds_the_lines_of_one_reminder_only(Bench bench) {
        Delivery first = bench.sending();
        Delivery second = bench.sending();

        assertThat(bench.history(first.id())).extracting(HistoryLine::delivery).containsExactly(first.id());
        assertThat(bench.history(second.id())).extracting(HistoryLine::delivery).containsExactly(second.id());
    }

    @Test
    default void an_id_that_nobody_has_has_no_history(Bench bench) {
        bench.sending();
        Reminder unknown = bench.draft().reminder();

        assertThat(bench.repository.history(Draft.TENANT, unknown.id())).isEmpty();
    }

    /** Refused, tried again, in doubt, not reached, the next step, accepted, answered. */
    private static Delivery wholeLife(Bench bench) {
        bench.add(bench.draft().by(Route.call().ifUnanswered(Route.call())));
        Delivery retry = bench.settle(bench.begin(bench.take(Errand.SEND), Bench.RECEIPTS), Bench.BUSY_PROVIDER);
        bench.clock.set(retry.actAt());
        Delivery inDoubt = bench.settle(bench.begin(bench.take(Errand.SEND), Bench.RECEIPTS), Bench.TIMED_OUT);
        bench.clock.advance(Duration.ofMinutes(1));
        bench.ledger.file(
                Proof.ended(inDoubt.attempt(2), "call-2", new Outcome.Unanswered(Cause.NO_ANSWER), "receipt-1"));
        Delivery awaiting = bench.accepted(bench.begin(bench.take(Errand.SEND), Bench.RECEIPTS), "call-3");
        bench.clock.set(awaiting.actAt());
        Delivery asked = bench.take(Errand.ASK);
        return bench.settle(asked.learn(3, new Fact.Ended(Bench.ANSWERED, new Reference("call-3")), bench.now()));
    }
}
