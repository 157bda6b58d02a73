package io.reminders.calendar;

/**
 * The steps that one search may still take: a day or an hour that is looked at, or a time that is found. One thread at
 * a time.
 */
final class Steps {
    /** Every day of a hundred years, and 10,000 times on them, with room to spare. */
    static final int MOST = 100_000;

    private int taken;

    /** Takes a step; false if there was none left. */
    boolean take() {
        return ++taken <= MOST;
    }

    /** Whether a step was wanted and not there. */
    boolean exhausted() {
        return taken > MOST;
    }
}
