package io.reminders.delivery;

import io.reminders.calendar.Occurrence;
import java.time.Instant;
import java.util.function.Function;

/** Something that happened to a delivery. Facts are always accepted, from whoever brings them. Immutable. */
public sealed interface Fact {

    /** Answers with the function that fits the fact. */
    <R> R match(Cases<R> cases);

    /**
     * One function for each kind of fact.
     *
     * @param <R> what the functions answer with
     * @param intended an attempt was about to be made
     * @param placed what was known of its request right after it
     * @param absent its request was proved not to have arrived
     * @param ended how its request ended
     * @param acknowledged the recipient understood
     * @param stopped nothing further may start
     * @param edited the host asked for something else
     * @param paused the host held it back
     * @param resumed the host let it go on
     * @param done the host said that it needs nothing more
     * @param planned its instants were found
     * @param elapsed an instant passed at which something was to follow
     */
    record Cases<R>(
            Function<? super Intended, ? extends R> intended,
            Function<? super Placed, ? extends R> placed,
            Function<? super Absent, ? extends R> absent,
            Function<? super Ended, ? extends R> ended,
            Function<? super Acknowledged, ? extends R> acknowledged,
            Function<? super Stopped, ? extends R> stopped,
            Function<? super Edited, ? extends R> edited,
            Function<? super Paused, ? extends R> paused,
            Function<? super Resumed, ? extends R> resumed,
            Function<? super Done, ? extends R> done,
            Function<? super Planned, ? extends R> planned,
            Function<? super Elapsed, ? extends R> elapsed) {}

    /**
     * An attempt was about to be made.
     *
     * @param key what the provider was asked to carry
     * @param gateway by which gateway, 1 to 40 characters
     * @param terms what could be promised about it
     */
    record Intended(AttemptKey key, String gateway, Terms terms) implements Fact {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.intended().apply(this);
        }
    }

    /**
     * It is known what the provider did with the request: from its answer, from a receipt, or because it was found.
     *
     * @param placement what is known
     */
    record Placed(Placement placement) implements Fact {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.placed().apply(this);
        }
    }

    /** The provider has proved that the request did not arrive and will not. */
    record Absent() implements Fact {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.absent().apply(this);
        }
    }

    /**
     * The accepted request ended.
     *
     * @param outcome how
     * @param reference the provider's name for it
     */
    record Ended(Outcome outcome, Reference reference) implements Fact {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.ended().apply(this);
        }
    }

    /** The recipient said that the reminder was understood (RFC 9074, section 6). */
    record Acknowledged() implements Fact {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.acknowledged().apply(this);
        }
    }

    /**
     * Nothing further may start.
     *
     * @param reason who stopped it
     */
    record Stopped(Reason reason) implements Fact {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.stopped().apply(this);
        }
    }

    /**
     * The host changed what is asked for, before anything had begun; or its event was moved.
     *
     * @param before the instant before which no attempt was to start until then
     * @param occursAt the instant of its point's own from then on
     * @param due the instant before which no attempt starts from then on
     */
    record Edited(Instant before, Instant occursAt, Instant due) implements Fact {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.edited().apply(this);
        }
    }

    /** The host wants nothing to start until it says so. */
    record Paused() implements Fact {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.paused().apply(this);
        }
    }

    /** The host lets what it had paused go on. */
    record Resumed() implements Fact {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.resumed().apply(this);
        }
    }

    /** The host says that the reminder has served its purpose. */
    record Done() implements Fact {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.done().apply(this);
        }
    }

    /**
     * Its instants were found: it is a point of a series, or was moved into the hours that are allowed.
     *
     * @param occursAt the instant of its point's own
     * @param due the instant before which no attempt starts
     * @param resolution how its point became an instant
     * @param passedOver how many points before it had no delivery, because they were too late or collapsed into this
     *     one, from 0
     */
    record Planned(Instant occursAt, Instant due, Occurrence.Resolution resolution, int passedOver) implements Fact {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.planned().apply(this);
        }
    }

    /** Nothing happened but that time passed. */
    record Elapsed() implements Fact {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.elapsed().apply(this);
        }
    }
}
