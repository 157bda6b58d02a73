package io.reminders.delivery;

import static io.reminders.delivery.DeliveryState.FAILED;
import static io.reminders.delivery.DeliveryState.LEASED;
import static io.reminders.delivery.DeliveryState.SCHEDULED;
import static io.reminders.delivery.DeliveryState.UNCONFIRMED;
import static io.reminders.delivery.DeliveryState.UNRESOLVED;
import static io.reminders.delivery.Facts.absent;
import static io.reminders.delivery.Facts.accepted;
import static io.reminders.delivery.Facts.doubt;
import static io.reminders.delivery.Facts.noAnswer;
import static io.reminders.delivery.Facts.notSent;
import static io.reminders.delivery.Facts.refusedForNow;
import static io.reminders.delivery.Journey.DUE;
import static io.reminders.delivery.Journey.GATEWAY;
import static io.reminders.delivery.Journey.QUIET;
import static io.reminders.delivery.Journey.along;
import static io.reminders.route.Route.call;
import static org.assertj.core.api.Assertions.assertThat;

import io.reminders.delivery.Capability.IdempotencyKey;
import io.reminders.route.RepeatPolicy;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whether a request in doubt is repeated: what its policy says, and what its provider can promise. */
class RepeatPolicyTest {
    private static final Duration HONOURED = Duration.ofMinutes(10);

    private static Journey under(RepeatPolicy policy, String terms) {
        return along(call().repeating(policy))
                .under(Terms.parse(terms).capabilities().toArray(Capability[]::new));
    }

    @ParameterizedTest
    @CsvSource({
        "RECONCILE,     key=PT10M,                                SCHEDULED",
        "RECONCILE,     key=PT10M lookup=PT15M receipts tracking, SCHEDULED",
        "RECONCILE,     lookup=PT15M,                             UNCONFIRMED",
        "RECONCILE,     lookup=PT15M receipts tracking,           UNCONFIRMED",
        "RECONCILE,     receipts,                                 UNCONFIRMED",
        "RECONCILE,     tracking,                                 UNRESOLVED",
        "RECONCILE,     '',                                       UNRESOLVED",
        "AT_LEAST_ONCE, key=PT10M,                                SCHEDULED",
        "AT_LEAST_ONCE, lookup=PT15M,                             SCHEDULED",
        "AT_LEAST_ONCE, receipts,                                 SCHEDULED",
        "AT_LEAST_ONCE, '',                                       SCHEDULED",
        "AT_MOST_ONCE,  key=PT10M,                                UNRESOLVED",
        "AT_MOST_ONCE,  key=PT10M receipts,                       UNCONFIRMED",
        "AT_MOST_ONCE,  lookup=PT15M,                             UNCONFIRMED",
        "AT_MOST_ONCE,  receipts,                                 UNCONFIRMED",
        "AT_MOST_ONCE,  '',                                       UNRESOLVED",
    })
    void doubt_is_repeated_only_where_policy_and_provider_allow_it(
            RepeatPolicy policy, String terms, DeliveryState state) {
        Journey journey = under(policy, terms).tried(doubt());

        assertThat(journey.state()).isEqualTo(state);
    }

    @ParameterizedTest
    @CsvSource({"RECONCILE, SCHEDULED", "AT_LEAST_ONCE, SCHEDULED", "AT_MOST_ONCE, FAILED"})
    void proof_of_absence_allows_a_repeat_but_not_under_at_most_once(RepeatPolicy policy, DeliveryState state) {
        Journey journey = under(policy, "lookup=PT15M").tried(doubt());

        journey.at(QUIET).learnt(1, absent());

        assertThat(journey.state()).isEqualTo(state);
    }

    @Test
    void a_wait_that_the_provider_asked_for_outlasts_the_proof_that_nothing_arrived() {
        Journey journey = under(RepeatPolicy.RECONCILE, "lookup=PT15M").tried(doubt(Duration.ofMinutes(50)));

        journey.at(QUIET).learnt(1, absent());

        assertThat(journey.delivery().actAt()).isEqualTo(DUE.plus(Duration.ofMinutes(50)));
    }

    @Test
    void a_wait_that_is_heard_of_late_counts_from_then_before_and_after_that_proof() {
        Journey before = under(RepeatPolicy.RECONCILE, "lookup=PT15M").tried(doubt());
        before.at(Duration.ofMinutes(1)).learnt(1, doubt(Duration.ofMinutes(50)));
        before.at(QUIET).learnt(1, absent());
        Journey after = under(RepeatPolicy.RECONCILE, "lookup=PT15M").tried(doubt());
        after.at(QUIET).learnt(1, absent());
        after.at(QUIET.plusSeconds(1)).learnt(1, refusedForNow(Duration.ofMinutes(30)));

        assertThat(before.delivery().actAt()).isEqualTo(DUE.plusSeconds(60).plus(Duration.ofMinutes(50)));
        assertThat(after.delivery().actAt())
                .isEqualTo(DUE.plus(QUIET).plusSeconds(1).plus(Duration.ofMinutes(30)));
    }

    @ParameterizedTest
    @CsvSource({"RECONCILE", "AT_LEAST_ONCE", "AT_MOST_ONCE"})
    void what_is_certain_may_be_tried_again_under_every_policy(RepeatPolicy policy) {
        assertThat(under(policy, "").tried(notSent()).state()).isEqualTo(SCHEDULED);
        assertThat(under(policy, "").tried(refusedForNow()).state()).isEqualTo(SCHEDULED);
    }

    @Test
    void a_repeat_after_doubt_leaves_a_line_that_names_the_attempt_in_doubt() {
        Journey journey = under(RepeatPolicy.AT_LEAST_ONCE, "receipts").tried(doubt());

        assertThat(journey.lastLine().attempt()).isEqualTo(1);
        assertThat(journey.lastLine().fact()).isEqualTo(doubt());
        assertThat(journey.why()).isEqualTo(Reasons.TRY_AGAIN);
    }

