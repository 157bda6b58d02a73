package io.reminders.worker;

import static io.reminders.delivery.DeliveryState.AWAITING;
import static io.reminders.delivery.DeliveryState.COMPLETED;
import static io.reminders.delivery.DeliveryState.FAILED;
import static io.reminders.delivery.DeliveryState.SCHEDULED;
import static io.reminders.delivery.DeliveryState.SENDING;
import static io.reminders.delivery.DeliveryState.UNCONFIRMED;
import static io.reminders.route.Route.call;
import static org.assertj.core.api.Assertions.assertThat;

import io.reminders.Cancellation;
import io.reminders.delivery.Capability;
import io.reminders.delivery.Outcome;
import io.reminders.delivery.Placement;
import io.reminders.delivery.Placement.Retry;
import io.reminders.delivery.Reason;
import io.reminders.delivery.Reason.Family;
import io.reminders.delivery.Reference;
import io.reminders.reminder.ReminderId;
import io.reminders.reminder.ReminderStatus;
import io.reminders.route.RepeatPolicy;
import io.reminders.spi.Located;
import io.reminders.testkit.ScriptedCallGateway;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReminderWorkerTest {
    private static final Duration DUE = Duration.ofSeconds(10);
    private static final Duration QUIET = Duration.ofMinutes(15);
    private static final Reason TROUBLE = new Reason(Family.PROVIDER, "http-500");

    private final Office office = new Office();
    private final ScriptedCallGateway gateway = ScriptedCallGateway.declaring(
            new Capability.Lookup(QUIET), new Capability.Receipts(), new Capability.Tracking());
    private final ReminderWorker worker = office.worker(gateway);

    @Test
    void a_due_reminder_is_called_and_its_answer_completes_it() {
        ReminderId id = office.schedule(call());
        gateway.accepts("c-1").ends(new Outcome.Answered());

        office.pass(DUE, worker);
        office.pass(Duration.ofSeconds(2), worker);

        assertThat(office.states(id)).containsExactly(SENDING, AWAITING, COMPLETED);
        assertThat(gateway.placed()).hasSize(1);
    }

    @Test
    void nothing_leaves_before_it_is_due() {
        office.schedule(call());

        office.pass(DUE.minusNanos(1_000), worker);

        assertThat(gateway.placed()).isEmpty();
    }

    @Test
    void an_unanswered_call_is_followed_by_the_next_step_after_its_pause() {
        ReminderId id = office.schedule(call().ifUnanswered(Duration.ofMinutes(5), call()));
        gateway.accepts("c-1")
                .ends(new Outcome.Unanswered(Outcome.Unanswered.Cause.NO_ANSWER))
                .accepts("c-2")
                .ends(new Outcome.Answered());

        office.pass(DUE, worker);
        office.pass(Duration.ofSeconds(2), worker);
        office.pass(Duration.ofMinutes(5).minusSeconds(1), worker);
        assertThat(gateway.placed()).hasSize(1);

        office.pass(Duration.ofSeconds(1), worker);
        office.pass(Duration.ofSeconds(2), worker);
        assertThat(office.states(id)).containsExactly(SENDING, AWAITING, SCHEDULED, SENDING, AWAITING, COMPLETED);
    }

    @Test
    void a_refusal_that_may_pass_is_tried_again_after_back_off_and_not_before_the_provider_allows_it() {
        ReminderId id = office.schedule(call());
        Placement busy = new Placement.Rejected(
                new Reason(Family.LIMIT, "http-429"), Retry.ALLOWED, Optional.of(Duration.ofMinutes(30)));
        gateway.answers(busy).accepts("c-1").ends(new Outcome.Answered());

        office.pass(DUE, worker);
        office.pass(Duration.ofMinutes(30).minusSeconds(1), worker);
        assertThat(gateway.placed()).hasSize(1);

        office.pass(Duration.ofSeconds(1), worker);
        office.pass(Duration.ofSeconds(2), worker);
        assertThat(gateway.placed()).hasSize(2);
        assertThat(office.status(id)).isEqualTo(ReminderStatus.COMPLETED);
    }

    @Test
    void a_final_refusal_is_not_tried_again() {
        ReminderId id = office.schedule(call());
        gateway.answers(new Placement.Rejected(new Reason(Family.RECIPIENT, "http-400 customer.number"), Retry.FINAL));

        office.pass(DUE, worker);
        office.pass(Duration.ofHours(2), worker);

        assertThat(gateway.placed()).hasSize(1);
        assertThat(office.states(id)).containsExactly(SENDING, FAILED);
        assertThat(office.lastCode(id)).isEqualTo("http-400 customer.number");
    }

    @Test
    void a_lost_reply_is_looked_up_and_never_repeated() {
        ReminderId id = office.schedule(call());
        gateway.answers(new Placement.Unconfirmed(TROUBLE))
                .locates(new Located.Inconclusive(TROUBLE))
                .locates(new Located.Found(new Reference("c-1")))
                .ends(new Outcome.Answered());

        office.pass(DUE, worker);
        office.pass(Duration.ofSeconds(5), worker);
        office.pass(Duration.ofSeconds(30), worker);
        office.pass(Duration.ofSeconds(2), worker);

        assertThat(office.states(id)).containsExactly(SENDING, UNCONFIRMED, AWAITING, COMPLETED);
        assertThat(gateway.placed()).hasSize(1);
        assertThat(gateway.sought()).hasSize(2);
    }

    @Test
    void not_found_proves_absence_only_after_the_quiet_period() {
        ReminderId id = office.schedule(call());
        gateway.answers(new Placement.Unconfirmed(TROUBLE))
                .locates(sought -> new Located.Missing())
                .accepts("c-2")
                .ends(new Outcome.Answered());

        office.pass(DUE, worker);
        for (Duration asked = Duration.ZERO; asked.compareTo(QUIET.minusSeconds(5)) < 0; asked = asked.plusSeconds(5)) {
            gateway.locates(new Located.Missing());
            office.pass(Duration.ofSeconds(5), worker);
        }
        assertThat(gateway.placed()).hasSize(1);
        assertThat(gateway.sought()).hasSizeGreaterThan(3);

        office.pass(Duration.ofSeconds(5), worker);
        office.pass(Duration.ofMinutes(2), worker);
        assertThat(gateway.placed()).hasSize(2);
        assertThat(office.states(id)).startsWith(SENDING, UNCONFIRMED, SCHEDULED, SENDING);
    }

    @Test
    void a_doubt_that_remains_ends_unresolved_and_is_not_called_again() {
        ReminderId id = office.schedule(call());
        gateway.answers(new Placement.Unconfirmed(TROUBLE));

        office.pass(DUE, worker);
        for (int asked = 0; asked < 40; asked++) {
            gateway.locates(new Located.Inconclusive(TROUBLE));
            office.pass(Duration.ofMinutes(2), worker);
        }

        assertThat(office.status(id)).isEqualTo(ReminderStatus.UNRESOLVED);
        assertThat(gateway.placed()).hasSize(1);
    }

    @Test
    void at_least_once_repeats_while_in_doubt() {
        ReminderId id = office.schedule(call().repeating(RepeatPolicy.AT_LEAST_ONCE));
        gateway.answers(new Placement.Unconfirmed(TROUBLE)).accepts("c-2").ends(new Outcome.Answered());

        office.pass(DUE, worker);
        office.pass(Duration.ofMinutes(2), worker);
        office.pass(Duration.ofSeconds(2), worker);

        assertThat(gateway.placed()).hasSize(2);
        assertThat(office.status(id)).isEqualTo(ReminderStatus.COMPLETED);
    }

    @Test
    void a_gateway_that_breaks_leaves_doubt() {
        ReminderId id = office.schedule(call());
        gateway.breaks(new IllegalStateException("+40721234567"));

        office.pass(DUE, worker);

        assertThat(office.states(id)).containsExactly(SENDING, UNCONFIRMED);
        assertThat(office.desk.explain(id).toString()).contains("gateway-threw").doesNotContain("+40721234567");
    }

    @Test
    void what_is_too_late_expires_and_reaches_nobody() {
        ReminderId id = office.schedule(call());

        office.pass(DUE.plus(Duration.ofHours(1)), worker);

        assertThat(office.status(id)).isEqualTo(ReminderStatus.EXPIRED);
        assertThat(gateway.placed()).isEmpty();
    }

    @Test
    void a_cancelled_reminder_reaches_nobody() {
        ReminderId id = office.schedule(call());

        Cancellation answer = office.desk.cancel(id);
        office.pass(DUE, worker);

        assertThat(answer).isEqualTo(new Cancellation.Cancelled(id));
        assertThat(gateway.placed()).isEmpty();
        assertThat(office.status(id)).isEqualTo(ReminderStatus.CANCELLED);
    }

    @Test
    void a_cancel_while_the_request_is_under_way_is_too_late_and_nothing_further_starts() {
        ReminderId id = office.schedule(call());
        gateway.answers(parcel -> {
            assertThat(office.desk.cancel(id)).isInstanceOf(Cancellation.TooLate.class);
            return new Placement.NotSent(new Reason(Family.NETWORK, "connection-refused"));
        });

        office.pass(DUE, worker);
        office.pass(Duration.ofMinutes(30), worker);

        assertThat(gateway.placed()).hasSize(1);
        assertThat(office.status(id)).isEqualTo(ReminderStatus.CANCELLED);
    }
}
