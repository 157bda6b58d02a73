package io.reminders.testkit.simulation;

/** What every part of a simulation draws from: the seed's streams, and the weather while it lasts. One thread. */
final class Surroundings {
    private final long seed;
    private Weather weather;

    Surroundings(long seed, Weather weather) {
        this.seed = seed;
        this.weather = weather;
    }

    Dice dice(String purpose) {
        return Dice.of(seed, purpose);
    }

    double rate(Fault fault) {
        return weather.rate(fault);
    }

    /** From now on nothing goes wrong. */
    void calm() {
        weather = Weather.calm();
    }
}
