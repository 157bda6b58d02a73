package io.reminders.simulators;

import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;

/**
 * What a simulator does with a request on the wire: an {@link Answer}, proper, late, slow or oversized, or none at all.
 * Immutable.
 */
public abstract sealed class Reply permits Answer, Drip, Late, Padded, Reset, Silence {

    Reply() {}

    /**
     * An answer with a JSON body and its content type.
     *
     * @param status 200 to 599
     */
    public static Answer json(int status, String body) {
        return new Answer(status, Map.of("Content-Type", "application/json; charset=utf-8"), body);
    }

    /** No answer: the connection stays open, and nothing ever comes until the simulator is closed. */
    public static Reply silence() {
        return new Silence();
    }

    /** No answer: the connection is closed without a byte. */
    public static Reply reset() {
        return new Reset();
    }

    /**
     * A reply that is decided only after a while, by the simulator's time.
     *
     * @param decision asked once, when the while is over
     */
    public static Reply late(Duration delay, Supplier<? extends Reply> decision) {
        return new Late(delay, decision);
    }

    /** The same reply, held back for a while of the simulator's time. */
    public final Reply late(Duration delay) {
        return new Late(delay, () -> this);
    }

    /**
     * Leaves to the timeline what is to happen later, which takes no time, and gives the writing that is to be done
     * now, which may have to wait for the client.
     */
    abstract Runnable over(Wire wire);
}
