package io.reminders.route;

/** What must become known of a step for the route to go on to the next one. */
public enum Condition {
    /** Nobody took the call, the line was busy, or a voice mailbox did where that does not suffice. */
    UNANSWERED,
    /** Every try was refused, never left, or ended in a failure. */
    FAILED,
    /** It is unknown whether the provider took the request. The attempt in doubt stays on record. */
    UNCONFIRMED
}
