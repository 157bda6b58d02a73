package io.reminders.worker;

import static io.reminders.delivery.DeliveryState.AWAITING;
import static io.reminders.delivery.DeliveryState.COMPLETED;
import static io.reminders.delivery.DeliveryState.SCHEDULED;
import static io.reminders.delivery.DeliveryState.SENDING;
import static io.reminders.delivery.DeliveryState.UNCONFIRMED;
import static io.reminders.route.Route.call;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reminders.delivery.Capability;
import io.reminders.delivery.Fact;
import io.reminders.delivery.HistoryLine;
import io.reminders.delivery.Outcome;
import io.reminders.delivery.Placement;
import io.reminders.delivery.Reasons;
import io.reminders.delivery.Reference;
import io.reminders.reminder.ReminderId;
import io.reminders.reminder.ReminderStatus;
import io.reminders.spi.Located;
import io.reminders.spi.RepositoryException;
import io.reminders.testkit.ScriptedCallGateway;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** One test between each two steps, from claim to settle: what a crash or a lost reply leaves behind. */
class WorkerCrashTest {
    private static final Duration DUE = Duration.ofSeconds(10);
    private static final Duration LEASE = WorkerSettings.defaults().lease();

    private final Office office = new Office();
    private final ScriptedCallGateway gateway = ScriptedCallGateway.declaring(
            new Capability.Lookup(Duration.ofMinutes(15)), new Capability.Receipts(), new Capability.Tracking());
    private final ReminderWorker worker = office.worker(gateway);
    private final ReminderWorker another = office.worker(gateway);

    @Test
    void a_claim_whose_reply_is_lost_is_taken_over_when_its_lease_ends() {
        ReminderId id = office.schedule(call());
        gateway.accepts("c-1").ends(new Outcome.Answered());
        office.ledger.losesReply("claim", 1);
        office.clock.advance(DUE);
        assertThatThrownBy(worker::runOnce).isInstanceOf(RepositoryException.class);

        another.runOnce();
        assertThat(gateway.placed()).isEmpty();

        office.pass(LEASE, another);
        assertThat(office.states(id)).containsExactly(SENDING, AWAITING);
    }

    @Test
    void a_begin_whose_reply_is_lost_is_asked_again_and_begins_once() {
        ReminderId id = office.schedule(call());
        gateway.accepts("c-1").ends(new Outcome.Answered());
        office.ledger.losesReply("begin", 1);
        office.clock.advance(DUE);
        assertThatThrownBy(worker::runOnce).isInstanceOf(RepositoryException.class);
        assertThat(gateway.placed()).isEmpty();

        office.pass(Duration.ofSeconds(1), worker);

        assertThat(gateway.placed()).hasSize(1);
        assertThat(office.states(id)).containsExactly(SENDING, AWAITING);
    }

    @Test
    void a_worker_that_dies_after_begin_leaves_doubt_that_another_resolves_without_calling() {
        ReminderId id = office.schedule(call());
        office.ledger.losesReply("begin", 1);
        office.clock.advance(DUE);
        assertThatThrownBy(worker::runOnce).isInstanceOf(RepositoryException.class);

        gateway.locates(new Located.Missing());
        office.pass(LEASE, another);
        office.pass(Duration.ofSeconds(5), another);

        assertThat(office.states(id)).containsExactly(SENDING, UNCONFIRMED);
        assertThat(office.lastCode(id)).isEqualTo("doubt-open");
        assertThat(gateway.placed()).isEmpty();
    }

    @Test
    void a_worker_that_dies_after_the_request_has_left_called_once() {
        ReminderId id = office.schedule(call());
        gateway.accepts("c-1");
        office.ledger.away("settle", 1);
        office.clock.advance(DUE);
        assertThatThrownBy(worker::runOnce).isInstanceOf(RepositoryException.class);

        gateway.locates(new Located.Found(new Reference("c-1"))).ends(new Outcome.Answered());
        office.pass(LEASE, another);
        office.pass(Duration.ofSeconds(5), another);
        office.pass(Duration.ofSeconds(2), another);

        assertThat(office.states(id)).containsExactly(SENDING, UNCONFIRMED, AWAITING, COMPLETED);
        assertThat(gateway.placed()).hasSize(1);
    }

