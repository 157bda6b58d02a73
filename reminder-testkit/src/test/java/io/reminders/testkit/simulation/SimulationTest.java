package io.reminders.testkit.simulation;

import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SimulationTest {
    @Test
    void explore() {
        int seeds = Integer.getInteger("sim.seeds", 100);
        int from = Integer.getInteger("sim.seed", 0);
        Map<Sighting, Integer> all = new EnumMap<>(Sighting.class);
        int broken = 0;
        int deliveries = 0;
        long start = System.nanoTime();
        for (long seed = from; seed < from + seeds; seed++) {
            Report report = Simulation.play(Scenario.of(seed));
            report.sightings().forEach((what, times) -> all.merge(what, times, Integer::sum));
            deliveries += report.deliveries();
            if (!report.violations().isEmpty()) {
                broken++;
                System.out.println("SEED " + seed + " " + report.violations().get(0));
                if (seeds == 1) System.out.println(report);
            }
        }
        System.out.println(
                all + "\nbroken " + broken + " deliveries " + deliveries + " ms " + (System.nanoTime() - start) / 1e6);
    }
}
