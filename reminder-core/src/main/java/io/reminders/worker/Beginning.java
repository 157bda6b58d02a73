package io.reminders.worker;

import io.reminders.delivery.Intent;
import io.reminders.reminder.Definition;
import io.reminders.spi.DeliveryLedger.Begun;
import java.time.Instant;
import java.util.List;

/**
 * Commits intents.
 *
 * @param starts what is about to be placed
 * @param askedAt the node's ticks when it was first asked: the send budget counts from here, also when it is asked
 *     again
 * @param askedWall the node's wall clock at that moment
 */
record Beginning(List<Start> starts, long askedAt, Instant askedWall) implements Command {
    @Override
    public Input run(Ports ports) {
        return new Answered(
                this, ports.ledger().begin(starts.stream().map(Start::intent).toList()));
    }

    @Override
    public void failed(Engine engine, Throwable failure) {
        engine.beginFailed(this, failure);
    }

    @Override
    public String name() {
        return "begin";
    }

    /**
     * One request that is about to be placed.
     *
     * @param intent what is committed first
     * @param definition what to say to whom
     */
    record Start(Intent intent, Definition definition) {}

    /** The ledger has committed some of them. */
    record Answered(Beginning beginning, Begun begun) implements Input {
        @Override
        public void tell(Engine engine) {
            engine.begun(beginning, begun);
        }
    }
}
