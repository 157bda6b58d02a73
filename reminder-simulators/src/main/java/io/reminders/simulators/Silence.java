package io.reminders.simulators;

/** Nothing is ever sent. Immutable. */
final class Silence extends Reply {

    @Override
    public String toString() {
        return "silence";
    }

    @Override
    Runnable over(Wire wire) {
        // The server keeps an exchange open until somebody ends it; its own close does.
        return () -> {};
    }
}
