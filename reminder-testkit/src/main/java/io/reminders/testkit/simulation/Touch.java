package io.reminders.testkit.simulation;

/** What kind of call changed a delivery. */
enum Touch {
    CLAIM,
    BEGIN,
    SETTLE,
    RENEW,
    RELEASE,
    FILE,
    MATCH,
    WISH;

    /** Whether it tells of itself in the history. */
    boolean isRecorded() {
        return this != CLAIM && this != RENEW && this != RELEASE;
    }
}