    @Test
    void a_settlement_whose_reply_is_lost_is_written_again_with_the_same_effect() {
        ReminderId id = office.schedule(call());
        gateway.accepts("c-1").ends(new Outcome.Answered());
        office.ledger.losesReply("settle", 1);
        office.clock.advance(DUE);
        assertThatThrownBy(worker::runOnce).isInstanceOf(RepositoryException.class);

        office.pass(Duration.ofSeconds(1), worker);
        office.pass(Duration.ofSeconds(2), worker);

        assertThat(office.states(id)).containsExactly(SENDING, AWAITING, COMPLETED);
        assertThat(office.history(id)).extracting(HistoryLine::number).containsExactly(1, 2, 3);
    }

    @Test
    void a_late_worker_cannot_settle_but_its_fact_is_kept() {
        ReminderId id = office.schedule(call());
        gateway.answers(parcel -> {
            office.pass(LEASE, another);
            return new Placement.Accepted(new Reference("c-1"));
        });

        office.pass(DUE, worker);

        assertThat(office.states(id)).containsExactly(SENDING, UNCONFIRMED, AWAITING);
        assertThat(office.ledger.calls()).contains("file");
        assertThat(gateway.placed()).hasSize(1);
    }

    @Test
    void a_late_worker_that_sent_nothing_says_so_and_the_call_is_made() {
        ReminderId id = office.schedule(call());
        office.ledger.whileReplying("begin", () -> office.pass(LEASE, another));

        office.pass(DUE, worker);
        assertThat(office.states(id)).containsExactly(SENDING, UNCONFIRMED, SCHEDULED);

        gateway.accepts("c-1");
        office.pass(Duration.ofMinutes(2), another);
        assertThat(gateway.placed()).hasSize(1);
    }

    @Test
    void a_request_whose_send_budget_is_used_up_does_not_leave() {
        ReminderId id = office.schedule(call());
        office.ledger.whileReplying("begin", () -> office.clock.advance(Duration.ofSeconds(10)));

        office.pass(DUE, worker);

        assertThat(gateway.placed()).isEmpty();
        assertThat(office.history(id).get(1).fact())
                .isEqualTo(new Fact.Placed(new Placement.NotSent(Reasons.SEND_BUDGET)));
        assertThat(office.states(id)).containsExactly(SENDING, SCHEDULED);
    }

    @Test
    void a_machine_that_was_suspended_does_not_send_although_its_ticks_stood_still() {
        ReminderId id = office.schedule(call());
        ReminderWorker suspended = ReminderWorker.over(office.ledger)
                .calls(gateway)
                .clocks(() -> 0L, office.clock)
                .build();
        office.ledger.whileReplying("begin", () -> office.clock.advance(Duration.ofSeconds(10)));

        office.pass(DUE, suspended);

        assertThat(gateway.placed()).isEmpty();
        assertThat(office.history(id)).hasSize(2);
    }

    @Test
    void storage_that_is_away_loses_nothing() {
        ReminderId id = office.schedule(call());
        gateway.accepts("c-1").ends(new Outcome.Answered());
        office.ledger.away("claim", 3);
        office.clock.advance(DUE);
        assertThatThrownBy(worker::runOnce)
                .hasMessage("claim: expected the database to answer but was SQLSTATE 08006, vendor code 0");

        office.pass(Duration.ofSeconds(5), worker);
        office.pass(Duration.ofSeconds(5), worker);

        assertThat(office.status(id)).isEqualTo(ReminderStatus.COMPLETED);
    }

    @Test
    void a_settlement_that_storage_refuses_for_good_holds_nobody_else_up() {
        ReminderId first = office.schedule(call());
        ReminderId refused = office.schedule(call());
        ReminderId last = office.schedule(call());
        office.ledger.refuses(refused);
        gateway.accepts("c-1").accepts("c-2").accepts("c-3");
        office.clock.advance(DUE);
        assertThatThrownBy(worker::runOnce).isInstanceOf(RepositoryException.class);

        assertThat(office.states(first)).containsExactly(SENDING, AWAITING);
        assertThat(office.states(last)).containsExactly(SENDING, AWAITING);
        assertThat(office.states(refused)).containsExactly(SENDING);
    }

    @Test
    void what_storage_refuses_for_good_is_taken_over_when_its_lease_ends() {
        ReminderId refused = office.schedule(call());
        office.ledger.refuses(refused);
        gateway.accepts("c-1");
        office.clock.advance(DUE);
        assertThatThrownBy(worker::runOnce).isInstanceOf(RepositoryException.class);

        office.ledger.refusesNothing();
        office.pass(LEASE.dividedBy(2), worker);
        assertThat(office.ledger.calls()).doesNotContain("renew");
        office.pass(LEASE.dividedBy(2), another);

        assertThat(office.states(refused)).containsExactly(SENDING, UNCONFIRMED);
        assertThat(gateway.placed()).hasSize(1);
    }
}
