package io.reminders.worker;

import static org.assertj.core.api.Assertions.assertThat;

import io.reminders.delivery.Placement;
import io.reminders.delivery.Placement.Retry;
import io.reminders.delivery.Reason;
import io.reminders.delivery.Reason.Family;
import io.reminders.delivery.Reference;
import io.reminders.route.Channel;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BreakerTest {
    private static final int FREE = 100;
    private static final Placement ACCEPTED = new Placement.Accepted(new Reference("c"));
    private static final Placement LOST = new Placement.Unconfirmed(new Reason(Family.PROVIDER, "http-500"));

    private final Breaker breaker = new Breaker(Channel.CALL);

    private static Placement limited(Duration wait) {
        return new Placement.Rejected(new Reason(Family.LIMIT, "http-429"), Retry.ALLOWED, Optional.of(wait));
    }

    private static long seconds(long seconds) {
        return Duration.ofSeconds(seconds).toNanos();
    }

    private void sees(int times, Placement placement, int others) {
        for (int time = 0; time < times; time++) {
            breaker.saw(placement, others, 0);
        }
    }

    private int admitsAt(long seconds) {
        return breaker.admits(FREE, 0, seconds(seconds));
    }

    @Test
    void five_failures_in_a_row_stop_it_for_thirty_seconds_and_then_one_is_let_through() {
        sees(4, LOST, 0);
        assertThat(admitsAt(0)).isEqualTo(FREE);

        sees(1, LOST, 0);
        assertThat(admitsAt(29)).isZero();
        assertThat(admitsAt(30)).isEqualTo(1);

        breaker.saw(ACCEPTED, 0, seconds(31));
        assertThat(admitsAt(31)).isEqualTo(FREE);
    }

    @Test
    void a_probe_that_fails_stops_it_again_at_once() {
        sees(5, LOST, 0);
        breaker.saw(LOST, 0, seconds(30));

        assertThat(admitsAt(59)).isZero();
        assertThat(admitsAt(60)).isEqualTo(1);
    }

    @Test
    void errors_that_overtake_the_answers_of_other_requests_stop_nothing() {
        sees(20, LOST, 199);
        assertThat(admitsAt(0)).isEqualTo(FREE);

        sees(1, ACCEPTED, 179);
        sees(4, LOST, 3);
        assertThat(admitsAt(0)).isEqualTo(FREE);
    }

    @Test
    void fifty_failures_in_a_row_stop_it_however_many_are_under_way() {
        sees(49, LOST, 499);
        assertThat(admitsAt(0)).isEqualTo(FREE);

        sees(1, LOST, 499);
        assertThat(admitsAt(0)).isZero();
    }

    @Test
    void a_failure_that_was_under_way_does_not_prolong_a_pause_however_late_it_comes() {
        breaker.saw(limited(Duration.ofSeconds(1)), 1, 0);
        breaker.saw(LOST, 0, seconds(5));

        assertThat(admitsAt(6)).isEqualTo(1);
    }

    @Test
    void an_answer_that_was_under_way_does_not_end_a_pause_however_late_it_comes() {
        breaker.saw(limited(Duration.ofSeconds(1)), 1, 0);
        breaker.saw(ACCEPTED, 0, seconds(5));

        assertThat(admitsAt(6)).isEqualTo(1);
    }

    @Test
    void nothing_is_let_through_while_something_is_under_way() {
        breaker.saw(limited(Duration.ofSeconds(1)), 1, 0);

        assertThat(breaker.admits(FREE, 1, seconds(6))).isZero();
    }

    @Test
    void a_longer_wait_that_another_request_was_told_counts() {
        breaker.saw(limited(Duration.ofSeconds(1)), 1, 0);
        breaker.saw(limited(Duration.ofSeconds(20)), 0, 0);

        assertThat(admitsAt(19)).isZero();
        assertThat(admitsAt(20)).isEqualTo(1);
    }

    @Test
    void what_was_under_way_and_never_sent_holds_up_no_probe() {
        breaker.saw(limited(Duration.ofSeconds(1)), 3, 0);
        assertThat(admitsAt(2)).isEqualTo(1);

        breaker.saw(ACCEPTED, 0, seconds(3));
        assertThat(admitsAt(3)).isEqualTo(FREE);
    }

    @Test
    void what_the_engine_itself_did_not_send_says_nothing_of_the_provider() {
        sees(10, new Placement.NotSent(new Reason(Family.ENGINE, "send-budget")), 0);

        assertThat(admitsAt(0)).isEqualTo(FREE);
    }
}
