package io.reminders.calendar;

import io.reminders.refusal.RefusedValueException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.Period;
import java.time.temporal.TemporalAmount;

/**
 * How far before or after the start of an event an occurrence lies. A {@link Duration} counts elapsed time, a
 * {@link Period} counts calendar days at the same wall clock: across a change of the clocks, 24 hours before is not one
 * day before. Immutable.
 *
 * @param side on which side of the start
 * @param amount a {@code Duration} or a {@code Period}, not negative, at most 366 days
 */
public record Offset(Side side, TemporalAmount amount) {
    private static final int MOST_DAYS = 366;

    /** On which side of the start of an event. */
    public enum Side {
        /** Earlier than the start. */
        BEFORE,
        /** Later than the start. */
        AFTER
    }

    public Offset {
        if (!(amount instanceof Duration) && !(amount instanceof Period)) {
            throw RefusedValueException.of(
                    "offset", "a Duration or a Period", "a " + amount.getClass().getSimpleName());
        }
        if (isOutside(amount)) {
            throw RefusedValueException.of("offset", "0 to " + MOST_DAYS + " days", amount.toString());
        }
    }

    private static boolean isOutside(TemporalAmount amount) {
        if (amount instanceof Duration duration) {
            return duration.isNegative() || duration.compareTo(Duration.ofDays(MOST_DAYS)) > 0;
        }
        Period period = (Period) amount;
        boolean negative = period.getYears() < 0 || period.getMonths() < 0 || period.getDays() < 0;
        return negative || period.toTotalMonths() > 12 || period.toTotalMonths() * 31 + period.getDays() > 372;
    }

    /** So long before the start. */
    public static Offset before(TemporalAmount amount) {
        return new Offset(Side.BEFORE, amount);
    }

    /** So long after the start. */
    public static Offset after(TemporalAmount amount) {
        return new Offset(Side.AFTER, amount);
    }

    /**
     * The point that lies so far from a start; a wall-clock time is found in the zone and by the policy of the start.
     */
    Occurrence from(Schedule.Once start, int number) {
        Occurrence at = start.occurrences().get(0);
        if (amount instanceof Duration duration) {
            Instant due =
                    side == Side.BEFORE ? at.due().minus(duration) : at.due().plus(duration);
            return new Occurrence(number, due, Occurrence.Resolution.EXACT, at.zoneRules());
        }
        WallClock clock = start.clock();
        LocalDateTime wall = at.due().atZone(clock.zone()).toLocalDateTime();
        LocalDateTime moved = side == Side.BEFORE ? wall.minus(amount) : wall.plus(amount);
        WallClock.Reading reading =
                clock.withGap(WallClock.Gap.SHIFT_FORWARD).readings(moved).get(0);
        return new Occurrence(number, reading.instant(), reading.resolution(), clock.rulesVersion());
    }
}
