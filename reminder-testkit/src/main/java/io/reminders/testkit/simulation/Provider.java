package io.reminders.testkit.simulation;

import io.reminders.delivery.AttemptKey;
import io.reminders.delivery.Fact;
import io.reminders.delivery.Outcome;
import io.reminders.delivery.Outcome.Contact;
import io.reminders.delivery.Placement;
import io.reminders.delivery.Placement.Retry;
import io.reminders.delivery.Reason;
import io.reminders.delivery.Reason.Family;
import io.reminders.delivery.Reference;
import io.reminders.spi.Located;
import io.reminders.spi.Parcel;
import io.reminders.spi.Sought;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The provider: it takes requests or not, answers or not, and keeps the ledger of what rang. One thread. */
final class Provider {
    private static final Reason REFUSED = Reason.of(Family.RECIPIENT, "no-such-number");
    private static final Reason BUSY = Reason.of(Family.LIMIT, "http-429");
    private static final Reason ERROR = Reason.of(Family.PROVIDER, "http-500");
    private static final Reason NO_CONNECTION = Reason.of(Family.NETWORK, "connection-refused");
    private static final Reason LIST = Reason.of(Family.PROVIDER, "list-cut-short");

    private final Promise promise;
    private final Timeline timeline;
    private final Surroundings surroundings;
    private final Dice dice;
    private final Checker checker;
    private final Postman postman;
    private final List<Ring> rings = new ArrayList<>();
    private boolean away;

    Provider(Promise promise, Timeline timeline, Surroundings surroundings, Checker checker, Postman postman) {
        this.promise = promise;
        this.timeline = timeline;
        this.surroundings = surroundings;
        this.dice = surroundings.dice("provider");
        this.checker = checker;
        this.postman = postman;
    }

    Promise promise() {
        return promise;
    }

    void goesAway(Duration duration) {
        away = true;
        timeline.in(duration.toNanos(), this::isBack);
    }

    void isBack() {
        away = false;
    }

    /** A request has arrived; its answer, if there is one, leaves at once. */
    void receive(Parcel parcel, Consumer<Placement> reply) {
        if (away) {
            if (dice.hits(0.5)) {
                reply.accept(new Placement.NotSent(NO_CONNECTION));
            }
        } else if (hits(Fault.NO_CONNECTION)) {
            reply.accept(new Placement.NotSent(NO_CONNECTION));
        } else if (hits(Fault.REFUSAL)) {
            reply.accept(refusal());
        } else if (hits(Fault.ERROR_BEFORE_ACCEPTING)) {
            reply.accept(new Placement.Unconfirmed(ERROR, retryAfter()));
        } else if (hits(Fault.LATE_ACCEPTANCE)) {
            timeline.in(dice.nanos(Duration.ofSeconds(25), Duration.ofSeconds(60)), () -> accept(parcel));
        } else {
            take(parcel, reply);
        }
    }

    private void take(Parcel parcel, Consumer<Placement> reply) {
        Ring ring = accept(parcel);
        if (hits(Fault.REPLY_LOST)) {
            checker.saw(Sighting.ACCEPTED_WITHOUT_REPLY);
        } else if (hits(Fault.ERROR_AFTER_ACCEPTING)) {
            checker.saw(Sighting.ACCEPTED_WITHOUT_REPLY);
            reply.accept(new Placement.Unconfirmed(ERROR, retryAfter()));
        } else {
            reply.accept(new Placement.Accepted(ring.reference()));
        }
    }

    private Placement refusal() {
        return dice.hits(0.7)
                ? new Placement.Rejected(BUSY, Retry.ALLOWED, retryAfter())
                : new Placement.Rejected(REFUSED, Retry.FINAL);
    }

    private Optional<Duration> retryAfter() {
        return dice.hits(0.3) ? Optional.of(Duration.ofSeconds(1 + dice.below(600))) : Optional.empty();
    }

