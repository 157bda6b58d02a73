package io.reminders.delivery;

import static io.reminders.delivery.DeliveryState.AWAITING;
import static io.reminders.delivery.DeliveryState.COMPLETED;
import static io.reminders.delivery.DeliveryState.FAILED;
import static io.reminders.delivery.DeliveryState.SCHEDULED;
import static io.reminders.delivery.DeliveryState.UNCONFIRMED;
import static io.reminders.delivery.Facts.absent;
import static io.reminders.delivery.Facts.accepted;
import static io.reminders.delivery.Facts.answered;
import static io.reminders.delivery.Facts.busy;
import static io.reminders.delivery.Facts.doubt;
import static io.reminders.delivery.Facts.failed;
import static io.reminders.delivery.Facts.noAnswer;
import static io.reminders.delivery.Facts.refused;
import static io.reminders.delivery.Facts.unrecognised;
import static io.reminders.delivery.Facts.voicemail;
import static io.reminders.delivery.Journey.DUE;
import static io.reminders.delivery.Journey.QUIET;
import static io.reminders.delivery.Journey.RECEIPTS;
import static io.reminders.delivery.Journey.along;
import static io.reminders.route.Route.call;
import static org.assertj.core.api.Assertions.assertThat;

import io.reminders.route.RepeatPolicy;
import io.reminders.route.Route;
import io.reminders.route.Sufficiency;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** When a delivery goes on to the next step of its route, and when that is due. */
class NextStepTest {
    private static final Duration WAIT = Duration.ofMinutes(10);
    private static final Duration RINGING = Duration.ofSeconds(20);
    private static final Route INSISTENT = call().repeating(RepeatPolicy.AT_LEAST_ONCE);

    private static void goesOn(Journey journey, Duration sinceDue) {
        assertThat(journey.state()).isEqualTo(SCHEDULED);
        assertThat(journey.delivery().step()).isEqualTo(1);
        assertThat(journey.delivery().actAt()).isEqualTo(DUE.plus(sinceDue));
        assertThat(journey.why()).isEqualTo(Reasons.NEXT_STEP);
    }

    @Test
    void if_unanswered_goes_on_at_once() {
        Journey journey = along(call().ifUnanswered(call())).tried(accepted());

        goesOn(journey.after(RINGING).receipt(1, noAnswer()), RINGING);
    }

    @Test
    void if_unanswered_goes_on_after_its_wait() {
        Journey journey = along(call().ifUnanswered(WAIT, call())).tried(accepted());

        goesOn(journey.after(RINGING).receipt(1, busy()), RINGING.plus(WAIT));
    }

    @Test
    void if_unanswered_goes_on_after_a_voicemail_that_does_not_suffice() {
        Journey journey = along(call().ifUnanswered(call())).tried(accepted());

        goesOn(journey.receipt(1, voicemail()), Duration.ZERO);
    }

    @Test
    void if_unanswered_stays_away_from_a_voicemail_that_suffices() {
        Journey journey = along(call().sufficing(Sufficiency.REACHED).ifUnanswered(call()))
                .tried(accepted())
                .receipt(1, voicemail());

        assertThat(journey.state()).isEqualTo(COMPLETED);
        assertThat(journey.why()).isEqualTo(Reasons.VOICEMAIL);
    }

    @Test
    void if_unanswered_stays_away_from_refusals_failures_and_doubt() {
        Route route = call().ifUnanswered(call());

        assertThat(along(route).tried(refused()).state()).isEqualTo(FAILED);
        assertThat(along(route).tried(accepted()).receipt(1, failed()).state()).isEqualTo(FAILED);
        assertThat(along(route).tried(doubt()).state()).isEqualTo(UNCONFIRMED);
    }

    @Test
    void if_failed_goes_on_after_a_refusal() {
        goesOn(along(call().ifFailed(WAIT, call())).tried(refused()), WAIT);
    }

    @Test
    void if_failed_goes_on_after_a_call_that_failed() {
        goesOn(along(call().ifFailed(call())).tried(accepted()).receipt(1, unrecognised()), Duration.ZERO);
    }

    @Test
    void if_failed_goes_on_after_proof_of_absence_under_at_most_once() {
        Journey journey = along(call().repeating(RepeatPolicy.AT_MOST_ONCE).ifFailed(call()))
                .tried(doubt());

        goesOn(journey.at(QUIET).learnt(1, absent()), QUIET);
    }

