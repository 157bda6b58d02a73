package io.reminders.testkit.simulation;

import java.util.List;
import java.util.function.LongFunction;
import java.util.stream.Stream;

/*
 * It speaks in types of the JDK alone, for every other type is another one in each copy of the product.
 */
/** Plays seeds in the copy of the product that this class was loaded with, and answers with {@link Played#words}. */
final class Player implements LongFunction<List<String>> {

    @Override
    public List<String> apply(long seed) {
        Report report = Simulation.play(Scenario.of(seed));
        return Stream.concat(
                        Stream.of(Long.toString(report.hash())),
                        report.violations().stream().map(Violation::toString))
                .toList();
    }
}
