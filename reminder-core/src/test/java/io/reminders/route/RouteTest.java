package io.reminders.route;

import static io.reminders.route.Route.call;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RouteTest {
    private static final Duration WAIT = Duration.ofMinutes(10);

    @Test
    void a_call_needs_an_answer_reconciles_doubt_and_tries_three_times() {
        Step call = call().step(0);

        assertThat(call.channel()).isEqualTo(Channel.CALL);
        assertThat(call.suffices()).isEqualTo(Sufficiency.ANSWERED);
        assertThat(call.repeat()).isEqualTo(RepeatPolicy.RECONCILE);
        assertThat(call.retry()).isEqualTo(RetryPolicy.defaults());
        assertThat(call.outcomeWithin()).isEqualTo(Duration.ofMinutes(15));
        assertThat(call.onlyIf()).isEmpty();
        assertThat(call.pause()).isZero();
    }

    @Test
    void each_word_names_its_condition_and_its_wait() {
        follows(call().ifUnanswered(call()), Duration.ZERO, Condition.UNANSWERED);
        follows(call().ifUnanswered(WAIT, call()), WAIT, Condition.UNANSWERED);
        follows(call().ifFailed(call()), Duration.ZERO, Condition.FAILED);
        follows(call().ifFailed(WAIT, call()), WAIT, Condition.FAILED);
        follows(call().ifUnconfirmed(call()), Duration.ZERO, Condition.UNCONFIRMED);
        follows(call().then(call()), Duration.ZERO, Condition.UNANSWERED, Condition.FAILED);
        follows(call().then(WAIT, call()), WAIT, Condition.UNANSWERED, Condition.FAILED);
    }

    private static void follows(Route route, Duration pause, Condition... conditions) {
        assertThat(route.steps()).hasSize(2);
        assertThat(route.step(1).onlyIf()).containsExactlyInAnyOrder(conditions);
        assertThat(route.step(1).pause()).isEqualTo(pause);
    }

    @Test
    void what_is_said_of_a_step_is_said_of_the_last_one() {
        Route route = call().ifFailed(call())
                .sufficing(Sufficiency.REACHED)
                .repeating(RepeatPolicy.AT_LEAST_ONCE)
                .retrying(RetryPolicy.defaults().withTries(1))
                .awaitingOutcome(Duration.ofMinutes(1));

        assertThat(route.step(0)).isEqualTo(call().step(0));
        assertThat(route.step(1).suffices()).isEqualTo(Sufficiency.REACHED);
        assertThat(route.step(1).repeat()).isEqualTo(RepeatPolicy.AT_LEAST_ONCE);
        assertThat(route.step(1).retry().tries()).isEqualTo(1);
        assertThat(route.step(1).outcomeWithin()).isEqualTo(Duration.ofMinutes(1));
        assertThat(route.step(1).onlyIf()).containsExactly(Condition.FAILED);
    }

    @Test
    void a_route_that_follows_keeps_its_own_conditions() {
        Route route = call().ifUnanswered(call().ifFailed(WAIT, call()));

        assertThat(route.steps())
                .extracting(Step::onlyIf)
                .containsExactly(Set.of(), Set.of(Condition.UNANSWERED), Set.of(Condition.FAILED));
        assertThat(route.step(2).pause()).isEqualTo(WAIT);
    }

    @Test
    void what_is_out_of_range_is_refused() {
        assertThatThrownBy(() -> new Route(List.of())).hasMessage("route: expected 1 to 10 steps but was 0 steps");
        assertThatThrownBy(() -> new Route(Collections.nCopies(11, call().step(0))))
                .hasMessage("route: expected 1 to 10 steps but was 11 steps");
        assertThatThrownBy(() -> call().awaitingOutcome(Duration.ofMillis(999)))
                .hasMessage("outcomeWithin: expected 1s to 7 days but was PT0.999S");
        assertThatThrownBy(() -> call().awaitingOutcome(Duration.ofDays(8)))
                .hasMessage("outcomeWithin: expected 1s to 7 days but was PT192H");
        assertThatThrownBy(() -> call().then(Duration.ofSeconds(-1), call()))
                .hasMessage("pause: expected 0s to 7 days but was PT-1S");
    }

    @Test
    void nobody_can_change_its_steps() {
        List<Step> steps = call().then(call()).steps();
        Set<Condition> conditions = steps.get(1).onlyIf();

        assertThatThrownBy(steps::clear).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(conditions::clear).isInstanceOf(UnsupportedOperationException.class);
    }
}
