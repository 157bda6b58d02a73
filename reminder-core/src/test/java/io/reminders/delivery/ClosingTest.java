package io.reminders.delivery;

import static io.reminders.delivery.DeliveryState.AWAITING;
import static io.reminders.delivery.DeliveryState.CANCELLED;
import static io.reminders.delivery.DeliveryState.COMPLETED;
import static io.reminders.delivery.DeliveryState.EXPIRED;
import static io.reminders.delivery.DeliveryState.FAILED;
import static io.reminders.delivery.DeliveryState.UNCONFIRMED;
import static io.reminders.delivery.DeliveryState.UNRESOLVED;
import static io.reminders.delivery.Facts.absent;
import static io.reminders.delivery.Facts.accepted;
import static io.reminders.delivery.Facts.answered;
import static io.reminders.delivery.Facts.busy;
import static io.reminders.delivery.Facts.doubt;
import static io.reminders.delivery.Facts.neverDialled;
import static io.reminders.delivery.Facts.noAnswer;
import static io.reminders.delivery.Facts.notSent;
import static io.reminders.delivery.Facts.refused;
import static io.reminders.delivery.Facts.refusedForNow;
import static io.reminders.delivery.Facts.unrecognised;
import static io.reminders.delivery.Journey.QUIET;
import static io.reminders.delivery.Journey.RECEIPTS;
import static io.reminders.delivery.Journey.along;
import static io.reminders.route.Route.call;
import static org.assertj.core.api.Assertions.assertThat;

import io.reminders.route.RepeatPolicy;
import io.reminders.route.RetryPolicy;
import io.reminders.route.Route;
import io.reminders.route.Sufficiency;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** How a delivery closes: the lines of the table in their order, each with what it is stronger than. */
class ClosingTest {
    private static final Route ONCE = call().retrying(RetryPolicy.defaults().withTries(1));
    private static final Route TWICE = call().repeating(RepeatPolicy.AT_LEAST_ONCE)
            .retrying(RetryPolicy.defaults().withTries(2));

    private static void closes(Journey journey, DeliveryState state, Reason why) {
        assertThat(journey.state()).isEqualTo(state);
        assertThat(journey.why()).isEqualTo(why);
    }

    @Test
    void an_outcome_that_suffices_completes() {
        Journey journey = along(call()).tried(accepted()).receipt(1, answered());

        closes(journey, COMPLETED, Reasons.ANSWERED);
    }

    @Test
    void an_acceptance_that_suffices_completes_when_no_outcome_can_come_any_more() {
        Journey journey = along(call().sufficing(Sufficiency.ACCEPTED)).tried(accepted());
        assertThat(journey.state()).as("while one may come").isEqualTo(AWAITING);

        journey.after(Duration.ofMinutes(15)).elapsed();

        closes(journey, COMPLETED, Reasons.ACCEPTED);
    }

    @Test
    void what_suffices_is_stronger_than_doubt_about_another_request() {
        Journey journey = along(TWICE).tried(doubt()).tried(accepted()).receipt(2, answered());

        closes(journey, COMPLETED, Reasons.ANSWERED);
    }

    @Test
    void what_suffices_is_stronger_than_a_stop_and_than_being_late() {
        Journey journey = along(call()).tried(accepted()).stopped().whenTooLate();

        journey.receipt(1, answered());

        closes(journey, COMPLETED, Reasons.ANSWERED);
    }

    @Test
    void doubt_that_may_end_is_waited_for() {
        Journey journey = along(call()).tried(doubt());

        closes(journey, UNCONFIRMED, Reasons.DOUBT_OPEN);
    }

    @Test
    void doubt_is_waited_for_before_an_outcome() {
        Journey journey = along(TWICE).tried(doubt()).tried(accepted());

        closes(journey, UNCONFIRMED, Reasons.DOUBT_OPEN);
    }

    @Test
    void an_outcome_that_may_come_is_waited_for() {
        Journey journey = along(call()).tried(accepted());

        closes(journey, AWAITING, Reasons.OUTCOME_OPEN);
    }

    @Test
    void doubt_that_can_never_end_is_unresolved_at_once() {
        Journey journey = along(call()).under().tried(doubt());

        closes(journey, UNRESOLVED, Reasons.DOUBT_REMAINS);
    }

    @Test
    void doubt_is_stronger_than_an_outcome_that_does_not_suffice() {
        Journey journey = along(TWICE).tried(doubt()).tried(accepted()).receipt(2, noAnswer());
        assertThat(journey.state()).isEqualTo(UNCONFIRMED);

        journey.whenTooLate().elapsed();

        closes(journey, UNRESOLVED, Reasons.DOUBT_REMAINS);
    }

