package io.reminders.delivery;

import static io.reminders.delivery.DeliveryState.AWAITING;
import static io.reminders.delivery.DeliveryState.CANCELLED;
import static io.reminders.delivery.DeliveryState.COMPLETED;
import static io.reminders.delivery.DeliveryState.EXPIRED;
import static io.reminders.delivery.DeliveryState.FAILED;
import static io.reminders.delivery.DeliveryState.LEASED;
import static io.reminders.delivery.DeliveryState.SCHEDULED;
import static io.reminders.delivery.DeliveryState.SENDING;
import static io.reminders.delivery.DeliveryState.UNCONFIRMED;
import static io.reminders.delivery.DeliveryState.UNRESOLVED;
import static io.reminders.delivery.Facts.accepted;
import static io.reminders.delivery.Facts.answered;
import static io.reminders.delivery.Facts.doubt;
import static io.reminders.delivery.Facts.refused;
import static io.reminders.delivery.Facts.refusedForNow;
import static io.reminders.delivery.Journey.DUE;
import static io.reminders.delivery.Journey.along;
import static io.reminders.route.Route.call;
import static org.assertj.core.api.Assertions.assertThat;

import io.reminders.route.RepeatPolicy;
import io.reminders.route.Route;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The arrows that start at SCHEDULED and LEASED, in the order of the page. */
class LifecycleWaitingTest {
    /** Doubt is repeated, so that a retry waits while it is not known what became of the first request. */
    private static final Route INSISTENT = call().repeating(RepeatPolicy.AT_LEAST_ONCE);

    private static final Duration LEASE = Duration.ofSeconds(30);

    private static Journey waitingAgain() {
        return along(INSISTENT).tried(doubt());
    }

    private static Journey heldAgain() {
        return waitingAgain().whenDue().claimed();
    }

    @Test
    void a_new_delivery_waits_for_its_due_instant() {
        Journey journey = along(call());

        assertThat(journey.state()).isEqualTo(SCHEDULED);
        assertThat(journey.delivery().actAt()).isEqualTo(DUE);
    }

    @Test
    void evidence_puts_the_next_step_in_place_of_a_retry() {
        Journey journey = along(INSISTENT.ifFailed(call())).tried(doubt());

        journey.receipt(1, refused());

        assertThat(journey.state()).isEqualTo(SCHEDULED);
        assertThat(journey.delivery().step()).isEqualTo(1);
    }

    @Test
    void a_due_delivery_is_claimed() {
        Journey journey = along(call()).claimed();

        assertThat(journey.state()).isEqualTo(LEASED);
        assertThat(journey.delivery().token()).isEqualTo(1);
    }

    @Test
    void an_acceptance_withdraws_a_waiting_retry() {
        Journey journey = waitingAgain();

        journey.receipt(1, accepted());

        assertThat(journey.state()).isEqualTo(AWAITING);
    }

    @Test
    void a_waiting_retry_that_is_stopped_leaves_doubt() {
        Journey journey = waitingAgain();

        journey.stopped();

        assertThat(journey.state()).isEqualTo(UNCONFIRMED);
    }

    @Test
    void an_answer_to_the_first_request_completes_a_waiting_retry() {
        Journey journey = waitingAgain();

        journey.receipt(1, answered());

        assertThat(journey.state()).isEqualTo(COMPLETED);
    }

    @Test
    void a_final_refusal_of_the_first_request_fails_a_waiting_retry() {
        Journey journey = waitingAgain();

        journey.receipt(1, refused());

        assertThat(journey.state()).isEqualTo(FAILED);
    }

    @Test
    void a_waiting_retry_expires_when_proof_of_refusal_comes_too_late() {
        Journey journey = waitingAgain();

        journey.whenTooLate().receipt(1, refusedForNow());

        assertThat(journey.state()).isEqualTo(EXPIRED);
    }

    @Test
    void a_waiting_delivery_is_cancelled() {
        Journey journey = along(call());

        journey.stopped();

        assertThat(journey.state()).isEqualTo(CANCELLED);
    }

    @Test
    void a_waiting_retry_that_is_stopped_stays_unresolved_where_nobody_can_tell() {
        Journey journey = along(INSISTENT).under().tried(doubt());

        journey.stopped();

        assertThat(journey.state()).isEqualTo(UNRESOLVED);
    }

