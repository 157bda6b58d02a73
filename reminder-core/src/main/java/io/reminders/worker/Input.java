package io.reminders.worker;

/** Something that the engine is told: what came of a command, or that somebody woke it. Immutable. */
interface Input {

    /** Hands itself to the part of the engine that it concerns. */
    void tell(Engine engine);

    /**
     * A command threw. It may or may not have been applied.
     *
     * @param command which
     * @param failure what it threw
     */
    record Failed(Command command, Throwable failure) implements Input {
        @Override
        public void tell(Engine engine) {
            command.failed(engine, failure);
        }
    }

    /** Work may have become due. */
    record Woken() implements Input {
        @Override
        public void tell(Engine engine) {
            engine.woken();
        }
    }
}
