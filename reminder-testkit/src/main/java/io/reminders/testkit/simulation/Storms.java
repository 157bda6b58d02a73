package io.reminders.testkit.simulation;

import java.time.Duration;
import java.util.function.Consumer;

/** Strikes nodes, database and provider at random, as often a day as the weather says. One thread. */
final class Storms {
    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration USUAL_OUTAGE = Duration.ofMinutes(20);
    private static final Duration LONGEST_OUTAGE = Duration.ofHours(3);
    private static final Duration LARGEST_JUMP = Duration.ofHours(1);
    private static final Duration LARGEST_STEP = Duration.ofSeconds(60);

    private final World world;
    private final Dice dice;

    Storms(World world) {
        this.world = world;
        this.dice = world.surroundings().dice("storms");
    }

    /** Draws everything that is to come within {@code lasts}. */
    void brew(Duration lasts) {
        for (Node node : world.nodes()) {
            often(Fault.CRASH, lasts, node::crash);
            often(Fault.PAUSE, lasts, () -> node.pause(world.pauseOf(dice)));
            often(Fault.LONG_PAUSE, lasts, () -> node.pause(world.pauseOf(dice)));
            often(Fault.SUSPEND, lasts, () -> node.suspend(world.pauseOf(dice)));
            often(Fault.SHUTDOWN, lasts, node::close);
            often(Fault.CLOCK_JUMP, lasts, () -> either(LARGEST_JUMP, node::setsItsClock));
        }
        often(Fault.LEDGER_CLOCK, lasts, () -> either(LARGEST_STEP, world.database()::setsItsClock));
        often(Fault.LEDGER_AWAY, lasts, () -> world.database().goesAway(outage()));
        often(Fault.PROVIDER_AWAY, lasts, () -> world.provider().goesAway(outage()));
    }

    private void often(Fault fault, Duration lasts, Runnable strike) {
        double times = world.surroundings().rate(fault) * lasts.toMinutes() / DAY.toMinutes();
        for (double left = times; left > 0; left--) {
            if (dice.hits(Math.min(left, 1))) {
                world.timeline().at(dice.nanos(Duration.ZERO, lasts), strike);
            }
        }
    }

    private Duration outage() {
        return Duration.ofNanos(dice.nanos(Duration.ofSeconds(5), dice.hits(0.2) ? LONGEST_OUTAGE : USUAL_OUTAGE));
    }

    private void either(Duration farthest, Consumer<Duration> set) {
        set.accept(Duration.ofNanos(dice.nanos(farthest.negated(), farthest)));
    }
}
