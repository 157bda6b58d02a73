package io.reminders.delivery;

import static io.reminders.delivery.DeliveryState.COMPLETED;
import static io.reminders.delivery.Facts.accepted;
import static io.reminders.delivery.Facts.doubt;
import static io.reminders.delivery.Facts.noAnswer;
import static io.reminders.delivery.Facts.notSent;
import static io.reminders.delivery.Facts.refused;
import static io.reminders.delivery.Journey.along;
import static io.reminders.route.Route.call;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The recipient says "understood", in each state. */
class AcknowledgementTest {

    private static List<Journey> open() {
        return List.of(
                along(call()).begun(),
                along(call()).tried(accepted()),
                along(call()).tried(doubt()),
                along(call()).tried(notSent()),
                along(call()).begun().stopped());
    }

    @Test
    void it_completes_every_delivery_that_has_not_ended() {
        for (Journey journey : open()) {
            DeliveryState before = journey.state();

            journey.acknowledged();

            assertThat(journey.state()).as("after %s", before).isEqualTo(COMPLETED);
            assertThat(journey.why()).isEqualTo(Reasons.ACKNOWLEDGED);
        }
    }

    @Test
    void a_key_press_during_a_call_completes_it() {
        Journey journey = along(call().ifUnanswered(call())).tried(accepted());

        journey.receipt(1, new Fact.Acknowledged());

        assertThat(journey.state()).isEqualTo(COMPLETED);
        assertThat(journey.why()).isEqualTo(Reasons.ACKNOWLEDGED);
    }

    @Test
    void it_resolves_what_was_unresolved() {
        Journey journey = along(call()).under().tried(doubt());

        journey.acknowledged();

        assertThat(journey.state()).isEqualTo(COMPLETED);
    }

    @Test
    void it_changes_no_other_end() {
        for (Journey journey : List.of(
                along(call()).tried(refused()),
                along(call()).tried(notSent()).stopped(),
                along(call()).tried(accepted()).receipt(1, Facts.answered()),
                along(call()).tried(accepted()).receipt(1, noAnswer()))) {
            DeliveryState ended = journey.state();

            journey.acknowledged();

            assertThat(journey.state()).isEqualTo(ended);
        }
    }

    @Test
    void what_was_in_flight_is_filed_beside_it() {
        Journey journey = along(call()).begun().acknowledged();

        journey.said(accepted());

        assertThat(journey.state()).isEqualTo(COMPLETED);
        assertThat(journey.why()).isEqualTo(Reasons.FILED_LATE);
    }
}
