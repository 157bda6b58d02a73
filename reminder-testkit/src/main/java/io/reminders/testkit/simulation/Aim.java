package io.reminders.testkit.simulation;

/** Where exactly, between two steps of a worker, something strikes. */
@FunctionalInterface
interface Aim {
    /**
     * What strikes at this boundary of that call, such as {@code begin}; it is asked once for each that a run comes to,
     * in their order.
     */
    Strike at(Boundary boundary, String call);

    /** What strikes. */
    enum Strike {
        NOTHING,
        CRASH,
        PAUSE,
        SUSPEND
    }

    /** A place between two steps. */
    enum Boundary {
        /** A call was decided on, and has not left. */
        BEFORE_THE_CALL,
        /** A call has left, and will be made whatever happens to its sender. */
        AFTER_THE_CALL,
        /** The send budget was checked, and the first byte has not left. */
        BEFORE_THE_BYTE,
        /** A request has left, and will arrive. */
        AFTER_THE_BYTE,
        /** An answer has arrived, and nothing was made of it. */
        BEFORE_THE_ANSWER
    }
}
