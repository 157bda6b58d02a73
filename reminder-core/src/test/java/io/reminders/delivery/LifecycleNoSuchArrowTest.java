package io.reminders.delivery;

import static io.reminders.delivery.DeliveryState.AWAITING;
import static io.reminders.delivery.DeliveryState.CANCELLED;
import static io.reminders.delivery.DeliveryState.COMPLETED;
import static io.reminders.delivery.DeliveryState.EXPIRED;
import static io.reminders.delivery.DeliveryState.FAILED;
import static io.reminders.delivery.DeliveryState.SCHEDULED;
import static io.reminders.delivery.DeliveryState.SENDING;
import static io.reminders.delivery.DeliveryState.UNCONFIRMED;
import static io.reminders.delivery.DeliveryState.UNRESOLVED;
import static io.reminders.delivery.Facts.absent;
import static io.reminders.delivery.Facts.accepted;
import static io.reminders.delivery.Facts.answered;
import static io.reminders.delivery.Facts.doubt;
import static io.reminders.delivery.Facts.noAnswer;
import static io.reminders.delivery.Facts.refused;
import static io.reminders.delivery.Journey.RECEIPTS;
import static io.reminders.delivery.Journey.along;
import static io.reminders.route.Route.call;
import static org.assertj.core.api.Assertions.assertThat;

import io.reminders.delivery.Capability.IdempotencyKey;
import io.reminders.route.RepeatPolicy;
import io.reminders.route.Route;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** The arrows that must not exist, in the order of the page. */
class LifecycleNoSuchArrowTest {
    private static final Route INSISTENT = call().repeating(RepeatPolicy.AT_LEAST_ONCE);

    /** Everything that could still happen to a delivery whose first request was made. */
    private static final List<Consumer<Journey>> AFTERWARDS = List.of(
            journey -> journey.receipt(1, accepted()),
            journey -> journey.receipt(1, noAnswer()),
            journey -> journey.receipt(1, answered()),
            journey -> journey.receipt(1, refused()),
            journey -> journey.receipt(1, absent()),
            journey -> journey.receipt(1, new Fact.Acknowledged()),
            journey -> journey.learnt(1, accepted()),
            Journey::acknowledged,
            Journey::stopped,
            journey -> journey.whenTooLate().elapsed());

    private static void staysWhateverHappens(Journey journey, DeliveryState end) {
        assertThat(journey.state()).isEqualTo(end);
        for (Consumer<Journey> event : AFTERWARDS) {
            event.accept(journey);
            assertThat(journey.state()).isEqualTo(end);
        }
    }

    @Test
    void completed_has_no_exit() {
        staysWhateverHappens(along(call()).tried(accepted()).receipt(1, answered()), COMPLETED);
    }

    @Test
    void failed_has_no_exit() {
        staysWhateverHappens(along(call().ifUnanswered(call())).tried(refused()), FAILED);
    }

    @Test
    void expired_has_no_exit() {
        staysWhateverHappens(
                along(call(), Duration.ofMinutes(5))
                        .tried(doubt())
                        .at(Journey.QUIET)
                        .learnt(1, absent()),
                EXPIRED);
    }

    @Test
    void cancelled_has_no_exit() {
        staysWhateverHappens(
                along(call()).tried(doubt()).stopped().at(Journey.QUIET).learnt(1, absent()), CANCELLED);
    }

    @Test
    void unresolved_has_no_exit_but_completed() {
        Journey journey = along(call().then(call())).under().tried(doubt());

        journey.receipt(1, accepted())
                .receipt(1, noAnswer())
                .receipt(1, refused())
                .stopped()
                .whenTooLate()
                .elapsed();

        assertThat(journey.state()).isEqualTo(UNRESOLVED);
    }

    @Test
    void a_request_in_flight_is_never_cancelled() {
        Journey journey = along(call()).begun();

        journey.stopped();

        assertThat(journey.state()).isEqualTo(SENDING);
        assertThat(journey.delivery().stopped()).contains(Reasons.CANCELLED_BY_HOST);
    }

