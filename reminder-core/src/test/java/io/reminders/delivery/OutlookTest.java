package io.reminders.delivery;

import static io.reminders.delivery.Facts.accepted;
import static io.reminders.delivery.Facts.doubt;
import static io.reminders.delivery.Facts.noAnswer;
import static io.reminders.delivery.Facts.notSent;
import static io.reminders.delivery.Facts.refused;
import static io.reminders.delivery.Journey.DUE;
import static io.reminders.delivery.Journey.along;
import static io.reminders.route.Route.call;
import static org.assertj.core.api.Assertions.assertThat;

import io.reminders.route.RepeatPolicy;
import io.reminders.route.RetryPolicy;
import io.reminders.route.Route;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a delivery will do if it reaches nobody, seen from each state. */
class OutlookTest {
    private static final Route TWICE = call().ifUnanswered(Duration.ofMinutes(10), call());

    private static List<Integer> steps(Journey journey) {
        return new Outlook(journey.delivery(), journey.now())
                .attempts().stream().map(Planned::step).toList();
    }

    @Test
    void from_every_open_state_it_tells_the_steps_to_come() {
        assertThat(steps(along(TWICE))).containsExactly(0, 1);
        assertThat(steps(along(TWICE).claimed())).containsExactly(0, 1);
        assertThat(steps(along(TWICE).begun())).containsExactly(1);
        assertThat(steps(along(TWICE).tried(accepted()))).containsExactly(1);
        assertThat(steps(along(TWICE).tried(doubt()))).containsExactly(1);
        assertThat(steps(along(TWICE).tried(notSent()))).containsExactly(0, 1);
    }

    @Test
    void it_tells_how_many_tries_a_step_has_left() {
        Route route = call().retrying(new RetryPolicy(3, Duration.ofSeconds(1), 2))
                .ifFailed(call().retrying(new RetryPolicy(2, Duration.ofSeconds(1), 2)));

        assertThat(tries(along(route))).containsExactly(3, 2);
        assertThat(tries(along(route).tried(notSent()))).containsExactly(2, 2);
        assertThat(tries(along(route).tried(notSent()).tried(notSent()))).containsExactly(1, 2);
        assertThat(tries(along(route).tried(refused()))).containsExactly(2);
    }

    private static List<Integer> tries(Journey journey) {
        return new Outlook(journey.delivery(), journey.now())
                .attempts().stream().map(Planned::tries).toList();
    }

    @Test
    void what_was_stopped_starts_nothing_more() {
        Outlook outlook = new Outlook(along(TWICE).begun().stopped().delivery(), DUE);

        assertThat(outlook.attempts()).isEmpty();
        assertThat(outlook.end()).isEqualTo(DeliveryState.FAILED);
    }

    @Test
    void what_is_paused_starts_nothing() {
        Outlook outlook = new Outlook(along(TWICE).paused().delivery(), DUE);

        assertThat(outlook.attempts()).isEmpty();
        assertThat(outlook.why()).isEqualTo(Reasons.PAUSED_BY_HOST);
        assertThat(outlook.end()).isEqualTo(DeliveryState.SCHEDULED);
    }

    @Test
    void a_step_that_is_repeated_in_doubt_is_told_once() {
        Route insisting = call().repeating(RepeatPolicy.AT_LEAST_ONCE).ifUnconfirmed(call());

        assertThat(steps(along(insisting))).containsExactly(0, 1);
    }

    @Test
    void it_comes_to_an_end_whatever_is_known_of_the_requests() {
        for (Journey journey : List.of(
                along(call().ifFailed(call())).tried(accepted()),
                along(call().ifUnconfirmed(call())).tried(accepted()),
                along(call().ifUnconfirmed(call())).begun(),
                along(call().ifUnconfirmed(call())).begun().stopped(),
                along(call().ifUnconfirmed(call())).begun().stopped().said(doubt()),
                along(call().ifUnconfirmed(call())).tried(doubt()),
                along(call().ifUnconfirmed(call())).tried(doubt()).tried(noAnswer()),
                along(call().repeating(RepeatPolicy.AT_LEAST_ONCE))
                        .tried(doubt())
                        .tried(noAnswer()),
                along(call().repeating(RepeatPolicy.AT_LEAST_ONCE))
                        .tried(doubt())
                        .tried(refused()))) {
            assertThat(new Outlook(journey.delivery(), journey.now()).end().isFinal())
                    .isTrue();
        }
    }

    @Test
    void an_accepted_call_fails_where_the_next_step_waits_for_that() {
        assertThat(steps(along(call().ifFailed(call())).tried(accepted()))).containsExactly(1);
    }

    /** From the start it ends for every route, and tells each step once, in order, and none after deliverBy. */
    @Test
    void it_comes_to_an_end_along_every_random_route() {
        Set<DeliveryState> ends = new HashSet<>();
        for (long seed = 1; seed <= 2_000; seed++) {
            Dice dice = new Dice(seed);
            Delivery delivery = Delivery.first(Journey.reminder(dice.route(), dice.seconds(300, 7_200)));

            Outlook outlook = new Outlook(delivery, DUE.minusSeconds(60));

            List<Planned> attempts = outlook.attempts();
            assertThat(attempts).as("seed %d", seed).isNotEmpty();
            assertThat(attempts.get(0).notBefore()).isEqualTo(DUE);
            for (int index = 0; index < attempts.size(); index++) {
                assertThat(attempts.get(index).step()).as("seed %d", seed).isEqualTo(index);
                assertThat(attempts.get(index).notBefore()).isBefore(delivery.deliverBy());
            }
            assertThat(outlook.end().isFinal()).as("seed %d", seed).isTrue();
            ends.add(outlook.end());
        }
        assertThat(ends).contains(DeliveryState.FAILED, DeliveryState.UNRESOLVED);
    }
}
