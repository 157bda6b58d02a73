package io.reminders.delivery;

import static io.reminders.delivery.DeliveryState.AWAITING;
import static io.reminders.delivery.DeliveryState.CANCELLED;
import static io.reminders.delivery.DeliveryState.COMPLETED;
import static io.reminders.delivery.DeliveryState.EXPIRED;
import static io.reminders.delivery.DeliveryState.FAILED;
import static io.reminders.delivery.DeliveryState.SCHEDULED;
import static io.reminders.delivery.DeliveryState.UNCONFIRMED;
import static io.reminders.delivery.DeliveryState.UNRESOLVED;
import static io.reminders.delivery.Facts.absent;
import static io.reminders.delivery.Facts.accepted;
import static io.reminders.delivery.Facts.answered;
import static io.reminders.delivery.Facts.doubt;
import static io.reminders.delivery.Facts.noAnswer;
import static io.reminders.delivery.Facts.notSent;
import static io.reminders.delivery.Facts.refused;
import static io.reminders.delivery.Facts.refusedForNow;
import static io.reminders.delivery.Journey.QUIET;
import static io.reminders.delivery.Journey.along;
import static io.reminders.route.Route.call;
import static org.assertj.core.api.Assertions.assertThat;

import io.reminders.route.RetryPolicy;
import io.reminders.route.Route;
import io.reminders.route.Sufficiency;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The arrows that start where a request was made, in the order of the page. */
class LifecycleBegunTest {
    private static final Route ONCE = call().retrying(RetryPolicy.defaults().withTries(1));

    @Test
    void a_request_that_was_not_sent_is_tried_again() {
        Journey journey = along(call()).begun();

        journey.said(notSent());

        assertThat(journey.state()).isEqualTo(SCHEDULED);
        assertThat(journey.why()).isEqualTo(Reasons.TRY_AGAIN);
    }

    @Test
    void a_refusal_goes_on_to_the_next_step() {
        Journey journey = along(call().ifFailed(call())).begun();

        journey.said(refused());

        assertThat(journey.state()).isEqualTo(SCHEDULED);
        assertThat(journey.why()).isEqualTo(Reasons.NEXT_STEP);
    }

    @Test
    void an_accepted_request_awaits_its_outcome() {
        Journey journey = along(call()).begun();

        journey.said(accepted());

        assertThat(journey.state()).isEqualTo(AWAITING);
    }

    @Test
    void a_lost_reply_leaves_doubt() {
        Journey journey = along(call()).begun();

        journey.said(doubt());

        assertThat(journey.state()).isEqualTo(UNCONFIRMED);
    }

    @Test
    void a_lease_that_runs_out_after_begin_leaves_doubt() {
        Journey journey = along(call()).begun();

        journey.after(Duration.ofSeconds(30))
                .claimed()
                .said(new Fact.Placed(new Placement.Unconfirmed(Reasons.LEASE_RAN_OUT)));

        assertThat(journey.state()).isEqualTo(UNCONFIRMED);
    }

    @Test
    void an_acceptance_completes_where_it_suffices_and_nothing_more_can_come() {
        Journey journey = along(call().sufficing(Sufficiency.ACCEPTED)).under().begun();

        journey.said(accepted());

        assertThat(journey.state()).isEqualTo(COMPLETED);
    }

    @Test
    void an_answer_may_come_before_the_reply_to_its_request() {
        Journey journey = along(call()).begun();

        journey.receipt(1, answered());

        assertThat(journey.state()).isEqualTo(COMPLETED);
    }

    @Test
    void a_final_refusal_fails() {
        Journey journey = along(call()).begun();

        journey.said(refused());

        assertThat(journey.state()).isEqualTo(FAILED);
    }

    @Test
    void a_request_that_was_not_sent_in_time_expires() {
        Journey journey = along(call()).begun();

        journey.whenTooLate().said(notSent());

        assertThat(journey.state()).isEqualTo(EXPIRED);
    }

    @Test
    void a_stopped_request_that_was_not_sent_is_cancelled_after_all() {
        Journey journey = along(call()).begun().stopped();

        journey.said(notSent());

        assertThat(journey.state()).isEqualTo(CANCELLED);
    }