    private Ring accept(Parcel parcel) {
        Optional<Ring> known = promise == Promise.KEY ? carrying(parcel.key()) : Optional.empty();
        if (known.isPresent()) {
            checker.saw(Sighting.REPEATED_BY_KEY);
            return known.get();
        }
        long now = timeline.now();
        boolean lags = hits(Fault.LOOKUP_LAGS);
        Ring ring = new Ring(
                parcel.delivery(),
                parcel.attempt(),
                parcel.key(),
                new Reference("ring-" + (rings.size() + 1)),
                now,
                lags ? now + dice.nanos(Duration.ZERO, Duration.ofSeconds(60)) : now,
                now + dice.nanos(Duration.ofSeconds(8), Duration.ofSeconds(90)),
                outcome());
        rings.add(ring);
        checker.accepted(ring);
        report(ring);
        return ring;
    }

    private Outcome outcome() {
        int way = dice.below(100);
        if (way < 60) {
            return new Outcome.Answered();
        }
        if (way < 68) {
            return new Outcome.Voicemail();
        }
        if (way < 85) {
            return new Outcome.Unanswered(Outcome.Unanswered.Cause.NO_ANSWER);
        }
        if (way < 90) {
            return new Outcome.Failed(BUSY, Contact.EXCLUDED, Retry.ALLOWED);
        }
        return way < 95
                ? new Outcome.Failed(ERROR, Contact.POSSIBLE, Retry.FINAL)
                : new Outcome.Failed(Reason.of(Family.UNRECOGNISED, "something-new"), Contact.POSSIBLE, Retry.FINAL);
    }

    private void report(Ring ring) {
        if (promise == Promise.NOTHING) {
            return;
        }
        receipt(ring, "accepted", new Fact.Placed(new Placement.Accepted(ring.reference())), timeline.now());
        receipt(ring, "ended", new Fact.Ended(ring.outcome(), ring.reference()), ring.endsAt());
        if (ring.outcome() instanceof Outcome.Answered && dice.hits(0.2)) {
            receipt(ring, "acknowledged", new Fact.Acknowledged(), ring.endsAt());
        }
    }

    /** Some name our key, some only the provider's own reference. */
    private void receipt(Ring ring, String kind, Fact fact, long at) {
        boolean byKey = dice.hits(0.5);
        int copies = hits(Fault.RECEIPT_LOST) ? 0 : hits(Fault.RECEIPT_TWICE) ? 2 : 1;
        for (int copy = 0; copy < copies; copy++) {
            Duration slowest = dice.hits(0.1) ? Duration.ofMinutes(40) : Duration.ofSeconds(2);
            long arrives = at + dice.nanos(Duration.ZERO, slowest);
            timeline.at(arrives, () -> postman.brings(ring, byKey, fact, kind + "-" + ring.reference()));
        }
    }

    Located locate(Sought sought) {
        if (away || hits(Fault.LOOKUP_FAILS)) {
            checker.saw(Sighting.INCONCLUSIVE);
            return new Located.Inconclusive(LIST);
        }
        Optional<Ring> shown = carrying(sought.key()).filter(ring -> ring.shownFrom() <= timeline.now());
        if (shown.isPresent()) {
            checker.saw(Sighting.FOUND);
            return new Located.Found(shown.get().reference());
        }
        return new Located.Missing();
    }

    Optional<Outcome> outcomeOf(Reference reference) {
        return away
                ? Optional.empty()
                : rings.stream()
                        .filter(ring -> ring.reference().equals(reference))
                        .filter(ring -> ring.endsAt() <= timeline.now())
                        .map(Ring::outcome)
                        .findFirst();
    }

    private Optional<Ring> carrying(AttemptKey key) {
        return rings.stream().filter(ring -> ring.key().equals(key)).findFirst();
    }

    private boolean hits(Fault fault) {
        return dice.hits(surroundings.rate(fault));
    }

    /** Who brings receipts to the host. */
    @FunctionalInterface
    interface Postman {
        /** Brings what a receipt says of a request, by our key or by the provider's reference. */
        void brings(Ring ring, boolean byKey, Fact fact, String name);
    }
}
