package io.reminders.worker;

import io.reminders.spi.ClaimRequest;
import io.reminders.spi.Claims;

/** Asks the ledger for work. */
record Claiming(Poll poll, ClaimRequest request) implements Command {
    @Override
    public Input run(Ports ports) {
        return new Claimed(poll, request, ports.ledger().claim(request));
    }

    @Override
    public void failed(Engine engine, Throwable failure) {
        engine.claimFailed(this, failure);
    }

    @Override
    public String name() {
        return "claim";
    }

    /** The ledger has handed work out. */
    record Claimed(Poll poll, ClaimRequest request, Claims claims) implements Input {
        @Override
        public void tell(Engine engine) {
            engine.claimed(this);
        }
    }
}
