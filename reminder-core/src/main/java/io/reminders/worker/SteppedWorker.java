package io.reminders.worker;

import io.reminders.delivery.Placement;
import io.reminders.spi.Parcel;
import java.util.List;
import java.util.Optional;

/**
 * A worker that makes no call by itself: it says which calls it wants made, and whoever drives it makes them when it
 * likes, in whatever order, and tells it the answers, late or never. It decides as {@link ReminderWorker} does, by the
 * same code; so a simulator can put every fault between two of its steps.
 *
 * <p>It starts no thread and reads no clock but the ticks it was given. One thread at a time.
 */
public final class SteppedWorker {
    private final Engine engine;
    private final Ports ports;

    SteppedWorker(Engine engine, Ports ports) {
        this.engine = engine;
        this.ports = ports;
    }

    /** The calls that it wants now that time has passed. */
    public List<Call> pass() {
        return calls(engine.pass(now()));
    }

    /** The calls that it wants now that work may have become due. */
    public List<Call> wake() {
        return calls(engine.tell(new Input.Woken(), now()));
    }

    /** The calls that it wants now that one was answered. Each call is answered once, or never. */
    public List<Call> tell(Answer answer) {
        return calls(engine.tell(answer.input, now()));
    }

    /**
     * The ticks at which it wants {@link #pass()} to be called, if nothing else happens before; {@link Long#MAX_VALUE}
     * if it waits for answers only. It may lie in the past.
     */
    public long nextAt() {
        return engine.nextAt();
    }

    /** Takes nothing more from now on; what was begun is brought to its end. */
    public void close() {
        engine.close();
    }

    /** Gives up waiting for requests under way: what became of them is in doubt, and is settled as that. */
    public List<Call> abandon() {
        engine.abandon();
        return pass();
    }

    /** Whether no call is unanswered and nothing remains to be written. */
    public boolean isIdle() {
        return engine.isIdle();
    }

    private long now() {
        return ports.ticks().getAsLong();
    }

    private List<Call> calls(List<Command> commands) {
        return commands.stream().map(command -> new Call(command, ports)).toList();
    }

    /** A call of a port that the worker wants made. */
    public static final class Call {
        private final Command command;
        private final Ports ports;

        private Call(Command command, Ports ports) {
            this.command = command;
            this.ports = ports;
        }

        /**
         * Which call: {@code claim}, {@code begin}, {@code settle}, {@code renew}, {@code release}, {@code file} or
         * {@code match} of the ledger; {@code place} or {@code ask} of the gateway.
         */
        public String name() {
            return command.name();
        }

        /** Makes it now, on the caller's thread; what it throws is part of the answer. */
        public Answer make() {
            return new Answer(Driver.made(command, ports));
        }

        /** The answer to a call of which nobody knows whether it was made: it failed, or its answer was lost. */
        public Answer fail(RuntimeException failure) {
            return new Answer(new Input.Failed(command, failure));
        }

        /**
         * What is to be sent, for a {@code place} whose answer comes later than the call: it is checked against the
         * send budget now, as {@link #make()} does. Empty if it is too late, and for every other call; then
         * {@link #make()} answers it.
         */
        public Optional<Parcel> parcel() {
            return command instanceof Placing placing ? placing.parcel(ports) : Optional.empty();
        }

        /**
         * The answer to a {@code place} that whoever drives the worker has made itself.
         *
         * @throws IllegalStateException if it is another call
         */
        public Answer placed(Placement placement) {
            if (command instanceof Placing placing) {
                return new Answer(new Placing.Placed(placing, placement));
            }
            throw new IllegalStateException("placed: expected the call place but was " + name());
        }
    }

    /** What came of a call. */
    public static final class Answer {
        private final Input input;

        private Answer(Input input) {
            this.input = input;
        }
    }
}
