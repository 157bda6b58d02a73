package io.reminders.delivery;

import static io.reminders.delivery.DeliveryState.AWAITING;
import static io.reminders.delivery.DeliveryState.CANCELLED;
import static io.reminders.delivery.DeliveryState.COMPLETED;
import static io.reminders.delivery.DeliveryState.FAILED;
import static io.reminders.delivery.DeliveryState.SENDING;
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
import static io.reminders.delivery.Journey.along;
import static io.reminders.route.Route.call;
import static org.assertj.core.api.Assertions.assertThat;

import io.reminders.route.RepeatPolicy;
import org.junit.jupiter.api.Test;

/** A stop in each state: nothing further starts, and CANCELLED only where it is certain that nobody was called. */
class StopTest {

    private static void hasStopped(Journey journey, DeliveryState state) {
        assertThat(journey.state()).isEqualTo(state);
        assertThat(journey.delivery().stopped()).contains(Reasons.CANCELLED_BY_HOST);
        assertThat(journey.lastLine().fact()).isEqualTo(new Fact.Stopped(Reasons.CANCELLED_BY_HOST));
    }

    @Test
    void it_cancels_what_waits() {
        hasStopped(along(call()).stopped(), CANCELLED);
    }

    @Test
    void it_cancels_what_is_held() {
        hasStopped(along(call()).claimed().stopped(), CANCELLED);
    }

    @Test
    void it_cancels_a_retry_after_certainty() {
        hasStopped(along(call()).tried(refusedForNow()).stopped(), CANCELLED);
    }

    @Test
    void it_does_not_cancel_a_retry_after_doubt() {
        hasStopped(
                along(call().repeating(RepeatPolicy.AT_LEAST_ONCE))
                        .tried(doubt())
                        .stopped(),
                UNCONFIRMED);
    }

    @Test
    void it_does_not_cancel_the_next_step_after_a_call_that_nobody_took() {
        hasStopped(
                along(call().ifUnanswered(call()))
                        .tried(accepted())
                        .receipt(1, noAnswer())
                        .stopped(),
                FAILED);
    }

    @Test
    void it_lets_a_request_in_flight_come_to_its_end() {
        hasStopped(along(call()).begun().stopped(), SENDING);
    }

    @Test
    void it_lets_an_accepted_call_come_to_its_end() {
        Journey journey = along(call().ifUnanswered(call())).tried(accepted()).stopped();
        hasStopped(journey, AWAITING);

        journey.receipt(1, noAnswer());

        assertThat(journey.state()).isEqualTo(FAILED);
    }

    @Test
    void it_lets_doubt_come_to_its_end() {
        Journey journey = along(call().ifUnconfirmed(call())).begun().stopped().said(doubt());
        assertThat(journey.state()).isEqualTo(UNCONFIRMED);

        journey.at(Journey.QUIET).learnt(1, absent());

        assertThat(journey.state()).isEqualTo(CANCELLED);
        assertThat(journey.why()).isEqualTo(Reasons.CANCELLED_BY_HOST);
    }

    @Test
    void no_retry_follows_it() {
        Journey journey = along(call()).begun().stopped();

        journey.said(notSent());

        assertThat(journey.state()).isEqualTo(CANCELLED);
    }

    @Test
    void no_next_step_follows_it() {
        Journey journey = along(call().ifFailed(call())).begun().stopped();

        journey.said(refused());

        assertThat(journey.state()).isEqualTo(CANCELLED);
    }

    @Test
    void an_answer_after_it_completes_all_the_same() {
        Journey journey = along(call()).tried(accepted()).stopped();

        journey.receipt(1, answered());

        assertThat(journey.state()).isEqualTo(COMPLETED);
    }

    @Test
    void a_second_one_changes_nothing() {
        Delivery once = along(call()).begun().stopped().delivery();

        Settlement again = new Wishes(once, Journey.DUE).stop(new Reason(Reason.Family.ENGINE, "another"));

        assertThat(again.after()).isEqualTo(once);
        assertThat(again.line()).isEmpty();
    }

    @Test
    void it_changes_nothing_where_the_delivery_has_ended() {
        Delivery failed = along(call()).tried(refused()).delivery();
        Delivery unresolved = along(call()).under().tried(doubt()).delivery();
        assertThat(unresolved.state()).isEqualTo(UNRESOLVED);

        assertThat(new Wishes(failed, Journey.DUE)
                        .stop(Reasons.CANCELLED_BY_HOST)
                        .after())
                .isEqualTo(failed);
        assertThat(new Wishes(unresolved, Journey.DUE)
                        .stop(Reasons.CANCELLED_BY_HOST)
                        .after())
                .isEqualTo(unresolved);
    }
}
