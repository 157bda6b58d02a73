package io.reminders.worker;

/**
 * One call of a port that the engine wants made. It blocks, touches no state of the engine, and answers with what came
 * of it.
 */
interface Command {

    /** Makes the call. What it throws goes back to the engine as a failure of this command. */
    Input run(Ports ports);

    /** What a log line calls it. */
    String name();

    /**
     * What the engine does when it threw: by default it makes the same call again, later. Every call may be repeated.
     */
    default void failed(Engine engine, Throwable failure) {
        engine.later(this, failure);
    }
}
