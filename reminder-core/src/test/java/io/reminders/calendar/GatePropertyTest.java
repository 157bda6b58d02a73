package io.reminders.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * Random gates around random instants, half of them at a change of clocks, against a walk minute by minute. Each case
 * comes from one seed: {@code -Dprop.seed=4711} runs that one alone, {@code -Dprop.seeds} so many.
 */
class GatePropertyTest {
    private static final int SEEDS = Integer.getInteger("prop.seeds", 10_000);

    @Test
    void a_gate_answers_as_a_walk_minute_by_minute_does() {
        Map<String, Integer> seen = new TreeMap<>();
        Long only = Long.getLong("prop.seed");
        if (only != null) {
            judge(only, seen);
            return;
        }

        for (long seed = 1; seed <= SEEDS; seed++) {
            judge(seed, seen);
        }

        assertThat(seen.keySet())
                .as("cases that happened: " + seen)
                .contains(
                        "AsAsked",
                        "Later",
                        "Earlier",
                        "Earlier, now",
                        "Shut DEADLINE_PASSED",
                        "Shut OPENS_TOO_LATE",
                        "Shut NEVER_OPENS",
                        "opens",
                        "shuts",
                        "last",
                        "change of clocks",
                        "several zones");
        assertThat(seen.values()).as("each often enough: " + seen).allMatch(count -> count >= SEEDS / 200);
    }

    private static void judge(long seed, Map<String, Integer> seen) {
        try {
            Random random = new Random(seed);
            MinuteWalk walk = MinuteWalk.random(random, kind -> count(seen, kind));
            everyMinute(walk, random);
            boundaries(walk, random, seen);
            for (int times = 0; times < 4; times++) {
                fit(walk, random, seen);
            }
        } catch (AssertionError | RuntimeException broken) {
            throw new AssertionError("seed " + seed + ": run it alone with -Dprop.seed=" + seed, broken);
        }
    }

    private static void everyMinute(MinuteWalk walk, Random random) {
        for (int times = 0; times < 20; times++) {
            int minute = random.nextInt(MinuteWalk.MINUTES);
            Instant at = walk.at(minute).plusSeconds(random.nextInt(60));

            assertThat(walk.gate().isOpen(at)).as("open at %s", at).isEqualTo(walk.open(minute));
        }
        assertThat(Gate.parse(walk.gate().text())).isEqualTo(walk.gate());
    }

    private static void boundaries(MinuteWalk walk, Random random, Map<String, Integer> seen) {
        int from = random.nextInt(MinuteWalk.MINUTES);
        Instant at = walk.at(from);
        Instant end = walk.at(MinuteWalk.MINUTES);

        Optional<Instant> opens = walk.gate().opensFrom(at).filter(found -> found.isBefore(end));
        assertThat(opens).isEqualTo(walk.first(from, true).map(walk::at));
        Optional<Instant> shuts = walk.gate().shutsFrom(at).filter(found -> found.isBefore(end));
        assertThat(shuts).isEqualTo(walk.first(from, false).map(walk::at));
        Optional<Instant> last =
                walk.gate().lastOpenBefore(at).filter(found -> !found.isBefore(walk.at(MinuteWalk.LEAD)));
        assertThat(last)
                .isEqualTo(walk.lastBefore(from)
                        .filter(minute -> minute >= MinuteWalk.LEAD)
                        .map(walk::at));
        opens.ifPresent(found -> count(seen, "opens"));
        shuts.ifPresent(found -> count(seen, "shuts"));
        last.ifPresent(found -> count(seen, "last"));
    }

    private static void fit(MinuteWalk walk, Random random, Map<String, Integer> seen) {
        int now = MinuteWalk.LEAD + random.nextInt(MinuteWalk.MINUTES - MinuteWalk.LEAD);
        int due = Math.min(now - 30 + random.nextInt(1_000), MinuteWalk.MINUTES - 1);
        int deadline = Math.min(due - 10 + random.nextInt(600), MinuteWalk.MINUTES);

        Fit fit = walk.gate().fit(walk.at(due), walk.at(now), walk.at(deadline));

        allowed(walk, fit, walk.at(due), walk.at(now), walk.at(deadline));
        String expected = walk.fit(due, now, deadline);
        String actual = fit.match(
                asked -> "AsAsked " + asked.at(),
                later -> "Later " + later.at(),
                earlier -> "Earlier " + earlier.at(),
                shut -> "Shut " + (shut.cause() == Fit.Shut.Cause.DEADLINE_PASSED ? "passed" : "closed"));
        assertThat(actual).isEqualTo(expected);
        count(
                seen,
                fit instanceof Fit.Shut shut
                        ? "Shut " + shut.cause()
                        : fit.getClass().getSimpleName());
        if (fit.equals(new Fit.Earlier(walk.at(now)))) {
            count(seen, "Earlier, now");
        }
        if (deadline > Math.max(now, due) && !(fit instanceof Fit.Earlier) && !(fit instanceof Fit.Shut)) {
            assertThat(walk.gate().fit(walk.at(due), walk.at(now))).isEqualTo(fit);
        }
    }

    /** The rule: whatever is answered is open, not before now, before the deadline, and on the right side of due. */
    private static void allowed(MinuteWalk walk, Fit fit, Instant due, Instant now, Instant deadline) {
        fit.match(
                asked -> assertThat(asked.at()).isAfterOrEqualTo(due).satisfies(at -> inside(walk, at, now, deadline)),
                later -> assertThat(later.at()).isAfter(due).satisfies(at -> inside(walk, at, now, deadline)),
                earlier -> assertThat(earlier.at()).isBefore(due).satisfies(at -> inside(walk, at, now, deadline)),
                shut -> assertThat(shut.cause()).isNotNull());
    }

    private static void inside(MinuteWalk walk, Instant at, Instant now, Instant deadline) {
        assertThat(at).isAfterOrEqualTo(now).isBefore(deadline);
        assertThat(walk.open(walk.minute(at))).isTrue();
    }

    private static void count(Map<String, Integer> seen, String kind) {
        seen.merge(kind, 1, Integer::sum);
    }
}