    @Test
    void doubt_stays_unresolved_where_nobody_can_tell() {
        Journey journey = along(call()).under().begun();

        journey.said(doubt());

        assertThat(journey.state()).isEqualTo(UNRESOLVED);
        assertThat(journey.why()).isEqualTo(Reasons.DOUBT_REMAINS);
    }

    @Test
    void an_unanswered_call_goes_on_to_the_next_step() {
        Journey journey = along(call().ifUnanswered(call())).tried(accepted());

        journey.receipt(1, noAnswer());

        assertThat(journey.state()).isEqualTo(SCHEDULED);
        assertThat(journey.delivery().step()).isEqualTo(1);
    }

    @Test
    void an_answered_call_completes() {
        Journey journey = along(call()).tried(accepted());

        journey.receipt(1, answered());

        assertThat(journey.state()).isEqualTo(COMPLETED);
    }

    @Test
    void an_unanswered_call_fails_where_nothing_is_left_to_try() {
        Journey journey = along(call()).tried(accepted());

        journey.receipt(1, noAnswer());

        assertThat(journey.state()).isEqualTo(FAILED);
        assertThat(journey.why()).isEqualTo(Reasons.NO_ANSWER);
    }

    @Test
    void silence_stays_unresolved() {
        Journey journey = along(call()).tried(accepted());

        journey.after(Duration.ofMinutes(15)).elapsed();

        assertThat(journey.state()).isEqualTo(UNRESOLVED);
        assertThat(journey.why()).isEqualTo(Reasons.SILENCE);
    }

    @Test
    void a_proof_of_absence_makes_a_repeat_legal() {
        Journey journey = along(call()).tried(doubt());

        journey.after(QUIET).learnt(1, absent());

        assertThat(journey.state()).isEqualTo(SCHEDULED);
    }

    @Test
    void a_request_that_is_found_awaits_its_outcome() {
        Journey journey = along(call()).tried(doubt());

        journey.learnt(1, accepted());

        assertThat(journey.state()).isEqualTo(AWAITING);
    }

    @Test
    void an_answer_resolves_doubt() {
        Journey journey = along(call()).tried(doubt());

        journey.receipt(1, answered());

        assertThat(journey.state()).isEqualTo(COMPLETED);
    }

    @Test
    void a_proof_of_absence_fails_where_nothing_is_left_to_try() {
        Journey journey = along(ONCE).tried(doubt());

        journey.after(QUIET).learnt(1, absent());

        assertThat(journey.state()).isEqualTo(FAILED);
        assertThat(journey.why()).isEqualTo(Reasons.ABSENT);
    }

    @Test
    void a_proof_of_absence_that_comes_too_late_expires() {
        Journey journey = along(call(), Duration.ofMinutes(5)).tried(doubt());

        journey.after(QUIET).learnt(1, absent());

        assertThat(journey.state()).isEqualTo(EXPIRED);
    }

    @Test
    void a_proof_of_absence_cancels_after_all_what_was_stopped() {
        Journey journey = along(call()).tried(doubt()).stopped();

        journey.after(QUIET).learnt(1, absent());

        assertThat(journey.state()).isEqualTo(CANCELLED);
    }

    @Test
    void doubt_that_nobody_ends_in_time_stays_unresolved() {
        Journey journey = along(call()).tried(doubt());

        journey.whenTooLate().elapsed();

        assertThat(journey.state()).isEqualTo(UNRESOLVED);
        assertThat(journey.why()).isEqualTo(Reasons.DOUBT_REMAINS);
    }

    @Test
    void a_late_answer_completes_what_was_unresolved() {
        Journey journey = along(call()).tried(doubt()).whenTooLate().elapsed();

        journey.receipt(1, answered());

        assertThat(journey.state()).isEqualTo(COMPLETED);
        assertThat(journey.why()).isEqualTo(Reasons.ANSWERED);
    }

    @Test
    void a_retryable_refusal_is_tried_again() {
        Journey journey = along(call()).begun();

        journey.said(refusedForNow());

        assertThat(journey.state()).isEqualTo(SCHEDULED);
        assertThat(journey.delivery().step()).isZero();
    }
}
