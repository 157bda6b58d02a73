package io.reminders.route;

/** Whether a request may be repeated while it is unknown if the provider took the one before. */
public enum RepeatPolicy {
    /**
     * Only after proof that the request before was not taken, or under a key that the provider honours: the default for
     * calls.
     */
    RECONCILE,
    /**
     * After back-off, without waiting for proof. The recipient may be reached twice; history names the earlier attempt.
     */
    AT_LEAST_ONCE,
    /** Never, not even after proof. Evidence may still close the delivery. */
    AT_MOST_ONCE
}
