package io.reminders.endurance;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** Durations, sorted, to be told in a line. Immutable. */
public record Figures(List<Duration> sorted) {
    /** Figures of those durations, in whatever order. */
    public static Figures of(List<Duration> durations) {
        return new Figures(durations.stream().sorted().toList());
    }

    /** The smallest that is no less than such a part of them, from 0 to 1; zero if there are none. */
    public Duration quantile(double part) {
        if (sorted.isEmpty()) {
            return Duration.ZERO;
        }
        int index = (int) Math.ceil(part * sorted.size()) - 1;
        return sorted.get(Math.max(index, 0));
    }

    /** The longest; zero if there are none. */
    public Duration max() {
        return quantile(1);
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%d times, p50 %.2f s, p99 %.2f s, max %.2f s",
                sorted.size(),
                seconds(quantile(0.5)),
                seconds(quantile(0.99)),
                seconds(max()));
    }

    private static double seconds(Duration duration) {
        return (double) duration.toMillis() / 1_000;
    }
}
