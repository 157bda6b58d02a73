package io.reminders.simulators.vapi;

import java.util.Optional;

/** What can happen to a call. Those turns that Vapi tells apart have its {@code status}. */
enum Turn {
    SCHEDULED("scheduled"),
    QUEUED("queued"),
    DIALLED,
    RINGING("ringing"),
    ANSWERED("in-progress"),
    ASSISTANT_SPOKE,
    KEYS_PRESSED,
    TOOL_CALLED,
    ENDED("ended");

    private final Optional<String> status;

    Turn() {
        status = Optional.empty();
    }

    Turn(String status) {
        this.status = Optional.of(status);
    }

    /** The call's status from then on; empty if it stays what it was. */
    Optional<String> status() {
        return status;
    }
}
