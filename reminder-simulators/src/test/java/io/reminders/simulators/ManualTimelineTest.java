package io.reminders.simulators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ManualTimelineTest {

    private static final Instant NINE = Instant.parse("2026-08-20T09:00:00Z");

    private final ManualTimeline timeline = ManualTimeline.startingAt(NINE);
    private final ArrayList<String> happened = new ArrayList<>();

    @Test
    void nothing_happens_until_time_is_moved() {
        timeline.after(Duration.ZERO, () -> happened.add("due now"));

        assertThat(happened).isEmpty();
        timeline.advance(Duration.ZERO);
        assertThat(happened).containsExactly("due now");
    }

    @Test
    void what_is_due_happens_in_order_of_its_instant() {
        timeline.after(Duration.ofSeconds(2), () -> happened.add("second"));
        timeline.after(Duration.ofSeconds(1), () -> happened.add("first"));
        timeline.after(Duration.ofSeconds(4), () -> happened.add("too late"));

        timeline.advance(Duration.ofSeconds(3));

        assertThat(happened).containsExactly("first", "second");
    }

    @Test
    void what_is_due_at_one_instant_happens_in_the_order_in_which_it_was_asked_for() {
        timeline.after(Duration.ofSeconds(1), () -> happened.add("first"));
        timeline.after(Duration.ofSeconds(1), () -> happened.add("second"));

        timeline.advance(Duration.ofSeconds(1));

        assertThat(happened).containsExactly("first", "second");
    }

    @Test
    void each_thing_happens_at_its_own_instant() {
        timeline.after(
                Duration.ofSeconds(1), () -> happened.add(timeline.instant().toString()));

        timeline.advance(Duration.ofHours(1));

        assertThat(happened).containsExactly("2026-08-20T09:00:01Z");
        assertThat(timeline.instant()).isEqualTo("2026-08-20T10:00:00Z");
    }

    @Test
    void what_falls_due_on_the_way_happens_too() {
        timeline.after(
                Duration.ofSeconds(1), () -> timeline.after(Duration.ofSeconds(1), () -> happened.add("followed")));

        timeline.advance(Duration.ofSeconds(2));

        assertThat(happened).containsExactly("followed");
    }

    @Test
    void a_delay_that_has_passed_means_now() {
        timeline.after(Duration.ofSeconds(-5), () -> happened.add("at once"));

        timeline.advance(Duration.ZERO);

        assertThat(happened).containsExactly("at once");
        assertThat(timeline.instant()).isEqualTo(NINE);
    }

    @Test
    void time_follows_another_clock() {
        timeline.advanceTo(NINE.plusSeconds(90));

        assertThat(timeline.instant()).isEqualTo("2026-08-20T09:01:30Z");
    }

    @Test
    void time_does_not_go_back() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> timeline.advanceTo(NINE.minusSeconds(1)))
                .withMessage("target: expected 2026-08-20T09:00:00Z or later but was 2026-08-20T08:59:59Z");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> timeline.advance(Duration.ofSeconds(-1)))
                .withMessage("step: expected PT0S or more but was PT-1S");
    }

    @Test
    void time_is_not_moved_while_something_happens_at_one_instant() throws InterruptedException {
        var begun = new CountDownLatch(1);
        var mayEnd = new CountDownLatch(1);
        var handler = new Thread(() -> timeline.atOneInstant(() -> {
            begun.countDown();
            awaitQuietly(mayEnd);
            timeline.after(Duration.ZERO, () -> happened.add("under way"));
            return happened;
        }));
        handler.start();
        assertThat(begun.await(60, TimeUnit.SECONDS)).isTrue();

        var mover = new Thread(() -> timeline.advance(Duration.ofSeconds(1)));
        mover.start();
        while (mover.getState() == Thread.State.NEW || mover.getState() == Thread.State.RUNNABLE) {
            Thread.onSpinWait();
        }
        mayEnd.countDown();
        handler.join(60_000);
        mover.join(60_000);

        assertThat(happened).containsExactly("under way");
    }

    @Test
    void work_aside_is_done_on_the_spot() {
        timeline.aside(() -> happened.add("done"));

        assertThat(happened).containsExactly("done");
    }

    @Test
    void nothing_happens_once_it_is_closed() {
        timeline.after(Duration.ofSeconds(1), () -> happened.add("too late"));

        timeline.close();
        timeline.advance(Duration.ofSeconds(2));
        timeline.aside(() -> happened.add("too late"));

        assertThat(happened).isEmpty();
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
