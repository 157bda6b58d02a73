package io.reminders.delivery;

import static io.reminders.delivery.DeliveryState.AWAITING;
import static io.reminders.delivery.DeliveryState.COMPLETED;
import static io.reminders.delivery.DeliveryState.FAILED;
import static io.reminders.delivery.DeliveryState.SENDING;
import static io.reminders.delivery.DeliveryState.UNCONFIRMED;
import static io.reminders.delivery.Facts.REFERENCE;
import static io.reminders.delivery.Facts.absent;
import static io.reminders.delivery.Facts.accepted;
import static io.reminders.delivery.Facts.answered;
import static io.reminders.delivery.Facts.busy;
import static io.reminders.delivery.Facts.doubt;
import static io.reminders.delivery.Facts.failed;
import static io.reminders.delivery.Facts.neverDialled;
import static io.reminders.delivery.Facts.noAnswer;
import static io.reminders.delivery.Facts.notSent;
import static io.reminders.delivery.Facts.refused;
import static io.reminders.delivery.Facts.unrecognised;
import static io.reminders.delivery.Facts.voicemail;
import static io.reminders.delivery.Journey.GATEWAY;
import static io.reminders.delivery.Journey.QUIET;
import static io.reminders.delivery.Journey.along;
import static io.reminders.route.Route.call;
import static org.assertj.core.api.Assertions.assertThat;

import io.reminders.route.RepeatPolicy;
import io.reminders.route.Route;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Evidence that comes early, late, twice, out of order, or against what was known. */
class EvidenceTest {
    private static final Route INSISTENT = call().repeating(RepeatPolicy.AT_LEAST_ONCE);

    @Test
    void a_receipt_may_come_before_the_reply_to_the_request() {
        Journey journey = along(call()).begun().receipt(1, accepted());
        assertThat(journey.state()).isEqualTo(AWAITING);

        journey.said(doubt());

        assertThat(journey.state()).isEqualTo(AWAITING);
        assertThat(journey.knownOf(1)).isInstanceOf(Knowledge.Accepted.class);
    }

    @Test
    void an_outcome_may_come_before_the_acceptance() {
        Journey journey = along(call()).begun().receipt(1, noAnswer());

        journey.receipt(1, accepted());

        assertThat(journey.state()).isEqualTo(FAILED);
        assertThat(journey.why()).isEqualTo(Reasons.FILED_LATE);
    }

    @Test
    void the_same_receipt_twice_changes_nothing_the_second_time() {
        Journey journey = along(call()).tried(accepted());
        Delivery once = journey.delivery();

        journey.receipt(1, accepted());

        assertThat(journey.delivery().withLines(once.lines())).isEqualTo(once);
        assertThat(journey.history()).hasSize(once.lines() + 1);
    }

    @Test
    void acceptance_overrides_every_other_reading() {
        for (Fact before : List.of(doubt(), refused(), notSent(), absent())) {
            Journey journey = along(INSISTENT.ifFailed(call())).begun().receipt(1, before);

            journey.receipt(1, accepted());

            assertThat(journey.knownOf(1)).as(before.toString()).isInstanceOf(Knowledge.Accepted.class);
            assertThat(journey.state()).isEqualTo(AWAITING);
        }
    }

    @Test
    void nothing_overrides_an_acceptance() {
        for (Fact later : List.of(doubt(), refused(), notSent(), absent(), accepted("another-call"))) {
            Journey journey = along(call()).tried(accepted());

            journey.receipt(1, later);

            assertThat(journey.knownOf(1)).isEqualTo(new Knowledge.Accepted(REFERENCE, journey.now()));
            assertThat(journey.state()).as(later.toString()).isEqualTo(AWAITING);
        }
    }

    @Test
    void certainty_is_not_turned_into_another_certainty() {
        Journey journey = along(call().ifFailed(call())).tried(refused());

        journey.receipt(1, notSent()).receipt(1, absent()).receipt(1, doubt());

        assertThat(journey.knownOf(1)).isInstanceOf(Knowledge.Refused.class);
    }

    @Test
    void the_late_word_of_a_worker_ends_doubt() {
        Fact leaseRanOut = new Fact.Placed(new Placement.Unconfirmed(Reasons.LEASE_RAN_OUT));
        Journey journey = along(call()).begun();
        Evidence word = journey.delivery().evidenceOf(1, notSent());
        journey.said(leaseRanOut);
        assertThat(journey.state()).isEqualTo(UNCONFIRMED);

        Settlement settlement = journey.delivery().file(word, journey.now()).orElseThrow();

        assertThat(settlement.after().state()).isEqualTo(DeliveryState.SCHEDULED);
    }

