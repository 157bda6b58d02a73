package io.reminders.testkit.simulation;

/** What goes wrong in a simulation. The rates are those of a bad day; a seed leaves some out and turns others up. */
public enum Fault {
    /** A worker's process ends without a word, and is started again. */
    CRASH(4),
    /** A process stands still for up to ten minutes, and goes on as if nothing had been. */
    PAUSE(4),
    /** A machine is suspended: its ticks stand still with it, its wall clock goes on. */
    SUSPEND(1),
    /** A worker is closed in the middle of its work, and started again. */
    SHUTDOWN(2),
    /** The wall clock of a worker jumps by up to an hour. */
    CLOCK_JUMP(2),
    /** The clock of the database is set by up to a minute. */
    LEDGER_CLOCK(4),
    /** The database does not answer for some minutes, now and then for hours. */
    LEDGER_AWAY(2),
    /** A call of the ledger is not applied. */
    CALL_LOST(0.01),
    /** A call of the ledger is applied, and its answer is lost. */
    ANSWER_LOST(0.01),
    /** The provider does not answer for some minutes, now and then for hours. */
    PROVIDER_AWAY(2),
    /** The provider takes a request, and its answer is lost. */
    REPLY_LOST(0.08),
    /** The provider takes a request, and answers with an error of its own. */
    ERROR_AFTER_ACCEPTING(0.06),
    /** The provider answers with an error of its own, and takes nothing. */
    ERROR_BEFORE_ACCEPTING(0.06),
    /** The provider takes a request after whoever sent it has given up waiting. */
    LATE_ACCEPTANCE(0.05),
    /** The provider refuses a request. */
    REFUSAL(0.1),
    /** A connection to the provider cannot be made. */
    NO_CONNECTION(0.05),
    /** A receipt does not arrive. */
    RECEIPT_LOST(0.15),
    /** A receipt arrives twice. */
    RECEIPT_TWICE(0.1),
    /** The provider's list does not show a request at once. */
    LOOKUP_LAGS(0.5),
    /** The provider's list is cut short, or gives an error. */
    LOOKUP_FAILS(0.2),
    /** A crash, a pause or a suspension comes exactly between two steps of a worker. */
    AIMED(0.005),
    /**
     * Processes stand still longer than the quiet period allows for: beyond the promises, where doubles must be seen.
     */
    LONG_PAUSE(0);

    private final double usual;

    Fault(double usual) {
        this.usual = usual;
    }

    /** Its rate on a bad day: how often a day on each node or service, or as a probability below 1. */
    double usual() {
        return usual;
    }
}
