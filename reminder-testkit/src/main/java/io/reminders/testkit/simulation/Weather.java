package io.reminders.testkit.simulation;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/** How often what goes wrong. Immutable. */
final class Weather {
    private final Map<Fault, Double> rates;

    private Weather(Map<Fault, Double> rates) {
        this.rates = Collections.unmodifiableMap(rates);
    }

    /** Nothing goes wrong. */
    static Weather calm() {
        return new Weather(new EnumMap<>(Fault.class));
    }

    /** Each kind of fault as usual, or left out, or turned up; the longest pauses in one of ten. */
    static Weather drawnFrom(Dice dice) {
        Map<Fault, Double> rates = new EnumMap<>(Fault.class);
        for (Fault fault : Fault.values()) {
            int way = dice.below(10);
            double rate = way < 3 ? 0 : way < 8 ? fault.usual() : Math.min(fault.usual() * 5, mostOf(fault));
            rates.put(fault, rate);
        }
        rates.put(Fault.LONG_PAUSE, dice.below(10) == 0 ? 4.0 : 0.0);
        return new Weather(rates);
    }

    private static double mostOf(Fault fault) {
        return fault.usual() < 1 ? 0.6 : Double.MAX_VALUE;
    }

    /** The same without some kinds of fault. */
    Weather without(Set<Fault> faults) {
        Map<Fault, Double> fewer = new EnumMap<>(rates);
        faults.forEach(fault -> fewer.put(fault, 0.0));
        return new Weather(fewer);
    }

    double rate(Fault fault) {
        return rates.getOrDefault(fault, 0.0);
    }
}