    @Test
    void the_word_of_the_sweep_is_not_taken_for_the_word_of_the_worker() {
        Journey journey = along(call()).begun();
        Evidence word = journey.delivery().evidenceOf(1, accepted());

        journey.said(new Fact.Placed(new Placement.Unconfirmed(Reasons.LEASE_RAN_OUT)));

        assertThat(journey.lastLine().dedupKey()).isNotEqualTo(word.dedupKey());
    }

    @Test
    void one_word_is_one_line_whether_it_is_settled_or_filed() {
        Journey journey = along(call()).begun();
        Evidence word = journey.delivery().evidenceOf(1, accepted());

        journey.said(accepted());

        assertThat(journey.lastLine().dedupKey()).isEqualTo(word.dedupKey());
    }

    @Test
    void an_acceptance_that_absence_had_denied_withdraws_the_repeat() {
        Journey journey = along(call()).tried(doubt()).at(QUIET).learnt(1, absent());

        journey.receipt(1, accepted());

        assertThat(journey.state()).isEqualTo(AWAITING);
    }

    @Test
    void an_acceptance_of_an_earlier_request_does_not_touch_the_one_in_flight() {
        Journey journey = along(INSISTENT).tried(doubt()).begun();

        journey.receipt(1, accepted());

        assertThat(journey.state()).isEqualTo(SENDING);
    }

    @Test
    void a_request_after_an_acceptance_is_not_repeated_whatever_becomes_of_it() {
        Journey journey = along(INSISTENT).tried(doubt()).begun().receipt(1, accepted());

        journey.said(notSent());

        assertThat(journey.state()).isEqualTo(AWAITING);
    }

    @Test
    void evidence_is_found_by_reference_where_it_does_not_name_our_key() {
        Journey journey = along(call()).tried(accepted());
        Evidence ours = Evidence.byReference(GATEWAY, REFERENCE, answered(), "event-1");
        Evidence anotherGateway = Evidence.byReference("another", REFERENCE, answered(), "event-1");
        Evidence anotherCall = Evidence.byReference(GATEWAY, new Reference("call-2"), answered(), "event-1");

        assertThat(journey.delivery()
                        .file(ours, journey.now())
                        .orElseThrow()
                        .after()
                        .state())
                .isEqualTo(COMPLETED);
        assertThat(journey.delivery().file(anotherGateway, journey.now())).isEmpty();
        assertThat(journey.delivery().file(anotherCall, journey.now())).isEmpty();
    }

    @Test
    void evidence_for_a_reference_that_is_not_known_yet_is_about_no_attempt() {
        Journey journey = along(call()).begun();
        Evidence early = Evidence.byReference(GATEWAY, REFERENCE, answered(), "event-1");

        assertThat(journey.delivery().file(early, journey.now())).isEmpty();
    }

    @Test
    void an_outcome_is_corrected_towards_more_contact_only() {
        List<Fact> towardsContact =
                List.of(unrecognised(), neverDialled(), failed(), noAnswer(), voicemail(), answered());
        for (int known = 0; known < towardsContact.size(); known++) {
            for (int later = 0; later < towardsContact.size(); later++) {
                Attempt attempt = along(call()).begun().delivery().attempt(1);

                Knowledge end = attempt.learn(towardsContact.get(known), Journey.DUE)
                        .learn(towardsContact.get(later), Journey.DUE)
                        .knowledge();

                Fact strongest = towardsContact.get(Math.max(known, later));
                assertThat(((Knowledge.Ended) end).outcome()).isEqualTo(((Fact.Ended) strongest).outcome());
            }
        }
    }

    @Test
    void the_same_receipts_in_any_order_come_to_the_same_knowledge_and_state() {
        List<Fact> receipts =
                new ArrayList<>(List.of(accepted(), noAnswer(), voicemail(), busy(), doubt(), accepted()));
        for (int seed = 1; seed <= 50; seed++) {
            Collections.shuffle(receipts, new Random(seed));
            Journey journey = along(call().ifUnanswered(call())).begun();

            receipts.forEach(receipt -> journey.receipt(1, receipt));

            assertThat(((Knowledge.Ended) journey.knownOf(1)).outcome())
                    .as("seed %s", seed)
                    .isEqualTo(new Outcome.Voicemail());
            assertThat(journey.delivery().step()).as("seed %s", seed).isEqualTo(1);
        }
    }
}
