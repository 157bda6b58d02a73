package io.reminders.simulators;

import java.time.Duration;
import java.util.function.Supplier;

/** A reply that is decided and sent only after a while. Immutable. */
final class Late extends Reply {

    private final Duration delay;
    private final Supplier<? extends Reply> decision;

    Late(Duration delay, Supplier<? extends Reply> decision) {
        this.delay = delay;
        this.decision = decision;
    }

    @Override
    public String toString() {
        return "after " + delay;
    }

    @Override
    Runnable over(Wire wire) {
        wire.after(delay, () -> decision.get().over(wire).run());
        return () -> {};
    }
}
