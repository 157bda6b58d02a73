package io.reminders.reminder;

/** How a reminder stands. */
public enum ReminderStatus {
    /** A delivery is still to come or under way. */
    ACTIVE,
    /** A delivery waits, and nothing starts until the host resumes the reminder. */
    PAUSED,
    /** The recipient was reached as its route asked for. */
    COMPLETED,
    /** Everything that the route allows was tried, and it is known how each try ended. */
    FAILED,
    /** Nothing was sent before it was too late to. */
    EXPIRED,
    /** Withdrawn before any provider accepted anything. */
    CANCELLED,
    /** It is not known, and can no longer be found out, whether the recipient was reached. */
    UNRESOLVED
}