    @Test
    void at_least_once_repeats_on_after_a_key_is_honoured_no_more() {
        Journey journey = under(RepeatPolicy.AT_LEAST_ONCE, "key=PT30S").tried(doubt());

        assertThat(journey.state()).isEqualTo(SCHEDULED);
        assertThat(journey.delivery().actAt()).isEqualTo(DUE.plusSeconds(60));
    }

    @Test
    void a_repeat_that_would_come_after_the_key_is_honoured_is_not_planned() {
        Journey journey = under(RepeatPolicy.RECONCILE, "key=PT60S receipts").tried(doubt());

        assertThat(journey.state()).isEqualTo(UNCONFIRMED);
    }

    @Test
    void a_repeat_claimed_in_time_is_still_right() {
        Journey journey = under(RepeatPolicy.RECONCILE, "key=PT10M receipts").tried(doubt());

        journey.at(HONOURED.minusMillis(1)).claimed().elapsed();

        assertThat(journey.state()).isEqualTo(LEASED);
    }

    @Test
    void a_repeat_claimed_after_the_key_is_honoured_no_more_waits_for_evidence() {
        Journey journey = under(RepeatPolicy.RECONCILE, "key=PT10M receipts").tried(doubt());

        journey.at(HONOURED).claimed().elapsed();

        assertThat(journey.state()).isEqualTo(UNCONFIRMED);
    }

    @Test
    void a_repeat_claimed_after_the_key_is_honoured_no_more_is_unresolved_where_nobody_can_tell() {
        Journey journey = under(RepeatPolicy.RECONCILE, "key=PT10M").tried(doubt());

        journey.at(HONOURED).claimed().elapsed();

        assertThat(journey.state()).isEqualTo(UNRESOLVED);
    }

    @Test
    void an_earlier_attempt_in_doubt_bounds_a_retry_of_a_certain_one() {
        Journey journey = under(RepeatPolicy.RECONCILE, "key=PT2M receipts").tried(doubt());

        journey.tried(refusedForNow(Duration.ofMinutes(5)));

        assertThat(journey.state()).isEqualTo(UNCONFIRMED);
    }

    @Test
    void the_key_is_repeated_while_a_request_is_in_doubt_and_its_provider_honours_it() {
        Journey journey = under(RepeatPolicy.RECONCILE, "key=PT10M receipts").tried(doubt());

        assertThat(journey.delivery().keyToRepeat(GATEWAY, journey.now())).contains(Journey.key(1));
        assertThat(journey.delivery().keyToRepeat("another-gateway", journey.now()))
                .isEmpty();
        assertThat(journey.delivery().keyToRepeat(GATEWAY, DUE.plus(HONOURED))).isEmpty();
    }

    @Test
    void a_new_key_is_made_once_nothing_is_in_doubt() {
        Journey refused = under(RepeatPolicy.RECONCILE, "key=PT10M").tried(refusedForNow());
        Journey dead = under(RepeatPolicy.RECONCILE, "key=PT10M receipts")
                .tried(accepted())
                .receipt(1, Facts.neverDialled());

        assertThat(refused.delivery().keyToRepeat(GATEWAY, refused.now())).isEmpty();
        assertThat(dead.delivery().keyToRepeat(GATEWAY, dead.now())).isEmpty();
    }

    @Test
    void a_new_step_makes_a_new_key() {
        Journey journey = along(call().ifUnconfirmed(call()))
                .under(new IdempotencyKey(Duration.ofSeconds(30)))
                .tried(doubt());

        assertThat(journey.delivery().step()).isEqualTo(1);
        assertThat(journey.delivery().keyToRepeat(GATEWAY, journey.now())).isEmpty();
    }

    @Test
    void one_acceptance_under_a_shared_key_ends_the_doubt_about_all_that_carry_it() {
        Journey journey = under(RepeatPolicy.RECONCILE, "key=PT10M receipts")
                .tried(doubt())
                .sharingKey()
                .tried(accepted());

        journey.learnt(2, noAnswer());

        assertThat(journey.knownOf(1)).isEqualTo(journey.knownOf(2));
        assertThat(journey.state()).isEqualTo(FAILED);
    }

    @Test
    void a_refusal_under_a_shared_key_says_nothing_about_the_request_before() {
        Journey journey = under(RepeatPolicy.RECONCILE, "key=PT10M receipts")
                .tried(doubt())
                .sharingKey()
                .tried(Facts.refused());

        assertThat(journey.knownOf(1)).isInstanceOf(Knowledge.InDoubt.class);
        assertThat(journey.state()).isEqualTo(UNCONFIRMED);
    }

    @Test
    void the_word_of_a_worker_about_its_own_attempt_is_not_taken_for_another_with_the_same_key() {
        Journey journey = under(RepeatPolicy.RECONCILE, "key=PT10M receipts")
                .tried(doubt())
                .sharingKey()
                .tried(doubt());

        journey.receipt(2, Facts.refused(), "placed-2");

        assertThat(journey.knownOf(1)).isInstanceOf(Knowledge.InDoubt.class);
        assertThat(journey.knownOf(2)).isInstanceOf(Knowledge.Refused.class);
    }

    @Test
    void a_refusal_for_good_of_an_older_request_forbids_another_repeat() {
        Journey journey =
                under(RepeatPolicy.AT_LEAST_ONCE, "receipts").tried(doubt()).tried(doubt());
        assertThat(journey.state()).isEqualTo(SCHEDULED);

        journey.learnt(1, Facts.refused());

        assertThat(journey.state()).isEqualTo(UNCONFIRMED);
    }
}