    @Test
    void an_acceptance_without_an_outcome_is_unresolved() {
        Journey journey = along(call()).tried(accepted());

        journey.after(Duration.ofMinutes(15)).elapsed();

        closes(journey, UNRESOLVED, Reasons.SILENCE);
    }

    @Test
    void an_acceptance_where_nobody_reports_outcomes_is_unresolved_at_once() {
        Journey journey = along(call()).under(Journey.LOOKUP).tried(accepted());

        closes(journey, UNRESOLVED, Reasons.SILENCE);
    }

    @Test
    void an_outcome_that_nobody_recognises_is_unresolved_with_its_code() {
        Journey journey = along(call()).tried(accepted()).receipt(1, unrecognised());

        closes(journey, UNRESOLVED, Facts.NEW_CODE);
    }

    @Test
    void an_unrecognised_outcome_is_stronger_than_a_later_one_that_does_not_suffice() {
        Journey journey = along(call().ifFailed(call())).tried(accepted()).receipt(1, unrecognised());

        journey.tried(accepted()).receipt(2, noAnswer());

        closes(journey, UNRESOLVED, Facts.NEW_CODE);
    }

    @Test
    void an_outcome_that_does_not_suffice_fails_with_its_reason() {
        Journey journey = along(call()).tried(accepted()).receipt(1, busy());

        closes(journey, FAILED, Reasons.BUSY);
    }

    @Test
    void the_last_outcome_gives_the_reason() {
        Journey journey = along(call().ifUnanswered(call()))
                .tried(accepted())
                .receipt(1, busy())
                .tried(accepted())
                .receipt(2, noAnswer());

        closes(journey, FAILED, Reasons.NO_ANSWER);
    }

    @Test
    void an_outcome_is_stronger_than_a_refusal_that_came_later() {
        Journey journey = along(call().ifUnanswered(call())).tried(accepted()).receipt(1, busy());

        journey.tried(refused());

        closes(journey, FAILED, Reasons.BUSY);
    }

    @Test
    void an_acceptance_that_never_dialled_is_an_acceptance_all_the_same() {
        Journey journey =
                along(call()).tried(accepted()).receipt(1, neverDialled()).stopped();

        closes(journey, FAILED, Facts.NO_SLOT);
    }

    @Test
    void a_stop_before_any_request_cancels() {
        Journey journey = along(call()).stopped();

        closes(journey, CANCELLED, Reasons.CANCELLED_BY_HOST);
    }

    @Test
    void a_stop_cancels_where_every_request_was_certainly_not_accepted() {
        Journey journey = along(call()).tried(notSent()).tried(refusedForNow()).stopped();

        closes(journey, CANCELLED, Reasons.CANCELLED_BY_HOST);
    }

    @Test
    void a_stop_is_stronger_than_being_late() {
        Journey journey = along(call(), Duration.ofMinutes(5)).tried(doubt()).stopped();

        journey.at(QUIET).learnt(1, absent());

        closes(journey, CANCELLED, Reasons.CANCELLED_BY_HOST);
    }

    @Test
    void nothing_sent_in_time_expires() {
        Journey journey = along(call()).whenTooLate().claimed().elapsed();

        closes(journey, EXPIRED, Reasons.TOO_LATE);
    }

    @Test
    void being_late_is_stronger_than_a_final_refusal() {
        Journey journey = along(call()).begun().whenTooLate().said(refused());

        closes(journey, EXPIRED, Reasons.TOO_LATE);
    }

    @Test
    void a_final_refusal_in_time_fails_with_its_reason() {
        Journey journey = along(call()).tried(refused());

        closes(journey, FAILED, Facts.INVALID);
    }

    @Test
    void the_last_refusal_gives_the_reason() {
        Journey journey = along(ONCE.ifFailed(ONCE)).tried(refused()).tried(notSent());

        closes(journey, FAILED, Facts.UNREACHABLE);
    }

    @Test
    void a_proof_of_absence_with_no_try_left_fails() {
        Journey journey = along(ONCE).tried(doubt()).at(QUIET).learnt(1, absent());

        closes(journey, FAILED, Reasons.ABSENT);
    }

    @Test
    void a_retry_that_would_come_too_late_is_not_waited_for() {
        Journey journey = along(call(), Duration.ofSeconds(30)).tried(notSent());

        closes(journey, FAILED, Facts.UNREACHABLE);
    }

    @Test
    void receipts_alone_keep_doubt_open_until_it_is_too_late() {
        Journey journey = along(call()).under(RECEIPTS).tried(doubt());

        assertThat(journey.state()).isEqualTo(UNCONFIRMED);
        assertThat(journey.delivery().actAt()).isEqualTo(journey.delivery().deliverBy());
    }
}
