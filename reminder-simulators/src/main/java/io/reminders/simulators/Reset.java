package io.reminders.simulators;

/** The connection is closed without an answer. Immutable. */
final class Reset extends Reply {

    @Override
    public String toString() {
        return "reset";
    }

    @Override
    Runnable over(Wire wire) {
        return wire::end;
    }
}
