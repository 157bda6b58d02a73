package io.reminders.delivery;

import static io.reminders.delivery.Facts.accepted;
import static io.reminders.delivery.Facts.answered;
import static io.reminders.delivery.Facts.doubt;
import static io.reminders.delivery.Facts.refused;
import static io.reminders.delivery.Journey.GATEWAY;
import static io.reminders.delivery.Journey.along;
import static io.reminders.route.Route.call;
import static org.assertj.core.api.Assertions.assertThat;

import io.reminders.route.RepeatPolicy;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a settlement writes, and whether it fences whoever holds the delivery. */
class SettlementTest {

    private static Settlement filed(Journey journey, int attempt, Fact fact) {
        Evidence evidence = Evidence.byKey(GATEWAY, Journey.key(attempt), fact, "receipt");
        return journey.delivery().file(evidence, journey.now()).orElseThrow();
    }

    @Test
    void it_says_where_the_delivery_stood_and_stands_and_why() {
        Journey journey = along(call()).begun();

        Settlement settlement = journey.delivery().learn(1, accepted(), journey.now());

        assertThat(settlement.id()).isEqualTo(journey.delivery().id());
        assertThat(settlement.before()).isEqualTo(journey.delivery());
        assertThat(settlement.after().token()).isEqualTo(journey.delivery().token());
        assertThat(settlement.line())
                .contains(new HistoryLine(
                        journey.delivery().id(),
                        2,
                        journey.now(),
                        1,
                        accepted(),
                        DeliveryState.AWAITING,
                        0,
                        Reasons.OUTCOME_OPEN,
                        "placed-1"));
    }

    @Test
    void evidence_about_an_earlier_request_fences_the_worker_whose_request_is_in_flight() {
        Journey journey = along(call().repeating(RepeatPolicy.AT_LEAST_ONCE))
                .tried(doubt())
                .begun();

        Settlement settlement = filed(journey, 1, accepted());

        assertThat(settlement.after().state()).isEqualTo(DeliveryState.SENDING);
        assertThat(settlement.moves()).isTrue();
    }

    @Test
    void evidence_that_adds_nothing_but_a_line_fences_too() {
        Journey journey = along(call()).tried(accepted());

        assertThat(filed(journey, 1, accepted()).moves()).isTrue();
    }

    @Test
    void a_stop_fences_the_worker_whose_request_is_in_flight() {
        Journey journey = along(call()).begun();

        assertThat(new Wishes(journey.delivery(), journey.now())
                        .stop(Reasons.CANCELLED_BY_HOST)
                        .moves())
                .isTrue();
    }

    @Test
    void evidence_beside_an_end_moves_nothing() {
        Journey journey = along(call()).tried(refused());

        assertThat(filed(journey, 1, accepted()).moves()).isFalse();
    }

    @Test
    void evidence_that_resolves_moves() {
        Journey journey = along(call()).under().tried(doubt());

        assertThat(filed(journey, 1, answered()).moves()).isTrue();
    }

    @Test
    void time_that_brings_only_another_question_moves_nothing() {
        Journey journey = along(call()).tried(doubt()).whenDue();

        Settlement settlement = journey.delivery().elapse(journey.now());

        assertThat(settlement.moves()).isFalse();
        assertThat(settlement.line()).isEmpty();
        assertThat(settlement.after().actAt()).isAfter(journey.now());
    }

    @Test
    void an_intent_is_one_line_under_its_attempt() {
        Journey journey = along(call()).claimed();
        Intent intent = new Intent(journey.delivery(), Journey.key(1), GATEWAY, Terms.NONE);

        Settlement settlement = intent.settlement(journey.now());

        assertThat(settlement.after().state()).isEqualTo(DeliveryState.SENDING);
        assertThat(settlement.after().newest())
                .contains(
                        new Attempt(1, 0, Journey.key(1), GATEWAY, Terms.NONE, journey.now(), new Knowledge.Intent()));
        assertThat(settlement.line().map(HistoryLine::dedupKey)).contains("intent-1");
        assertThat(settlement.line().map(HistoryLine::attempt)).isEqualTo(Optional.of(1));
    }
}
