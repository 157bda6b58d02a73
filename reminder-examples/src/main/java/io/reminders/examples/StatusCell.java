package io.reminders.examples;

import io.reminders.examples.terminal.Cell;
import io.reminders.examples.terminal.Ink;
import io.reminders.reminder.ReminderStatus;

/** Shows a status in the ink that fits. */
final class StatusCell {

    private StatusCell() {}

    static Cell of(ReminderStatus status) {
        return new Cell(
                status.name(),
                switch (status) {
                    case ACTIVE -> Ink.CYAN;
                    case COMPLETED -> Ink.GREEN;
                    case FAILED, EXPIRED -> Ink.RED;
                    case UNRESOLVED -> Ink.YELLOW;
                    case CANCELLED, PAUSED -> Ink.DIM;
                });
    }
}
