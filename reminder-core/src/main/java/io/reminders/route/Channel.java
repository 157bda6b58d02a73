package io.reminders.route;

/** The kind of way on which a recipient is reached. */
public enum Channel {
    /** A phone call that speaks the message. */
    CALL
}
