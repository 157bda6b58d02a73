package io.reminders.calendar;

import java.time.Instant;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;

/**
 * One zone's wall clock under weekly hours. Between two changes, each a boundary of the hours or a transition of the
 * zone, it is either open or shut throughout. Immutable.
 */
record ZoneHours(WeeklyHours hours, ZoneRules rules) {
    private static final long SECONDS_OF_WEEK = 7L * 24 * 60 * 60;
    /** The epoch began on a Thursday, a week on a Monday. */
    private static final long EPOCH_IN_ITS_WEEK = 3L * 24 * 60 * 60;

    boolean isOpen(Instant at) {
        return hours.isOpen(minuteOf(secondOfWeek(at)));
    }

    /** Whether it is open right up to that instant, whatever it is then. */
    boolean isOpenBefore(Instant end) {
        return isOpen(end.minusNanos(1));
    }

    /** The first change after that instant, {@link Instant#MAX} if there is none. */
    Instant changeAfter(Instant at) {
        ZoneOffsetTransition transition = rules.nextTransition(at);
        Instant moved = transition == null ? Instant.MAX : transition.getInstant();
        if (hours.isAlways()) {
            return moved;
        }
        int second = secondOfWeek(at);
        long boundary = at.getEpochSecond() - second % 60 + 60L * hours.minutesUntilChange(minuteOf(second));
        return earlier(Instant.ofEpochSecond(boundary), moved);
    }

    /** The last change before that instant, {@link Instant#MIN} if there is none. */
    Instant changeBefore(Instant end) {
        ZoneOffsetTransition transition = rules.previousTransition(end);
        Instant moved = transition == null ? Instant.MIN : transition.getInstant();
        if (hours.isAlways()) {
            return moved;
        }
        Instant last = end.minusNanos(1);
        int second = secondOfWeek(last);
        long boundary = last.getEpochSecond() - second % 60 - 60L * hours.minutesSinceChange(minuteOf(second));
        return later(Instant.ofEpochSecond(boundary), moved);
    }

    /**
     * The first instant from {@code at} on at which it is shut; any after {@code horizon} if there is none until it.
     */
    Instant shutsFrom(Instant at, Instant horizon) {
        Instant cursor = at;
        while (!cursor.isAfter(horizon) && isOpen(cursor)) {
            cursor = changeAfter(cursor);
        }
        return cursor;
    }

    /** Since when it has been open without a break up to {@code end}, not looking back beyond {@code horizon}. */
    Instant openSince(Instant end, Instant horizon) {
        Instant cursor = end;
        while (cursor.isAfter(horizon) && isOpenBefore(cursor)) {
            cursor = changeBefore(cursor);
        }
        return later(cursor, horizon);
    }

    static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static int minuteOf(int secondOfWeek) {
        return secondOfWeek / 60;
    }

    private int secondOfWeek(Instant at) {
        long local = at.getEpochSecond() + rules.getOffset(at).getTotalSeconds();
        return (int) Math.floorMod(local + EPOCH_IN_ITS_WEEK, SECONDS_OF_WEEK);
    }
}
