package io.reminders.http;

import io.reminders.Cancellation;
import io.reminders.Change;
import io.reminders.reminder.Reminder;
import io.reminders.reminder.ReminderStatus;

/** What the desk answers with, for whom only success goes on. */
final class Outcomes {

    private Outcomes() {}

    /** The reminder after a change; whatever else came of it is a problem. */
    static Reminder made(Change change) {
        if (change instanceof Change.Made made) {
            return made.reminder();
        }
        if (change instanceof Change.TooLate) {
            throw tooLate("A request has begun; nothing was changed.").thrown();
        }
        if (change instanceof Change.AlreadyEnded ended) {
            throw ended(ended.status()).thrown();
        }
        throw change instanceof Change.Outdated outdated
                ? Version.outdated(outdated.reminder()).thrown()
                : Problem.notFound().thrown();
    }

    /** Goes on after a cancellation that is a promise; whatever else came of it is a problem. */
    static void cancelled(Cancellation cancellation) {
        if (cancellation instanceof Cancellation.TooLate) {
            throw tooLate("A provider may have accepted a request; nothing further starts.")
                    .thrown();
        }
        if (cancellation instanceof Cancellation.AlreadyEnded ended) {
            throw ended(ended.status()).thrown();
        }
        if (cancellation instanceof Cancellation.NotFound) {
            throw Problem.notFound().thrown();
        }
    }

    private static Problem tooLate(String detail) {
        return Problem.conflict("too-late", detail);
    }

    private static Problem ended(ReminderStatus status) {
        return Problem.conflict(
                "already-ended",
                "It has ended before, or is not of that kind: " + ReminderView.lower(status.name()) + ".");
    }
}