    @Test
    void if_failed_stays_away_from_doubt_and_from_calls_that_nobody_took() {
        Route route = call().ifFailed(call());

        assertThat(along(route).tried(doubt()).state()).isEqualTo(UNCONFIRMED);
        assertThat(along(route).tried(accepted()).receipt(1, noAnswer()).state())
                .isEqualTo(FAILED);
    }

    @Test
    void if_failed_waits_for_every_request_of_the_step_to_be_certain() {
        Journey journey = along(INSISTENT.ifFailed(call())).tried(doubt()).tried(refused());
        assertThat(journey.state()).isEqualTo(UNCONFIRMED);

        goesOn(journey.at(QUIET).learnt(1, absent()), QUIET);
    }

    @Test
    void if_unconfirmed_goes_on_at_once_without_asking() {
        Journey journey = along(call().ifUnconfirmed(call())).tried(doubt());

        goesOn(journey, Duration.ZERO);
        assertThat(journey.knownOf(1)).isInstanceOf(Knowledge.InDoubt.class);
    }

    @Test
    void if_unconfirmed_comes_after_the_repeats_that_are_allowed() {
        Journey journey = along(INSISTENT.ifUnconfirmed(call())).tried(doubt());
        assertThat(journey.delivery().step()).isZero();

        journey.tried(doubt()).tried(doubt());

        assertThat(journey.delivery().step()).isEqualTo(1);
    }

    @Test
    void if_unconfirmed_stays_away_from_certainty() {
        Route route = call().ifUnconfirmed(call());

        assertThat(along(route).tried(refused()).state()).isEqualTo(FAILED);
        assertThat(along(route).tried(accepted()).receipt(1, noAnswer()).state())
                .isEqualTo(FAILED);
    }

    @Test
    void then_goes_on_after_everything_that_certainly_did_not_do() {
        Route route = call().then(WAIT, call());

        goesOn(along(route).tried(refused()), WAIT);
        goesOn(along(route).tried(accepted()).receipt(1, noAnswer()), WAIT);
        assertThat(along(route).tried(doubt()).state()).isEqualTo(UNCONFIRMED);
    }

    @Test
    void a_step_that_would_come_too_late_is_not_waited_for() {
        Journey journey =
                along(call().ifUnanswered(Duration.ofHours(1), call())).tried(accepted());

        journey.receipt(1, noAnswer());

        assertThat(journey.state()).isEqualTo(FAILED);
    }

    @Test
    void a_step_withdrawn_by_an_acceptance_stays_withdrawn_where_the_route_names_doubt_only() {
        Journey journey = along(call().ifUnconfirmed(call())).tried(doubt());
        journey.receipt(1, accepted());
        assertThat(journey.state()).isEqualTo(AWAITING);

        journey.receipt(1, noAnswer());

        assertThat(journey.state()).isEqualTo(FAILED);
    }

    @Test
    void proof_of_absence_takes_a_waiting_next_step_back_to_the_step_in_doubt() {
        Journey journey = along(call().ifUnconfirmed(call())).tried(doubt());

        journey.receipt(1, Facts.notSent());

        assertThat(journey.state()).isEqualTo(SCHEDULED);
        assertThat(journey.delivery().step()).isZero();
    }

    @Test
    void any_request_of_the_step_that_nobody_took_counts() {
        Journey journey = along(INSISTENT.ifUnanswered(call())).tried(doubt()).tried(accepted());
        journey.receipt(2, noAnswer());
        assertThat(journey.delivery().step()).isEqualTo(1);

        journey.receipt(1, accepted()).receipt(1, failed());

        assertThat(journey.state()).isEqualTo(SCHEDULED);
        assertThat(journey.delivery().step()).isEqualTo(1);
    }

    @Test
    void doubt_about_one_request_counts_beside_another_that_nobody_took() {
        Journey journey = along(INSISTENT.ifUnconfirmed(call())).tried(doubt()).tried(accepted());

        journey.receipt(2, noAnswer());

        assertThat(journey.state()).isEqualTo(SCHEDULED);
        assertThat(journey.delivery().step()).isEqualTo(1);
    }

    @Test
    void an_answer_on_an_earlier_step_completes_a_later_one() {
        Journey journey = along(call().ifUnconfirmed(call()))
                .under(RECEIPTS)
                .tried(doubt())
                .begun();

        journey.receipt(1, answered());

        assertThat(journey.state()).isEqualTo(COMPLETED);
    }
}
