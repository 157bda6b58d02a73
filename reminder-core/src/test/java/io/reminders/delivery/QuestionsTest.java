package io.reminders.delivery;

import static io.reminders.delivery.Facts.accepted;
import static io.reminders.delivery.Facts.doubt;
import static io.reminders.delivery.Journey.DUE;
import static io.reminders.delivery.Journey.LOOKUP;
import static io.reminders.delivery.Journey.RECEIPTS;
import static io.reminders.delivery.Journey.along;
import static io.reminders.route.Route.call;
import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** When a provider is asked what became of a request. */
class QuestionsTest {

    /** The instants at which somebody acts until the delivery has ended, if nobody is ever told anything. */
    private static List<Duration> questions(Journey journey) {
        List<Duration> asked = new ArrayList<>();
        while (!journey.state().isFinal()) {
            asked.add(Duration.between(DUE, journey.delivery().actAt()));
            journey.whenDue().elapsed();
        }
        return asked;
    }

    @Test
    void doubt_is_asked_about_at_growing_intervals_when_the_quiet_period_is_over_and_at_the_end() {
        Journey journey = along(call(), ofMinutes(20))
                .under(new Capability.Lookup(ofSeconds(400)))
                .tried(doubt());

        assertThat(questions(journey))
                .containsExactly(
                        ofSeconds(5),
                        ofSeconds(35),
                        ofSeconds(155),
                        ofSeconds(275),
                        ofSeconds(395),
                        ofSeconds(400),
                        ofSeconds(515),
                        ofSeconds(635),
                        ofSeconds(755),
                        ofSeconds(875),
                        ofSeconds(995),
                        ofSeconds(1_115),
                        ofSeconds(1_200));
    }

    @Test
    void doubt_is_asked_about_for_ten_minutes_after_the_quiet_period_though_it_is_too_late_to_send() {
        Journey journey = along(call(), ofMinutes(1))
                .under(new Capability.Lookup(ofSeconds(200)))
                .tried(doubt());

        assertThat(questions(journey))
                .containsExactly(
                        ofSeconds(5),
                        ofSeconds(35),
                        ofSeconds(155),
                        ofSeconds(200),
                        ofSeconds(275),
                        ofSeconds(395),
                        ofSeconds(515),
                        ofSeconds(635),
                        ofSeconds(755),
                        ofSeconds(800));
    }

    @Test
    void a_provider_that_asks_for_time_is_not_asked_before() {
        Journey journey = along(call(), ofMinutes(4)).under(LOOKUP).tried(doubt(ofSeconds(100)));

        assertThat(questions(journey)).startsWith(ofSeconds(100), ofSeconds(155));
    }

    @Test
    void doubt_that_only_a_receipt_can_end_is_looked_at_once_at_the_end() {
        Journey journey = along(call()).under(RECEIPTS).tried(doubt());

        assertThat(questions(journey)).containsExactly(ofMinutes(60));
    }

    @Test
    void an_outcome_is_asked_for_at_growing_intervals_until_it_is_given_up() {
        Journey journey = along(call().awaitingOutcome(ofSeconds(100))).tried(accepted());

        assertThat(questions(journey))
                .containsExactly(
                        ofSeconds(2),
                        ofSeconds(5),
                        ofSeconds(10),
                        ofSeconds(20),
                        ofSeconds(30),
                        ofSeconds(60),
                        ofSeconds(90),
                        ofSeconds(100));
    }

    @Test
    void an_outcome_that_only_a_receipt_can_bring_is_looked_at_once_at_the_end() {
        Journey journey = along(call()).under(RECEIPTS).tried(accepted());

        assertThat(questions(journey)).containsExactly(ofMinutes(15));
    }

    @Test
    void a_question_that_comes_late_is_followed_by_the_next_in_the_row() {
        Journey journey = along(call()).under(LOOKUP).tried(doubt());

        journey.at(ofMinutes(5)).elapsed();

        assertThat(journey.delivery().actAt()).isEqualTo(DUE.plusSeconds(395));
    }

    @Test
    void where_doubt_and_an_outcome_are_open_the_earlier_question_comes_first() {
        Journey journey = along(call().ifUnconfirmed(call())).tried(doubt());

        journey.tried(accepted());

        assertThat(journey.state()).isEqualTo(DeliveryState.UNCONFIRMED);
        assertThat(journey.delivery().actAt()).isEqualTo(DUE.plusSeconds(2));
    }

    @Test
    void time_that_passes_without_a_change_leaves_no_line() {
        Journey journey = along(call()).tried(doubt());
        int lines = journey.history().size();

        journey.whenDue().elapsed();

        assertThat(journey.history()).hasSize(lines);
    }
}
