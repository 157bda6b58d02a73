package io.reminders.simulators.vapi;

/** What goes wrong with server events. */
public enum EventFault {
    /** Each event is posted twice. */
    DUPLICATED,
    /** The events of a call are kept back until it has ended, and posted last first. */
    REVERSED,
    /** Nothing that authenticates is sent: neither the request's own headers nor a credential's. */
    UNSIGNED,
    /** The headers have another secret, and a signature is that of another body. */
    WRONGLY_SIGNED,
    /** A signature was made ten minutes ago. */
    STALE,
    /** No event is posted. */
    LOST
}
