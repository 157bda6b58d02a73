package io.reminders.calendar;

import java.time.LocalDateTime;
import java.util.Iterator;

/** The times that a rule asks for, in order. Immutable. */
interface Expansion {

    /**
     * Those from a wall-clock time on, and perhaps a few before it; it ends when the steps do.
     *
     * @param from where to begin; the rule begins no earlier than its start
     * @param steps counts what the walk looks at
     */
    Iterator<Candidate> from(LocalDateTime from, Steps steps);
}
