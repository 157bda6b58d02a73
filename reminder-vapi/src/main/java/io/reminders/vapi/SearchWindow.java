package io.reminders.vapi;

import io.reminders.spi.Sought;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;

/**
 * The span of time, by Vapi's clock, in which calls still have to be looked at. Both ends belong to it, so that pages
 * overlap and no call falls between two of them. Immutable.
 */
record SearchWindow(Instant from, Instant to) {

    /** All the time in which the request can have been taken. */
    static SearchWindow around(Sought sought) {
        return new SearchWindow(sought.begunAt().minus(VapiAssumptions.CLOCK_DIFFERENCE), sought.quietUntil());
    }

    /** What a full page has not shown; empty if that cannot be told, or would be the same again. */
    Optional<SearchWindow> beyond(CallPage page) {
        Optional<SearchWindow> older = page.lastIfOrdered(Comparator.reverseOrder())
                .map(oldest -> new SearchWindow(from, oldest))
                .filter(this::isWiderThan);
        return older.or(() -> page.lastIfOrdered(Comparator.naturalOrder())
                .map(newest -> new SearchWindow(newest, to))
                .filter(this::isWiderThan));
    }

    boolean overlaps(SearchWindow other) {
        return !from.isAfter(other.to) && !other.from.isAfter(to);
    }

    /** From the earlier beginning to the later end. */
    SearchWindow and(SearchWindow other) {
        return new SearchWindow(from.isBefore(other.from) ? from : other.from, to.isAfter(other.to) ? to : other.to);
    }

    private boolean isWiderThan(SearchWindow other) {
        return other.from.isAfter(from) || other.to.isBefore(to);
    }
}
