package io.reminders.examples;

import io.reminders.calendar.Schedule;
import io.reminders.calendar.WallClock;
import java.util.Optional;

/** What the options of a command say of an event that a reminder hangs on. One thread at a time. */
interface Anchor {

    /** The option by which it is asked for. */
    String option();

    /** Whether it is asked for. */
    boolean isGiven();

    /** Refuses options that are nothing without another. */
    void refuseWhatStandsAlone();

    /**
     * Before and after the event; empty where that cannot be said.
     *
     * @param clock on which its start is read
     */
    Optional<Schedule> around(WallClock clock);
}
