package io.reminders.spi;

import io.reminders.delivery.DeliveryId;
import io.reminders.delivery.Evidence;
import io.reminders.delivery.Intent;
import io.reminders.delivery.Settlement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * The port of workers and inboxes to storage. Every method is one transaction of its own. Thread-safe.
 *
 * <p>Its clock, the shared database's, decides what is due and when a lease ends. A method that throws may or may not
 * have been applied: that is all that a lost reply says. Each may be repeated: what was applied before is not applied
 * again.
 */
public interface DeliveryLedger {

    /**
     * Takes deliveries whose {@code actAt} has come, in that order, and leases each to one node: the token is raised by
     * one. Two claims at the same time never take the same delivery. A delivery that is leased to somebody is not
     * taken.
     *
     * <p>A SCHEDULED delivery comes back LEASED; any other comes back in the state it is in. It comes with all its
     * attempts.
     */
    Claims claim(ClaimRequest request);

    /**
     * Commits intents: writes {@link Intent#settlement} for each whose token is current, whose delivery is LEASED with
     * a lease that lies ahead, and for which {@link io.reminders.delivery.Delivery#mayStart} holds at the ledger's
     * present moment. Asked again with the same attempt key, it answers the same and writes nothing.
     *
     * @return the ids of those that may be placed, and the ledger's present moment; what is missing was fenced
     */
    Begun begin(List<Intent> intents);

    /**
     * Writes settlements and gives their leases up, raising the tokens. One whose token is not current any more, or
     * whose delivery is gone, is fenced and changes nothing; so is one that was written before.
     *
     * @return the ids of those that were written by this call
     */
    Set<DeliveryId> settle(List<Settlement> settlements);

    /**
     * Extends leases to the present moment and {@code lease}, for the tokens that are current and held; a lease that
     * ran out is extended too while nobody took it over.
     *
     * @return the ids of those that were extended; what is missing is lost to the caller
     */
    Set<DeliveryId> renew(List<Hold> holds, Duration lease);

    /**
     * Gives leases up with nothing begun, for the tokens that are current, and raises them: the deliveries may be
     * claimed again at once. One that is SENDING is not released.
     */
    void release(List<Hold> holds);

    /**
     * Files evidence. It needs no token: the delivery is locked, {@link io.reminders.delivery.Delivery#file} decides,
     * and the token is raised if that moves it, so that whoever holds it is fenced; one that stays SENDING keeps its
     * lease. Evidence with the same {@code dedupKey} for the same delivery is written once. Evidence that matches no
     * attempt is parked: it is filed by {@link #match}.
     */
    Filed file(Evidence evidence);

    /**
     * Files parked evidence whose key or reference has become known since, and drops what was parked longer than
     * {@code keep} ago.
     *
     * @return how many were dropped
     */
    int match(Duration keep);

    /**
     * Calls {@code wake} after each commit, in this JVM, that made a delivery due now or later. It must return at once.
     */
    Subscription onWake(Runnable wake);

    /**
     * A right to work one delivery. Immutable.
     *
     * @param delivery which
     * @param token under which
     */
    record Hold(DeliveryId delivery, long token) {}

    /**
     * What may be placed. Immutable.
     *
     * @param now the ledger's present moment
     * @param begun the ids of the deliveries whose intents are committed
     */
    record Begun(Instant now, Set<DeliveryId> begun) {
        public Begun {
            begun = Set.copyOf(begun);
        }
    }

    /** What became of evidence. */
    enum Filed {
        /** It is on record and moved the delivery. */
        MOVED,
        /** It is on record and moved nothing. */
        FILED,
        /** It is on record, came after the delivery had ended, and contradicts how. */
        CONTRADICTS,
        /** It was on record already. */
        REPEATED,
        /** It matches no attempt yet, and is kept. */
        PARKED
    }

    /** A listener that can be taken away. */
    @FunctionalInterface
    interface Subscription extends AutoCloseable {
        @Override
        void close();
    }
}
