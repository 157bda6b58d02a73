package io.reminders.testkit.simulation;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/** Makes a scenario smaller as long as it still fails. One thread. */
final class Shrinking {
    private final Predicate<Scenario> fails;

    Shrinking(Predicate<Scenario> fails) {
        this.fails = fails;
    }

    Scenario of(Scenario scenario) {
        if (!fails.test(scenario)) {
            return scenario;
        }
        return fewerNodes(fewerFaults(fewerReminders(scenario)));
    }

    /** Halves first, then one by one. */
    private Scenario fewerReminders(Scenario scenario) {
        Scenario smallest = scenario;
        for (int part = scenario.reminders().size() / 2; part > 0; part /= 2) {
            List<Integer> all = new ArrayList<>(smallest.reminders());
            for (int from = 0; from < all.size(); from += part) {
                Set<Integer> fewer = new TreeSet<>(smallest.reminders());
                all.subList(from, Math.min(from + part, all.size())).forEach(fewer::remove);
                smallest = either(smallest.withReminders(fewer), smallest);
            }
        }
        return smallest;
    }

    private Scenario fewerFaults(Scenario scenario) {
        Scenario smallest = scenario;
        for (Fault fault : Fault.values()) {
            Set<Fault> without = EnumSet.of(fault);
            without.addAll(smallest.without());
            smallest = either(smallest.without(without), smallest);
        }
        return smallest;
    }

    private Scenario fewerNodes(Scenario scenario) {
        Scenario smallest = scenario;
        while (smallest.nodes() > 1) {
            Scenario fewer = smallest.withNodes(smallest.nodes() - 1);
            if (!fails.test(fewer)) {
                return smallest;
            }
            smallest = fewer;
        }
        return smallest;
    }

    private Scenario either(Scenario smaller, Scenario otherwise) {
        return fails.test(smaller) ? smaller : otherwise;
    }
}
