package io.reminders.calendar;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneRules;
import java.time.zone.ZoneRulesProvider;
import java.util.List;
import java.util.function.Function;

/**
 * The rule of when a reminder is due, as the host said it. Immutable.
 *
 * <p>Microseconds are kept, smaller parts are cut off here, so that what is read back equals what was stored.
 */
public sealed interface Schedule {

    /** The only point of this schedule. */
    Occurrence occurrence();

    /** The zone in which a person should read this schedule's times. */
    ZoneId zone();

    /** Answers with the function that fits the kind of this schedule. */
    <R> R match(
            Function<? super AtInstant, ? extends R> atInstant, Function<? super AtLocalTime, ? extends R> atLocalTime);

    /** Exactly at {@code instant}, whatever zones do. */
    static Schedule at(Instant instant) {
        return new AtInstant(instant);
    }

    /** When the wall clock in {@code zone} shows {@code time}. */
    static Schedule at(LocalDateTime time, ZoneId zone) {
        return new AtLocalTime(time, zone);
    }

    /**
     * Exactly then.
     *
     * @param instant the instant, cut to microseconds
     */
    record AtInstant(Instant instant) implements Schedule {
        public AtInstant {
            instant = instant.truncatedTo(ChronoUnit.MICROS);
        }

        @Override
        public Occurrence occurrence() {
            return new Occurrence(1, instant, Occurrence.Resolution.EXACT, "");
        }

        @Override
        public ZoneId zone() {
            return ZoneOffset.UTC;
        }

        @Override
        public <R> R match(
                Function<? super AtInstant, ? extends R> atInstant,
                Function<? super AtLocalTime, ? extends R> atLocalTime) {
            return atInstant.apply(this);
        }
    }

    /**
     * When the wall clock shows that time. A time that the wall clock skips is shifted forward by the length of the
     * gap; of a time that it shows twice, the first is taken.
     *
     * @param time the wall-clock time, cut to microseconds
     * @param zone an IANA zone or a fixed offset
     */
    record AtLocalTime(LocalDateTime time, ZoneId zone) implements Schedule {
        public AtLocalTime {
            time = time.truncatedTo(ChronoUnit.MICROS);
        }

        @Override
        public Occurrence occurrence() {
            ZoneRules rules = zone.getRules();
            List<ZoneOffset> offsets = rules.getValidOffsets(time);
            // For a gap the rules have no offset: the one in force before it shifts the time forward by the gap's
            // length.
            ZoneOffset offset = offsets.isEmpty() ? rules.getTransition(time).getOffsetBefore() : offsets.get(0);
            Occurrence.Resolution resolution = switch (offsets.size()) {
                case 0 -> Occurrence.Resolution.SHIFTED_FORWARD;
                case 1 -> Occurrence.Resolution.EXACT;
                default -> Occurrence.Resolution.FIRST_OF_TWO;
            };
            return new Occurrence(1, time.toInstant(offset), resolution, rulesVersion());
        }

        /** Fixed offsets, {@code GMT+2} and the like have no rules that could ever change. */
        private String rulesVersion() {
            return ZoneRulesProvider.getAvailableZoneIds().contains(zone.getId())
                    ? ZoneRulesProvider.getVersions(zone.getId()).lastKey()
                    : "";
        }

        @Override
        public <R> R match(
                Function<? super AtInstant, ? extends R> atInstant,
                Function<? super AtLocalTime, ? extends R> atLocalTime) {
            return atLocalTime.apply(this);
        }
    }
}
