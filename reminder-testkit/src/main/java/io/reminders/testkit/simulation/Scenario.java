package io.reminders.testkit.simulation;

import java.time.Duration;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a simulation is to play. Immutable. Equal scenarios play the same.
 *
 * @param seed from which everything is drawn
 * @param nodes how many workers, from 1
 * @param reminders the numbers of the reminders that the host schedules, from 0
 * @param lasts how long faults and the host go on, from 1 h
 * @param promise what the provider promises
 * @param without what does not go wrong, whatever the seed says
 */
public record Scenario(
        long seed, int nodes, Set<Integer> reminders, Duration lasts, Promise promise, Set<Fault> without) {
    private static final int MOST_NODES = 4;
    private static final int REMINDERS = 30;

    public Scenario {
        reminders = Collections.unmodifiableSet(new TreeSet<>(reminders));
        without = without.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(without));
    }

    /** What a seed stands for: one to four workers, thirty reminders, and a day. */
    public static Scenario of(long seed) {
        Dice dice = Dice.of(seed, "scenario");
        Set<Integer> all = new TreeSet<>();
        for (int number = 0; number < REMINDERS; number++) {
            all.add(number);
        }
        Promise promise = dice.hits(0.5) ? Promise.LOOKUP : dice.of(List.of(Promise.values()));
        return new Scenario(seed, 1 + dice.below(MOST_NODES), all, Duration.ofDays(1), promise, Set.of());
    }

    /** The same with fewer workers. */
    public Scenario withNodes(int fewer) {
        return new Scenario(seed, fewer, reminders, lasts, promise, without);
    }

    /** The same with other reminders. */
    public Scenario withReminders(Set<Integer> others) {
        return new Scenario(seed, nodes, others, lasts, promise, without);
    }

    /** The same for a longer or shorter time, from 1 h. */
    public Scenario lasting(Duration other) {
        return new Scenario(seed, nodes, reminders, other, promise, without);
    }

    /** The same with another provider. */
    public Scenario withPromise(Promise other) {
        return new Scenario(seed, nodes, reminders, lasts, other, without);
    }

    /** The same where less goes wrong. */
    public Scenario without(Set<Fault> faults) {
        return new Scenario(seed, nodes, reminders, lasts, promise, faults);
    }
}
