package io.reminders.simulators.vapi;

/** Who takes a call. */
enum Pickup {
    PERSON,
    MAILBOX,
    NOBODY,
    /** The line is engaged, so nothing rings. */
    ENGAGED,
    /** The call ends before it is dialled. */
    NOT_STARTED,
    /** The call is never dialled and never ends. */
    NEVER
}
