package io.reminders.simulators;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LiveTimelineTest {

    private static final Instant NINE = Instant.parse("2026-08-20T09:00:00Z");

    private final Timeline timeline = Timeline.live(() -> NINE);

    @AfterEach
    void close() {
        timeline.close();
    }

    @Test
    void the_clock_says_which_instant_it_is() {
        assertThat(timeline.instant()).isEqualTo(NINE);
    }

    @Test
    void what_is_due_happens_by_itself_and_in_order() throws InterruptedException {
        var happened = new CopyOnWriteArrayList<String>();
        var done = new CountDownLatch(2);

        timeline.after(Duration.ofSeconds(-1), () -> {
            happened.add("first");
            done.countDown();
        });
        timeline.after(Duration.ofMillis(20), () -> {
            happened.add("second");
            done.countDown();
        });
        timeline.after(Duration.ofDays(Long.MAX_VALUE / 86_400), () -> happened.add("in a billion years"));

        assertThat(done.await(60, TimeUnit.SECONDS)).isTrue();
        assertThat(happened).isEqualTo(List.of("first", "second"));
    }

    @Test
    void work_aside_does_not_hold_up_what_happens() throws InterruptedException {
        var released = new CountDownLatch(1);
        var freed = new CountDownLatch(1);

        timeline.aside(() -> {
            awaitQuietly(released);
            freed.countDown();
        });
        timeline.after(Duration.ZERO, released::countDown);

        assertThat(freed.await(60, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void closing_interrupts_work_in_progress() throws InterruptedException {
        var begun = new CountDownLatch(1);
        var interrupted = new CountDownLatch(1);
        timeline.aside(() -> {
            begun.countDown();
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException asked) {
                interrupted.countDown();
            }
        });
        assertThat(begun.await(60, TimeUnit.SECONDS)).isTrue();

        timeline.close();

        assertThat(interrupted.await(60, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void an_action_that_breaks_is_reported_and_stops_nothing_else() throws InterruptedException {
        var reported = new AtomicReference<Throwable>();
        var reports = new CountDownLatch(1);
        var next = new CountDownLatch(1);
        timeline.after(
                Duration.ZERO,
                () -> Thread.currentThread().setUncaughtExceptionHandler((thread, broken) -> {
                    reported.set(broken);
                    reports.countDown();
                }));

        timeline.after(Duration.ZERO, () -> {
            throw new IllegalStateException("broken");
        });
        timeline.after(Duration.ZERO, next::countDown);

        assertThat(reports.await(60, TimeUnit.SECONDS)).isTrue();
        assertThat(next.await(60, TimeUnit.SECONDS)).isTrue();
        assertThat(reported.get()).hasMessage("broken");
    }

    @Test
    void nothing_is_accepted_once_it_is_closed() {
        timeline.close();

        timeline.after(Duration.ZERO, () -> {});
        timeline.aside(() -> {});
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
