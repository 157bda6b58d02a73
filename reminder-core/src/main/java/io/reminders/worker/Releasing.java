package io.reminders.worker;

import io.reminders.spi.DeliveryLedger.Hold;
import java.util.List;

/** Gives leases up with nothing begun. */
record Releasing(List<Hold> holds) implements Command {
    @Override
    public Input run(Ports ports) {
        ports.ledger().release(holds);
        return new Done(this);
    }

    @Override
    public String name() {
        return "release";
    }

    /** They are given up. */
    record Done(Releasing releasing) implements Input {
        @Override
        public void tell(Engine engine) {
            engine.released();
        }
    }
}
