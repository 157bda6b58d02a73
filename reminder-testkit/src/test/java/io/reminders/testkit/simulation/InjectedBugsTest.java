package io.reminders.testkit.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.LongFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * How sharp the checker is: bugs are put into copies of the product, one at a time, and seeds are played until one of
 * them finds the bug. In every build that is the first seed that is known to; {@code -Dsim.bugs=500} plays so many
 * seeds for each and prints the table of docs/RELIABILITY.md.
 */
class InjectedBugsTest {
    private static final int ENOUGH_FOR_A_SHARE = 25;
    private static final double PART_TO_FIND = 0.95;

    /** The product as it is, by the class loader that the tests have. */
    private static Played product(long seed) {
        return new Played(new Player().apply(seed));
    }

    static List<InjectedBug> found() {
        return InjectedBugs.all().stream().filter(InjectedBug::isFound).toList();
    }

    static List<InjectedBug> notFound() {
        return InjectedBugs.all().stream().filter(bug -> !bug.isFound()).toList();
    }

    @ParameterizedTest
    @MethodSource("found")
    void a_bug_is_found(InjectedBug bug) {
        Played played = Patched.with(bug.edits()).apply(bug.seed());

        assertThat(played.violations()).as("seed %d", bug.seed()).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("notFound")
    void a_bug_that_is_not_found_changes_what_happens(InjectedBug bug) {
        Played played = Patched.with(bug.edits()).apply(bug.seed());

        assertThat(played.violations()).isEmpty();
        assertThat(played.hash()).isNotEqualTo(product(bug.seed()).hash());
    }

    @Test
    void a_copy_without_a_bug_is_the_product() {
        LongFunction<Played> copy = Patched.with(List.of());

        for (long seed = 0; seed < 2; seed++) {
            assertThat(copy.apply(seed)).isEqualTo(product(seed));
        }
    }

    @Test
    void the_seeds_that_find_bugs_find_none_in_the_product() {
        Set<Long> seeds = new TreeSet<>();
        found().forEach(bug -> seeds.add(bug.seed()));

        for (long seed : seeds) {
            assertThat(product(seed).violations()).as("seed %d", seed).isEmpty();
        }
    }

    /** By what is known of them, or by a campaign where that was asked for. */
    @Test
    void nearly_every_bug_is_found() {
        int seeds = Integer.getInteger("sim.bugs", 0);
        long found = seeds == 0 ? found().size() : Campaign.played(seeds);

        assertThat((double) found / InjectedBugs.all().size()).isGreaterThanOrEqualTo(PART_TO_FIND);
    }

    @Test
    void a_bug_whose_place_is_gone_is_reported() {
        InjectedBug.Edit edit = new InjectedBug.Edit("worker/Engine.java", "now( ticks )", "later(ticks)");

        assertThat(Patched.applied(edit, "at now(\n    ticks ) here")).isEqualTo("at later(ticks) here");
        assertThatThrownBy(() -> Patched.applied(edit, "nothing"))
                .hasMessage("worker/Engine.java: expected once but was 0 times: now( ticks )");
        assertThatThrownBy(() -> Patched.applied(edit, "now( ticks ), now( ticks )"))
                .hasMessage("worker/Engine.java: expected once but was 2 times: now( ticks )");
    }

    /**
     * What came of playing seeds with one bug. Where one of the first seeds finds it, no more than those are played.
     *
     * @param played how many seeds
     * @param found how many of them found it
     */
    private record Campaign(int played, int found) {
        /** How many bugs were found. */
        static long played(int seeds) {
            System.out.println("| bug | found by | first seed | told by |\n|---|---|---|---|");
            long found = InjectedBugs.all().stream()
                    .filter(bug -> Campaign.of(bug, seeds, ENOUGH_FOR_A_SHARE).found() > 0)
                    .count();
            return found;
        }

        static Campaign of(InjectedBug bug, int most, int enough) {
            LongFunction<Played> patched = Patched.with(bug.edits());
            Set<String> told = new TreeSet<>();
            int found = 0;
            int seed = 0;
            long first = -1;
            for (; seed < most && (found == 0 || seed < enough); seed++) {
                Played played = patched.apply(seed);
                if (played.isFound()) {
                    first = found == 0 ? seed : first;
                    found++;
                    told.addAll(played.told());
                }
            }
            System.out.println("| " + bug + " | " + found + " of " + seed + " | " + (found == 0 ? "–" : first) + " | "
                    + String.join(", ", told) + " |");
            return new Campaign(seed, found);
        }
    }
}
