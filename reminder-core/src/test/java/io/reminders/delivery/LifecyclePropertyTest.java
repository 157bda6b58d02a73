package io.reminders.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Random journeys, each from one seed: {@code -Dprop.seed=4711} runs that one alone, {@code -Dprop.seeds} so many. */
class LifecyclePropertyTest {
    private static final int SEEDS = Integer.getInteger("prop.seeds", 3_000);

    @Test
    void the_laws_hold_on_every_journey_and_each_one_ends() {
        Sights sights = new Sights();
        Long only = Long.getLong("prop.seed");
        if (only != null) {
            travel(only, sights);
            return;
        }

        for (long seed = 1; seed <= SEEDS; seed++) {
            travel(seed, sights);
        }

        assertThat(sights.missing())
                .as("cases that never happened; others did: " + sights)
                .isEmpty();
    }

    @Test
    void one_seed_is_one_journey() {
        for (long seed = 1; seed <= 20; seed++) {
            assertThat(travel(seed, new Sights())).isEqualTo(travel(seed, new Sights()));
        }
    }

    private static List<HistoryLine> travel(long seed, Sights sights) {
        try {
            return new RandomJourney(seed, sights).travel();
        } catch (AssertionError | RuntimeException broken) {
            throw new AssertionError("seed " + seed + ": run it alone with -Dprop.seed=" + seed, broken);
        }
    }
}
