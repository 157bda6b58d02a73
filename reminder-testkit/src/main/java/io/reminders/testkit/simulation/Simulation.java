package io.reminders.testkit.simulation;

import io.reminders.testkit.simulation.Aim.Strike;
import java.time.Duration;
import java.util.function.Consumer;

/**
 * Plays one scenario: a host, workers, a database and a provider in virtual time, on the caller's thread. First faults
 * are on, then off, and everything must come to its end. The workers are the product's own; the database is
 * {@link io.reminders.testkit.InMemoryReminderRepository}, whose contract every storage passes. One thread at a time.
 */
public final class Simulation {
    /** By then what waits for an outcome, for the end of doubt, or for its last retry has come to its end. */
    private static final Duration CALM = Duration.ofHours(4);

    private static final Duration DRAIN = Duration.ofMinutes(2);

    private final World world;
    private final Host host;
    private final EndLaws ends;

    private Simulation(World world) {
        this.world = world;
        this.host = new Host(world);
        this.ends = new EndLaws(world);
    }

    /** Plays a scenario, in the weather that its seed draws. */
    public static Report play(Scenario scenario) {
        Weather weather = Weather.drawnFrom(Dice.of(scenario.seed(), "weather")).without(scenario.without());
        Dice dice = Dice.of(scenario.seed(), "aim");
        double rate = weather.rate(Fault.AIMED);
        Aim aim = (boundary, call) -> dice.hits(rate) ? strike(dice) : Strike.NOTHING;
        return play(scenario, weather, aim, host -> host.plan(scenario.lasts()));
    }

    private static Strike strike(Dice dice) {
        if (dice.hits(0.5)) {
            return Strike.CRASH;
        }
        return dice.hits(0.3) ? Strike.SUSPEND : Strike.PAUSE;
    }

    /**
     * The smallest scenario found in which a promise is still broken, by leaving out reminders, then kinds of faults,
     * then workers. One that keeps its promises is given back as it is.
     */
    public static Scenario shrink(Scenario scenario) {
        return new Shrinking(smaller -> !play(smaller).violations().isEmpty()).of(scenario);
    }

    static Report play(Scenario scenario, Weather weather, Aim aim, Consumer<Host> plan) {
        Armed armed = new Armed(aim);
        return new Simulation(new World(scenario, weather, armed)).run(armed, plan);
    }

    private Report run(Armed aim, Consumer<Host> plan) {
        Duration lasts = world.scenario().lasts();
        new Storms(world).brew(lasts);
        plan.accept(host);
        world.nodes().forEach(Node::start);
        world.timeline().run(lasts.toNanos(), world.journal()::isBroken);
        if (!world.journal().isBroken()) {
            aim.disarm();
            world.calm();
            host.leaves();
            world.timeline().run(lasts.plus(CALM).toNanos(), world.journal()::isBroken);
        }
        if (!world.journal().isBroken()) {
            world.checker().rests();
            world.ends();
            world.nodes().forEach(Node::close);
            world.timeline().run(lasts.plus(CALM).plus(DRAIN).toNanos(), world.journal()::isBroken);
            ends.check(host);
        }
        return new Report(
                world.scenario(),
                world.journal().violations(),
                world.journal().sightings(),
                world.checker().watched().size(),
                world.journal().hash(),
                world.journal().last());
    }

    /** An aim that can be taken away. One thread. */
    private static final class Armed implements Aim {
        private final Aim aim;
        private boolean armed = true;

        Armed(Aim aim) {
            this.aim = aim;
        }

        void disarm() {
            armed = false;
        }

        @Override
        public Strike at(Boundary boundary, String call) {
            return armed ? aim.at(boundary, call) : Strike.NOTHING;
        }
    }
}
