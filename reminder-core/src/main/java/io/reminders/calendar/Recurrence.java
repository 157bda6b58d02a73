package io.reminders.calendar;

import io.reminders.refusal.RefusedValueException;
import io.reminders.refusal.StorableText;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A rule that comes back: a cron expression or a recurrence rule of RFC 5545, read on a wall clock from a start on,
 * with single dates added and removed, and moved to business days if so wished. Immutable.
 *
 * <p>In this order: the rule asks for wall-clock times; dates are added and removed; days are moved to business days;
 * the wall clock says which instants are meant. Occurrences that come to one instant are one.
 *
 * <ul>
 *   <li>Rules with a stated hour (DAILY and coarser, a cron whose hour does not begin with {@code *}) are expanded
 *       without a zone and follow the clock's policy for times that are skipped or shown twice.
 *   <li>HOURLY and MINUTELY advance in elapsed time from the start; a cron whose hour begins with {@code *} has every
 *       instant at which the clock shows a fitting time. What the policy says applies to them only where a day is
 *       moved.
 *   <li>COUNT counts the times that the rule asks for, before any is changed, moved, left out or met by another.
 *   <li>Every occurrence is found from the start and the rule, never from the one before.
 *   <li>Nothing lies later than 100 years after the start, except for what is added, and no search looks at more than
 *       100,000 days, hours and times; it ends there as if the rule did.
 * </ul>
 *
 * <p>Where RFC 5545 leaves a choice or is left: the start counts only if it matches the rule; a week of the year
 * (BYWEEKNO) is looked for within each calendar year; UNTIL may also be a wall-clock time or a day; SECONDLY, more than
 * one BYSECOND and the leap second are refused, so that a rule never asks for two times less than a minute apart.
 */
public final class Recurrence {
    private static final int LONGEST_TEXT = 1_000;
    private static final int LONGEST_STRETCH = 10_000;
    private static final int YEARS = 100;

    private final RecurrenceText written;
    private final Expansion expansion;
    private final String text;

    private Recurrence(RecurrenceText written) {
        this.written = written;
        this.expansion = written.kind().expansion(written.rule(), written.start(), written.clock());
        this.text = written.write();
    }

    private static Recurrence checked(RecurrenceText written) {
        int year = written.start().getYear();
        if (year < 1900 || year > 9800) {
            throw RefusedValueException.of("start", "a time of the years 1900 to 9800", "another year");
        }
        Recurrence recurrence = new Recurrence(written);
        recurrence.checkThatItEverMatches();
        return recurrence;
    }

    /**
     * The times that a cron expression matches at or after a start.
     *
     * @param expression minute, hour, day of the month, month and day of the week, as in crontab(5), with names, lists,
     *     ranges and steps; also {@code L}, {@code L-3}, {@code 15W} and {@code LW} as day of the month, and {@code 5L}
     *     and {@code 1#2} as day of the week; at most 1,000 characters
     * @param start the earliest wall-clock time, of the years 1900 to 9800, cut to seconds
     * @param clock what it is read on
     * @throws RefusedValueException naming {@code cron} if it is nothing of the kind or never matches, or {@code start}
     */
    public static Recurrence cron(String expression, LocalDateTime start, WallClock clock) {
        String normal = upper(CronField.NAME, expression).strip().replaceAll("[ \\t]+", " ");
        return checked(plain(RecurrenceText.Kind.CRON, normal, start, clock));
    }

    /**
     * The times that a recurrence rule of RFC 5545 asks for, from a start on.
     *
     * @param rrule the rule, such as {@code FREQ=WEEKLY;BYDAY=MO}; at most 1,000 characters; COUNT up to 10,000,
     *     INTERVAL up to 1,000,000
     * @param start the wall-clock time of DTSTART, of the years 1900 to 9800, cut to seconds
     * @param clock what it is read on
     * @throws RefusedValueException naming {@code rrule} if it is nothing of the kind, never matches, or needs more
     *     than 100,000 steps to its COUNT; or {@code start}
     */
    public static Recurrence rule(String rrule, LocalDateTime start, WallClock clock) {
        String normal = upper(RuleParts.FIELD, rrule).strip();
        return checked(plain(RecurrenceText.Kind.RRULE, normal, start, clock));
    }

    private static RecurrenceText plain(RecurrenceText.Kind kind, String rule, LocalDateTime start, WallClock clock) {
        return new RecurrenceText(
                kind, rule, start.truncatedTo(ChronoUnit.SECONDS), clock, DateChanges.NONE, List.of());
    }

