package io.reminders.calendar;

import io.reminders.refusal.RefusedValueException;
import io.reminders.refusal.StorableText;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.Set;

/**
 * The parts of a week that are open, by the wall clock of whatever zone they are read in. Immutable.
 *
 * <p>Ranges hold their first minute and not their last: {@code 08:00-21:00} is open at 08:00 and shut at 21:00. A range
 * whose end is not after its beginning ends on the day after. Two values are equal if they are open in the same
 * minutes, however they were said.
 */
public final class WeeklyHours {
    /** The whole week. */
    public static final WeeklyHours ALWAYS = wholeDays(EnumSet.allOf(DayOfWeek.class));

    static final int MINUTES_OF_DAY = 24 * 60;
    static final int MINUTES_OF_WEEK = 7 * MINUTES_OF_DAY;

    private static final int LONGEST_TEXT = 1_000;

    /** One bit for each minute from Monday 00:00 on; nobody changes it once this object has it. */
    private final BitSet open;

    private WeeklyHours(BitSet open) {
        if (open.isEmpty()) {
            throw RefusedValueException.of("hours", "at least one open minute a week", "none");
        }
        String text = WeeklyHoursText.write(open);
        if (text.length() > LONGEST_TEXT) {
            throw RefusedValueException.of(
                    "hours", "hours that " + LONGEST_TEXT + " characters can state", StorableText.shapeOf(text));
        }
        this.open = open;
    }

    /**
     * Open every day from {@code from} until {@code to}; until the next day's {@code to} if that is not after
     * {@code from}. Midnight as {@code to} is the end of the day.
     *
     * @throws RefusedValueException naming {@code hours} if both are the same, or not whole minutes
     */
    public static WeeklyHours daily(LocalTime from, LocalTime to) {
        return on(EnumSet.allOf(DayOfWeek.class), from, to);
    }

    /**
     * Open on those days from {@code from} until {@code to}. A range over midnight belongs to the day on which it
     * begins: Friday 22:00 to 06:00 ends on Saturday.
     *
     * @throws RefusedValueException naming {@code hours} if there is no day, or as {@link #daily} has it
     */
    public static WeeklyHours on(Set<DayOfWeek> days, LocalTime from, LocalTime to) {
        if (from.equals(to)) {
            throw RefusedValueException.of("hours", "an end other than the beginning", from + " twice");
        }
        BitSet open = new BitSet(MINUTES_OF_WEEK);
        days.forEach(day -> add(open, day, minuteOf(from), minuteOf(to)));
        return new WeeklyHours(open);
    }

    /**
     * Open on those days, from 00:00 to 24:00.
     *
     * @throws RefusedValueException naming {@code hours} if there is no day
     */
    public static WeeklyHours wholeDays(Set<DayOfWeek> days) {
        BitSet open = new BitSet(MINUTES_OF_WEEK);
        days.forEach(day -> add(open, day, 0, MINUTES_OF_DAY));
        return new WeeklyHours(open);
    }

    /**
     * Open but for those hours of each day, as quiet hours are said: from 22:00 to 07:00.
     *
     * @throws RefusedValueException as {@link #daily}
     */
    public static WeeklyHours closedDaily(LocalTime from, LocalTime to) {
        return ALWAYS.except(daily(from, to));
    }

    /** Open when these or the others are. */
    public WeeklyHours and(WeeklyHours others) {
        BitSet union = (BitSet) open.clone();
        union.or(others.open);
        return new WeeklyHours(union);
    }

    /**
     * Open when these are and the others are not.
     *
     * @throws RefusedValueException naming {@code hours} if nothing is left
     */
    public WeeklyHours except(WeeklyHours others) {
        BitSet rest = (BitSet) open.clone();
        rest.andNot(others.open);
        return new WeeklyHours(rest);
    }

    /**
     * Reads what {@link #text()} wrote, or a person in the same manner: days in English by three letters, times from
     * {@code 00:00} to {@code 24:00}.
     *
     * @throws RefusedValueException naming {@code hours} if it is nothing of the kind
     */
    public static WeeklyHours parse(String text) {
        if (text.length() > LONGEST_TEXT) {
            throw WeeklyHoursText.refused(text);
        }
        return new WeeklyHours(WeeklyHoursText.read(text));
    }

    /** Such as {@code MON-FRI 08:00-21:00, SAT 09:00-12:00}: equal hours have equal texts, up to 1,000 characters. */
    public String text() {
        return WeeklyHoursText.write(open);
    }

    static void add(BitSet open, DayOfWeek day, int from, int to) {
        int begin = (day.getValue() - 1) * MINUTES_OF_DAY + from;
        int length = to > from ? to - from : to - from + MINUTES_OF_DAY;
        int end = begin + length;
        open.set(begin, Math.min(end, MINUTES_OF_WEEK));
        open.set(0, Math.max(0, end - MINUTES_OF_WEEK));
    }

    /** Whether that minute is open, counted from Monday 00:00. */
    boolean isOpen(int minute) {
        return open.get(minute);
    }

    /** Whether there is no shut minute. */
    boolean isAlways() {
        return open.nextClearBit(0) == MINUTES_OF_WEEK;
    }

    /** How many minutes after the beginning of that one the state is another, from 1; only where it ever changes. */
    int minutesUntilChange(int minute) {
        int next = open.get(minute) ? open.nextClearBit(minute) : open.nextSetBit(minute);
        if (next >= 0 && next < MINUTES_OF_WEEK) {
            return next - minute;
        }
        int first = open.get(minute) ? open.nextClearBit(0) : open.nextSetBit(0);
        return first + MINUTES_OF_WEEK - minute;
    }

    /** For how many minutes before the beginning of that one the state has been its own; only where it ever changes. */
    int minutesSinceChange(int minute) {
        boolean state = open.get(minute);
        int other = state ? open.previousClearBit(minute) : open.previousSetBit(minute);
        if (other < 0) {
            int last = MINUTES_OF_WEEK - 1;
            other = (state ? open.previousClearBit(last) : open.previousSetBit(last)) - MINUTES_OF_WEEK;
        }
        return minute - other - 1;
    }

    private static int minuteOf(LocalTime time) {
        if (time.getSecond() != 0 || time.getNano() != 0) {
            throw RefusedValueException.of("hours", "whole minutes", time.toString());
        }
        return time.getHour() * 60 + time.getMinute();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof WeeklyHours hours && hours.open.equals(open);
    }

    @Override
    public int hashCode() {
        return open.hashCode();
    }

    /** The text. */
    @Override
    public String toString() {
        return text();
    }
}
