package io.reminders.calendar;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRulesProvider;
import java.util.List;

/**
 * The clock on a wall in one zone, with what is meant by a time that it skips and by one that it shows twice.
 * Immutable.
 *
 * @param zone an IANA zone or a fixed offset
 * @param gap what becomes of a time that the clock skips
 * @param overlap which is meant of a time that the clock shows twice
 */
public record WallClock(ZoneId zone, Gap gap, Overlap overlap) {

    /** What becomes of a time that the wall clock skips, as 02:30 where clocks go from 02:00 to 03:00. */
    public enum Gap {
        /** It is later by the length of the gap, here 03:30: the offset before the gap holds (RFC 5545, 3.3.5). */
        SHIFT_FORWARD,
        /** It is one second before the clock jumps, here 01:59:59, for every time in the gap. */
        LAST_BEFORE,
        /** It is left out. */
        SKIP
    }

    /** Which is meant of a time that the wall clock shows twice. */
    public enum Overlap {
        /** The earlier of the two (RFC 5545, 3.3.5). */
        FIRST,
        /** The later of the two. */
        SECOND,
        /** Each of the two. */
        BOTH
    }

    /**
     * One instant at which the wall clock shows a time, or that stands for it. Immutable.
     *
     * @param instant the instant, with a precision of microseconds
     * @param resolution how it was found
     */
    public record Reading(Instant instant, Occurrence.Resolution resolution) {}

    /** The wall clock of a zone, as RFC 5545 reads it: skipped times shift forward, and of two the first is meant. */
    public static WallClock in(ZoneId zone) {
        return new WallClock(zone, Gap.SHIFT_FORWARD, Overlap.FIRST);
    }

    /** The same clock with another meaning of a time that it skips. */
    public WallClock withGap(Gap other) {
        return new WallClock(zone, other, overlap);
    }

    /** The same clock with another meaning of a time that it shows twice. */
    public WallClock withOverlap(Overlap other) {
        return new WallClock(zone, gap, other);
    }

    /**
     * The version of the rules of this zone in the running JVM, such as {@code 2025b}; empty for fixed offsets,
     * {@code GMT+2} and the like, which have no rules that could ever change.
     */
    public String rulesVersion() {
        return ZoneRulesProvider.getAvailableZoneIds().contains(zone.getId())
                ? ZoneRulesProvider.getVersions(zone.getId()).lastKey()
                : "";
    }

    /**
     * The instants that a time on this clock means: one as a rule, none for a time that is skipped and left out, two
     * for a time that is shown twice where both are meant. Ascending.
     *
     * @param time the time, cut to microseconds
     */
    public List<Reading> readings(LocalDateTime time) {
        LocalDateTime cut = time.truncatedTo(ChronoUnit.MICROS);
        List<ZoneOffset> offsets = zone.getRules().getValidOffsets(cut);
        return switch (offsets.size()) {
            case 0 -> inGap(cut, zone.getRules().getTransition(cut));
            case 1 -> List.of(new Reading(cut.toInstant(offsets.get(0)), Occurrence.Resolution.EXACT));
            default -> inOverlap(cut, offsets);
        };
    }

    /** An instant before which neither {@code time} nor any later time on this clock lies. */
    Instant floor(LocalDateTime time) {
        return earliest(time).minusSeconds(1);
    }

    /** The first instant at which the clock shows {@code time}, or jumps over it. */
    Instant earliest(LocalDateTime time) {
        List<ZoneOffset> offsets = zone.getRules().getValidOffsets(time);
        return offsets.isEmpty() ? zone.getRules().getTransition(time).getInstant() : time.toInstant(offsets.get(0));
    }

    /** What the clock shows at that instant. */
    LocalDateTime shows(Instant instant) {
        return LocalDateTime.ofInstant(instant, zone);
    }

    private List<Reading> inGap(LocalDateTime time, ZoneOffsetTransition transition) {
        return switch (gap) {
            case SHIFT_FORWARD ->
                List.of(new Reading(
                        time.toInstant(transition.getOffsetBefore()), Occurrence.Resolution.SHIFTED_FORWARD));
            case LAST_BEFORE ->
                List.of(new Reading(transition.getInstant().minusSeconds(1), Occurrence.Resolution.LAST_BEFORE_GAP));
            case SKIP -> List.of();
        };
    }

    /** The offset in force before the change is the first of the two, and leads to the earlier instant. */
    private List<Reading> inOverlap(LocalDateTime time, List<ZoneOffset> offsets) {
        Reading first = new Reading(time.toInstant(offsets.get(0)), Occurrence.Resolution.FIRST_OF_TWO);
        Reading second = new Reading(time.toInstant(offsets.get(1)), Occurrence.Resolution.SECOND_OF_TWO);
        return switch (overlap) {
            case FIRST -> List.of(first);
            case SECOND -> List.of(second);
            case BOTH -> List.of(first, second);
        };
    }
}