    @Test
    void a_request_in_flight_never_expires() {
        Journey journey = along(call()).begun();

        journey.whenTooLate().elapsed();

        assertThat(journey.state()).isEqualTo(SENDING);
    }

    @Test
    void doubt_is_never_failed() {
        Journey journey = along(call()).under(new IdempotencyKey(Duration.ofHours(24)), RECEIPTS);
        journey.tried(doubt());

        journey.tried(refused());

        assertThat(journey.state()).isEqualTo(UNCONFIRMED);
    }

    @Test
    void doubt_is_never_failed_for_being_old() {
        Journey journey = along(call()).under(new IdempotencyKey(Duration.ofHours(24)), RECEIPTS);
        journey.tried(doubt()).tried(refused());

        journey.whenTooLate().elapsed();

        assertThat(journey.state()).isEqualTo(UNRESOLVED);
    }

    @Test
    void doubt_is_never_cancelled() {
        Journey journey = along(call()).tried(doubt());

        journey.stopped();

        assertThat(journey.state()).isEqualTo(UNCONFIRMED);
    }

    @Test
    void doubt_never_expires() {
        Journey journey = along(call(), Duration.ofMinutes(5)).tried(doubt());

        journey.whenTooLate().elapsed();

        assertThat(journey.state()).isEqualTo(UNCONFIRMED);
    }

    @Test
    void an_acceptance_is_never_cancelled() {
        Journey journey = along(call()).tried(accepted());

        journey.stopped();

        assertThat(journey.state()).isEqualTo(AWAITING);
    }

    @Test
    void an_acceptance_never_expires() {
        Journey journey = along(call(), Duration.ofMinutes(5)).tried(accepted());

        journey.whenTooLate().elapsed();

        assertThat(journey.state()).isEqualTo(AWAITING);
    }

    @Test
    void an_acceptance_that_ended_badly_is_never_cancelled() {
        Journey journey = along(call()).tried(accepted()).stopped();

        journey.receipt(1, noAnswer());

        assertThat(journey.state()).isEqualTo(FAILED);
    }

    @Test
    void awaiting_never_falls_back_into_doubt() {
        Journey journey = along(INSISTENT.awaitingOutcome(Duration.ofHours(2)))
                .tried(doubt())
                .tried(accepted());
        assertThat(journey.state()).as("while doubt may end").isEqualTo(UNCONFIRMED);
        journey.whenTooLate().elapsed();
        assertThat(journey.state()).as("when doubt has ended").isEqualTo(AWAITING);

        journey.whenDue().elapsed();

        assertThat(journey.state()).isEqualTo(AWAITING);
    }

    @Test
    void silence_never_goes_on_to_the_next_step() {
        Journey journey = along(call().ifUnanswered(call())).tried(accepted());

        journey.after(Duration.ofMinutes(15)).elapsed();

        assertThat(journey.state()).isEqualTo(UNRESOLVED);
    }

    @Test
    void silence_never_revives_a_retry_that_an_acceptance_withdrew() {
        Route twoSteps = call().ifUnconfirmed(call());
        Journey journey = along(twoSteps).tried(doubt()).tried(Facts.notSent());
        assertThat(journey.state()).as("before the acceptance").isEqualTo(SCHEDULED);
        journey.receipt(1, accepted());

        journey.after(Duration.ofMinutes(15)).elapsed();

        assertThat(journey.state()).isEqualTo(UNRESOLVED);
    }

    @Test
    void asking_never_leases_a_delivery_for_sending() {
        Journey journey = along(call()).tried(doubt());

        journey.whenDue().claimed().elapsed();

        assertThat(journey.state()).isEqualTo(UNCONFIRMED);
    }

    @Test
    void nothing_is_sent_that_was_not_leased() {
        assertThat(List.of(DeliveryState.values()))
                .filteredOn(state -> state.next().contains(SENDING))
                .containsExactly(DeliveryState.LEASED);
    }
}
