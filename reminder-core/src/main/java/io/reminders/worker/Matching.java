package io.reminders.worker;

import java.time.Duration;

/** Files parked evidence that has found its attempt, and drops what waited too long. */
record Matching(Duration keep) implements Command {
    @Override
    public Input run(Ports ports) {
        return new Done(ports.ledger().match(keep));
    }

    @Override
    public String name() {
        return "match";
    }

    /** So many were dropped. */
    record Done(int dropped) implements Input {
        @Override
        public void tell(Engine engine) {
            engine.matched(dropped);
        }
    }
}
