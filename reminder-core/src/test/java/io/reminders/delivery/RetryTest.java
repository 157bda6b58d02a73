package io.reminders.delivery;

import static io.reminders.delivery.DeliveryState.AWAITING;
import static io.reminders.delivery.DeliveryState.FAILED;
import static io.reminders.delivery.DeliveryState.SCHEDULED;
import static io.reminders.delivery.Facts.absent;
import static io.reminders.delivery.Facts.accepted;
import static io.reminders.delivery.Facts.doubt;
import static io.reminders.delivery.Facts.failed;
import static io.reminders.delivery.Facts.neverDialled;
import static io.reminders.delivery.Facts.notSent;
import static io.reminders.delivery.Facts.refused;
import static io.reminders.delivery.Facts.refusedForNow;
import static io.reminders.delivery.Journey.DUE;
import static io.reminders.delivery.Journey.QUIET;
import static io.reminders.delivery.Journey.along;
import static io.reminders.route.Route.call;
import static org.assertj.core.api.Assertions.assertThat;

import io.reminders.route.RepeatPolicy;
import io.reminders.route.RetryPolicy;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** When a step is tried again. The keys of these attempts have a random part of zero: waits are the shortest. */
class RetryTest {

    @Test
    void the_second_try_follows_60_s_after_the_answer_to_the_first() {
        Journey journey = along(call()).begun().after(Duration.ofSeconds(7)).said(notSent());

        assertThat(journey.delivery().actAt()).isEqualTo(DUE.plusSeconds(67));
    }

    @Test
    void the_third_try_follows_120_s_after_the_answer_to_the_second() {
        Journey journey = along(call()).tried(notSent()).tried(refusedForNow());

        assertThat(journey.delivery().actAt()).isEqualTo(DUE.plusSeconds(60 + 120));
    }

    @Test
    void the_third_answer_is_the_last() {
        Journey journey = along(call()).tried(notSent()).tried(notSent()).tried(refusedForNow());

        assertThat(journey.state()).isEqualTo(FAILED);
        assertThat(journey.why()).isEqualTo(Facts.RATE);
    }

    @Test
    void the_random_part_comes_from_the_key_of_the_attempt() {
        AttemptKey half = new AttemptKey("01JNQ0000000000001G0000000");
        AttemptKey most = new AttemptKey("01JNQ0000000000001ZZZZZZZZ");

        assertThat(Journey.key(1).spread()).isZero();
        assertThat(half.spread()).isEqualTo(0.5);
        assertThat(most.spread()).isLessThan(1.0).isGreaterThan(0.999_999);
    }

    @Test
    void a_provider_that_asks_for_more_time_gets_it() {
        Journey journey = along(call()).tried(refusedForNow(Duration.ofMinutes(30)));

        assertThat(journey.delivery().actAt()).isEqualTo(DUE.plus(Duration.ofMinutes(30)));
    }

    @Test
    void a_provider_that_asks_for_less_time_gets_the_back_off() {
        Journey journey = along(call()).tried(refusedForNow(Duration.ofSeconds(5)));

        assertThat(journey.delivery().actAt()).isEqualTo(DUE.plusSeconds(60));
    }

    @Test
    void a_provider_that_asks_for_more_time_than_there_is_is_not_asked_again() {
        Journey journey = along(call(), Duration.ofMinutes(20)).tried(refusedForNow(Duration.ofMinutes(30)));

        assertThat(journey.state()).isEqualTo(FAILED);
    }

    @Test
    void doubt_that_asks_for_time_puts_its_repeat_off() {
        Journey journey = along(call().repeating(RepeatPolicy.AT_LEAST_ONCE)).tried(doubt(Duration.ofMinutes(10)));

        assertThat(journey.delivery().actAt()).isEqualTo(DUE.plus(Duration.ofMinutes(10)));
    }

    @Test
    void after_proof_of_absence_the_back_off_counts_from_the_proof() {
        Journey journey = along(call()).tried(doubt()).at(QUIET).learnt(1, absent());

        assertThat(journey.delivery().actAt()).isEqualTo(DUE.plus(QUIET).plusSeconds(60));
    }

    @Test
    void evidence_that_asks_for_more_time_puts_a_waiting_retry_off() {
        Journey journey = along(call().repeating(RepeatPolicy.AT_LEAST_ONCE)).tried(doubt());

        journey.after(Duration.ofSeconds(10)).receipt(1, refusedForNow(Duration.ofMinutes(10)));

        assertThat(journey.state()).isEqualTo(SCHEDULED);
        assertThat(journey.delivery().actAt()).isEqualTo(DUE.plusSeconds(10).plus(Duration.ofMinutes(10)));
    }

    @Test
    void evidence_never_brings_a_waiting_retry_forward() {
        Journey journey = along(call().repeating(RepeatPolicy.AT_LEAST_ONCE)).tried(doubt(Duration.ofMinutes(30)));
        Instant planned = journey.delivery().actAt();

        journey.after(Duration.ofSeconds(10)).receipt(1, notSent());

        assertThat(journey.delivery().actAt()).isEqualTo(planned);
    }

    @Test
    void a_retry_is_never_due_before_its_delivery_though_a_clock_was_set_back() {
        Journey journey = along(call()).claimed().begun();

        Settlement settled = journey.delivery().learn(1, refusedForNow(), DUE.minus(Duration.ofHours(1)));

        assertThat(settled.after().state()).isEqualTo(SCHEDULED);
        assertThat(settled.after().actAt()).isEqualTo(DUE);
    }

    @Test
    void a_final_refusal_is_not_tried_again() {
        Journey journey = along(call()).tried(refused());

        assertThat(journey.state()).isEqualTo(FAILED);
    }

    @Test
    void a_call_that_was_never_dialled_is_tried_again_in_the_same_step() {
        Journey journey = along(call().ifFailed(call())).tried(accepted()).receipt(1, neverDialled());

        assertThat(journey.state()).isEqualTo(SCHEDULED);
        assertThat(journey.delivery().step()).isZero();
        assertThat(journey.delivery().actAt()).isEqualTo(DUE.plusSeconds(60));
    }

    @Test
    void a_call_that_may_have_rung_is_followed_by_the_next_step_only() {
        Journey journey = along(call().ifFailed(call())).tried(accepted()).receipt(1, failed());

        assertThat(journey.state()).isEqualTo(SCHEDULED);
        assertThat(journey.delivery().step()).isEqualTo(1);
    }

    @Test
    void tries_are_counted_for_each_step() {
        RetryPolicy twice = RetryPolicy.defaults().withTries(2);
        Journey journey = along(call().retrying(twice).ifFailed(call().retrying(twice)))
                .tried(notSent())
                .tried(notSent())
                .tried(notSent());
        assertThat(journey.delivery().step()).isEqualTo(1);

        journey.tried(accepted());

        assertThat(journey.state()).isEqualTo(AWAITING);
        assertThat(journey.delivery().attempts()).hasSize(4);
    }
}
