package io.reminders.route;

/** What must be known of a step's request before the step counts as done. */
public enum Sufficiency {
    /** The provider has accepted the request, and nothing worse becomes known while its outcome may still come. */
    ACCEPTED,
    /** A person or a voice mailbox took the message. */
    REACHED,
    /** A person answered: the default for calls. */
    ANSWERED
}
