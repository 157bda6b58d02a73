package io.reminders;

import java.util.List;
import java.util.Optional;

/**
 * Some of a tenant's reminders that wait to be sent. Immutable.
 *
 * @param upcoming soonest first; there may be fewer than asked for, or none, although more follow
 * @param next where the following page starts; empty after the last page
 */
public record UpcomingPage(List<Upcoming> upcoming, Optional<Cursor> next) {
    public UpcomingPage {
        upcoming = List.copyOf(upcoming);
    }
}
