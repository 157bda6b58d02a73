package io.reminders.testkit.simulation;

import java.util.List;
import java.util.Map;

/**
 * What came of a simulation. Immutable.
 *
 * @param scenario what was played
 * @param violations the promises that were not kept; empty if all were
 * @param sightings how often which case came up; one that did not is missing
 * @param deliveries how many deliveries there were
 * @param hash over everything that happened: equal for equal runs
 * @param last the last 200 lines of what happened, the oldest first
 */
public record Report(
        Scenario scenario,
        List<Violation> violations,
        Map<Sighting, Integer> sightings,
        int deliveries,
        long hash,
        List<String> last) {
    public Report {
        violations = List.copyOf(violations);
        sightings = Map.copyOf(sightings);
        last = List.copyOf(last);
    }

    /** The scenario and the violations, then the last lines. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(scenario + "\n");
        violations.forEach(violation -> text.append(violation).append('\n'));
        last.forEach(line -> text.append("  ").append(line).append('\n'));
        return text.toString();
    }
}
