package io.reminders.jdbi;

import org.jdbi.v3.core.Handle;

/** One method of a port on its way to its commit. One thread at a time. */
final class Session {
    private final Handle handle;
    private boolean madeDue;

    Session(Handle handle) {
        this.handle = handle;
    }

    Handle handle() {
        return handle;
    }

    /** Says that a delivery is due now or later, so that workers are woken after the commit. */
    void madeDue() {
        madeDue = true;
    }

    boolean wakes() {
        return madeDue;
    }
}
