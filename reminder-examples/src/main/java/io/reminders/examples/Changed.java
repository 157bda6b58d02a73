package io.reminders.examples;

import io.reminders.Change;
import io.reminders.Reminders;
import java.util.Optional;

/**
 * What became of a wish, and what comes next then. Immutable.
 *
 * @param change what became of it
 * @param next what comes next; empty if nothing was changed
 */
record Changed(Change change, Optional<NextPoints> next) {

    static Changed of(Reminders desk, Change change) {
        return new Changed(
                change,
                change instanceof Change.Made made
                        ? Optional.of(NextPoints.of(desk, made.reminder()))
                        : Optional.empty());
    }
}