    @Test
    void a_lease_that_ran_out_is_taken_over() {
        Journey journey = along(call()).claimed();

        journey.after(LEASE).claimed().elapsed();

        assertThat(journey.state()).isEqualTo(LEASED);
        assertThat(journey.delivery().token()).isEqualTo(2);
    }

    @Test
    void a_lease_is_given_up_before_anything_has_begun() {
        Journey journey = along(call()).claimed();

        journey.released();

        assertThat(journey.state()).isEqualTo(SCHEDULED);
        assertThat(journey.history()).isEmpty();
    }

    @Test
    void evidence_that_puts_a_retry_off_takes_it_from_its_holder() {
        Journey journey = heldAgain();

        journey.receipt(1, refusedForNow(Duration.ofMinutes(20)));

        assertThat(journey.state()).isEqualTo(SCHEDULED);
        assertThat(journey.delivery().actAt()).isEqualTo(journey.now().plus(Duration.ofMinutes(20)));
    }

    @Test
    void an_attempt_begins() {
        Journey journey = along(call()).claimed();

        journey.begins();

        assertThat(journey.state()).isEqualTo(SENDING);
        assertThat(journey.knownOf(1)).isEqualTo(new Knowledge.Intent());
    }

    @Test
    void an_acceptance_withdraws_a_retry_from_its_holder() {
        Journey journey = heldAgain();

        journey.receipt(1, accepted());

        assertThat(journey.state()).isEqualTo(AWAITING);
    }

    @Test
    void a_retry_claimed_too_late_leaves_doubt() {
        Journey journey = along(INSISTENT, Duration.ofMinutes(10)).tried(doubt());

        journey.whenTooLate().claimed().elapsed();

        assertThat(journey.state()).isEqualTo(UNCONFIRMED);
    }

    @Test
    void an_answer_to_the_first_request_completes_a_claimed_retry() {
        Journey journey = heldAgain();

        journey.receipt(1, answered());

        assertThat(journey.state()).isEqualTo(COMPLETED);
    }

    @Test
    void a_final_refusal_of_the_first_request_fails_a_claimed_retry() {
        Journey journey = heldAgain();

        journey.receipt(1, refused());

        assertThat(journey.state()).isEqualTo(FAILED);
    }

    @Test
    void a_delivery_claimed_too_late_expires() {
        Journey journey = along(call());

        journey.whenTooLate().claimed().elapsed();

        assertThat(journey.state()).isEqualTo(EXPIRED);
        assertThat(journey.why()).isEqualTo(Reasons.TOO_LATE);
    }

    @Test
    void a_claimed_delivery_is_cancelled() {
        Journey journey = along(call()).claimed();

        journey.stopped();

        assertThat(journey.state()).isEqualTo(CANCELLED);
    }

    @Test
    void a_retry_claimed_too_late_stays_unresolved_where_nobody_can_tell() {
        Journey journey = along(INSISTENT).under().tried(doubt());

        journey.whenTooLate().claimed().elapsed();

        assertThat(journey.state()).isEqualTo(UNRESOLVED);
    }

    @Test
    void an_edit_puts_another_instant_in_place_of_the_one_that_waits() {
        Journey journey = along(call()).rescheduled(Duration.ofMinutes(5));

        assertThat(journey.state()).isEqualTo(SCHEDULED);
        assertThat(journey.delivery().actAt()).isEqualTo(Journey.DUE.plus(Duration.ofMinutes(5)));
    }

    @Test
    void what_waits_is_completed_when_it_is_done() {
        assertThat(along(call()).done().state()).isEqualTo(COMPLETED);
    }

    @Test
    void what_is_resumed_too_late_expires() {
        assertThat(along(call()).paused().whenTooLate().resumed().state()).isEqualTo(EXPIRED);
    }

    @Test
    void a_pause_takes_what_was_claimed_from_its_holder() {
        Journey journey = along(call()).claimed().paused();

        assertThat(journey.state()).isEqualTo(SCHEDULED);
        assertThat(journey.delivery().isPaused()).isTrue();
    }
}
