package io.reminders;

import io.reminders.delivery.Amendment;

/** Puts what was written about a reminder into the host's words. */
final class Answers {

    private Answers() {}

    static Change change(Amendment amendment) {
        return switch (amendment.effect()) {
            case MADE, REMOVED -> new Change.Made(amendment.reminder());
            case TOO_LATE -> new Change.TooLate(amendment.reminder().id(), amendment.attempts());
            case ENDED ->
                new Change.AlreadyEnded(
                        amendment.reminder().id(), amendment.reminder().status());
            case OUTDATED -> new Change.Outdated(amendment.reminder());
        };
    }

    static Cancellation cancellation(Amendment amendment) {
        return switch (amendment.effect()) {
            case MADE, REMOVED ->
                new Cancellation.Cancelled(amendment.reminder().id());
            case TOO_LATE -> new Cancellation.TooLate(amendment.reminder().id(), amendment.attempts());
            case ENDED, OUTDATED ->
                new Cancellation.AlreadyEnded(
                        amendment.reminder().id(), amendment.reminder().status());
        };
    }
}
