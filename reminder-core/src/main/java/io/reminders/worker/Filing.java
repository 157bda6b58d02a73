package io.reminders.worker;

import io.reminders.delivery.Evidence;
import io.reminders.spi.DeliveryLedger.Filed;

/** Files what a fenced settlement knew: its worker cannot decide any more, but its fact is not lost. */
record Filing(Evidence evidence) implements Command {
    @Override
    public Input run(Ports ports) {
        return new Done(this, ports.ledger().file(evidence));
    }

    @Override
    public String name() {
        return "file";
    }

    /** It is on record. */
    record Done(Filing filing, Filed filed) implements Input {
        @Override
        public void tell(Engine engine) {
            engine.filed(filing, filed);
        }
    }
}