    private static String upper(String field, String text) {
        if (text.length() > LONGEST_TEXT) {
            throw RefusedValueException.of(field, "1 to 1000 characters", text.length() + " characters");
        }
        StorableText.check(field, text, LONGEST_TEXT);
        if (!text.chars().allMatch(character -> character < 128)) {
            throw RefusedValueException.of(field, "letters, digits and signs of ASCII", StorableText.shapeOf(text));
        }
        return text.toUpperCase(Locale.ROOT);
    }

    /**
     * Reads what {@link #text} wrote.
     *
     * @throws RefusedValueException naming {@code recurrence}, or what the text holds that is refused
     */
    public static Recurrence parse(String text) {
        RecurrenceText read = RecurrenceText.read(text);
        Recurrence plain = read.kind() == RecurrenceText.Kind.CRON
                ? cron(read.rule(), read.start(), read.clock())
                : rule(read.rule(), read.start(), read.clock());
        return new Recurrence(plain.written.with(read.changes()).with(read.businessDays()));
    }

    /** The same with these single times added and removed, in place of any before; perhaps none are left. */
    public Recurrence with(DateChanges changes) {
        return new Recurrence(written.with(changes));
    }

    /** The same with its days moved so, in place of any wish before. The first may come to lie before the start. */
    public Recurrence onBusinessDays(BusinessDays days) {
        return new Recurrence(written.with(List.of(days)));
    }

    /** What the times are read on. */
    public WallClock clock() {
        return written.clock();
    }

    /** The earliest wall-clock time at which the rule may match. */
    public LocalDateTime start() {
        return written.start();
    }

    /**
     * All of it as one text, the same for equal recurrences: lines in the manner of iCalendar, separated by line feeds.
     * {@code DTSTART;TZID=…:} comes first, then {@code RRULE:} or {@code X-CRON:}; where they are not the usual,
     * {@code X-GAP:} and {@code X-OVERLAP:}; where there are any, {@code RDATE:} and {@code EXDATE:}, and
     * {@code X-ROLL:}, {@code X-WEEKEND:} and {@code X-HOLIDAYS:}. Usually less than 200 characters, with all dates and
     * holidays up to 210,000.
     */
    public String text() {
        return text;
    }

    /** The first occurrence; empty if every date was removed or left out. */
    public Optional<Occurrence> first() {
        return after(Instant.MIN);
    }

    /**
     * The earliest occurrence strictly after an instant; empty if there is none. Its number is 1: numbers are given by
     * whoever keeps the series.
     *
     * @param instant any instant; the search begins near it, except for a rule with COUNT
     */
    public Optional<Occurrence> after(Instant instant) {
        return search(instant, Instant.MAX, 1).stream().findFirst();
    }

    /**
     * The first 10,000 occurrences from an instant on, ascending, each with the number 1.
     *
     * @param from the earliest instant
     * @param before the end, which is not part of it
     */
    public List<Occurrence> between(Instant from, Instant before) {
        Instant after = from.equals(Instant.MIN) ? from : from.minusNanos(1);
        return search(after, before, LONGEST_STRETCH);
    }

    private List<Occurrence> search(Instant after, Instant before, int most) {
        return new Search(written.clock(), written.changes(), written.businessDays(), after, before, most)
                .in(expansion);
    }

    /** The last wall-clock time that is looked at. */
    static LocalDateTime horizon(LocalDateTime start) {
        return start.plusYears(YEARS);
    }

    /** A rule with COUNT is walked to its end, so that it never ends too early later, for want of steps. */
    private void checkThatItEverMatches() {
        Steps steps = new Steps();
        var all = expansion.from(written.start(), steps);
        if (!all.hasNext()) {
            throw RefusedValueException.of(
                    written.kind().field(),
                    "a rule that matches within 100 years and 100000 steps",
                    "one that does not");
        }
        while (expansion instanceof Counted && all.hasNext()) {
            all.next();
        }
        if (steps.exhausted()) {
            throw RefusedValueException.of(
                    written.kind().field(), "a COUNT that is reached within 100000 steps", "one that is not");
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Recurrence recurrence && text.equals(recurrence.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    /** The rule, its start and its zone. */
    @Override
    public String toString() {
        return written.rule() + " from " + written.start() + " "
                + written.clock().zone();
    }
}
