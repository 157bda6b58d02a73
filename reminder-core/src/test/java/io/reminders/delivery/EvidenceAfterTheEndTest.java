package io.reminders.delivery;

import static io.reminders.delivery.DeliveryState.CANCELLED;
import static io.reminders.delivery.DeliveryState.COMPLETED;
import static io.reminders.delivery.DeliveryState.EXPIRED;
import static io.reminders.delivery.DeliveryState.FAILED;
import static io.reminders.delivery.DeliveryState.UNRESOLVED;
import static io.reminders.delivery.Facts.absent;
import static io.reminders.delivery.Facts.accepted;
import static io.reminders.delivery.Facts.answered;
import static io.reminders.delivery.Facts.doubt;
import static io.reminders.delivery.Facts.noAnswer;
import static io.reminders.delivery.Facts.refused;
import static io.reminders.delivery.Journey.QUIET;
import static io.reminders.delivery.Journey.along;
import static io.reminders.route.Route.call;
import static org.assertj.core.api.Assertions.assertThat;

import io.reminders.route.Sufficiency;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Evidence for a delivery that has ended: it is on record, and says whether it contradicts the end. */
class EvidenceAfterTheEndTest {

    private static void stays(Journey journey, DeliveryState state, Reason why) {
        assertThat(journey.state()).isEqualTo(state);
        assertThat(journey.why()).isEqualTo(why);
    }

    @Test
    void it_is_filed_beside_completed() {
        Journey journey = along(call()).tried(accepted()).receipt(1, answered());

        journey.receipt(1, noAnswer());

        stays(journey, COMPLETED, Reasons.FILED_LATE);
    }

    @Test
    void an_acceptance_contradicts_failed() {
        Journey journey = along(call()).tried(refused());

        journey.receipt(1, accepted());

        stays(journey, FAILED, Reasons.CONTRADICTION);
        assertThat(journey.delivery().attempt(1).reference()).contains(Facts.REFERENCE);
    }

    @Test
    void an_acceptance_contradicts_expired() {
        Journey journey =
                along(call(), Duration.ofMinutes(5)).tried(doubt()).at(QUIET).learnt(1, absent());

        journey.receipt(1, accepted());

        stays(journey, EXPIRED, Reasons.CONTRADICTION);
    }

    @Test
    void an_acceptance_contradicts_cancelled() {
        Journey journey = along(call()).tried(doubt()).stopped().at(QUIET).learnt(1, absent());

        journey.receipt(1, accepted());

        stays(journey, CANCELLED, Reasons.CONTRADICTION);
    }

    @Test
    void an_answer_contradicts_a_failure_that_said_that_nobody_answered() {
        Journey journey = along(call()).tried(accepted()).receipt(1, noAnswer());

        journey.receipt(1, answered());

        stays(journey, FAILED, Reasons.CONTRADICTION);
    }

    @Test
    void an_acknowledgement_contradicts_failed() {
        Journey journey = along(call()).tried(accepted()).receipt(1, noAnswer());

        journey.receipt(1, new Fact.Acknowledged());

        stays(journey, FAILED, Reasons.CONTRADICTION);
    }

    @Test
    void what_confirms_an_end_does_not_contradict_it() {
        Journey journey = along(call()).tried(accepted()).receipt(1, noAnswer());

        journey.receipt(1, noAnswer());

        stays(journey, FAILED, Reasons.FILED_LATE);
    }

    @Test
    void an_acceptance_that_does_not_suffice_is_filed_beside_unresolved() {
        Journey journey = along(call()).under().tried(doubt());

        journey.receipt(1, accepted());

        stays(journey, UNRESOLVED, Reasons.FILED_LATE);
    }

    @Test
    void an_acceptance_that_suffices_completes_what_was_unresolved() {
        Journey journey =
                along(call().sufficing(Sufficiency.ACCEPTED)).tried(doubt()).whenTooLate();
        journey.elapsed();
        assertThat(journey.state()).isEqualTo(UNRESOLVED);

        journey.receipt(1, accepted());

        stays(journey, COMPLETED, Reasons.ACCEPTED);
    }

    @Test
    void an_acknowledgement_completes_what_was_unresolved() {
        Journey journey = along(call()).under().tried(doubt());

        journey.receipt(1, new Fact.Acknowledged());

        stays(journey, COMPLETED, Reasons.ACKNOWLEDGED);
    }

    @Test
    void the_answer_that_a_worker_brings_after_the_end_is_filed() {
        Journey journey = along(call()).begun().acknowledged();

        journey.said(accepted());

        stays(journey, COMPLETED, Reasons.FILED_LATE);
        assertThat(journey.delivery().attempt(1).reference()).isPresent();
    }

    @Test
    void a_delivery_that_has_ended_is_told_again_from_its_history() {
        Journey journey = along(call()).tried(refused()).receipt(1, accepted());

        Delivery told = Delivery.ended(Journey.reminder(call(), Duration.ofHours(1)), journey.history());

        assertThat(told.state()).isEqualTo(FAILED);
        assertThat(told.attempts()).isEqualTo(journey.delivery().attempts());
        assertThat(told.lines()).isEqualTo(journey.delivery().lines());
        assertThat(told.stopped()).isEqualTo(journey.delivery().stopped());
    }
}
