package io.reminders.jdbi;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.reminders.calendar.Offset;
import io.reminders.calendar.Recurrence;
import io.reminders.calendar.Schedule;
import io.reminders.calendar.Schedule.AtLocalTime;
import io.reminders.calendar.Schedule.AtLocalTime.Whose;
import io.reminders.calendar.WallClock;
import io.reminders.calendar.WallClock.Gap;
import io.reminders.calendar.WallClock.Overlap;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A schedule as the host said it: an instant; a wall-clock time with its zone; a recurrence; or an event with offsets.
 * What its kind does not have is null. Instants, times and offsets are in ISO 8601. Immutable; its {@code toString}
 * shows nothing.
 *
 * @param instant the instant
 * @param time the wall-clock time
 * @param zone its zone
 * @param gap what is meant by a time that the wall clock skips; null for the usual
 * @param overlap what is meant by a time that it shows twice; null for the usual
 * @param whose by whose word that zone is the one; null for the host's
 * @param recurrence by which rule, as the core writes it
 * @param event the event
 * @param offsets how far before ({@code -PT1H}) or after ({@code +P1D}) its start
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record StoredSchedule(
        @Nullable String instant,
        @Nullable String time,
        @Nullable String zone,
        @Nullable Gap gap,
        @Nullable Overlap overlap,
        @Nullable Whose whose,
        @Nullable String recurrence,
        @Nullable StoredEvent event,
        @Nullable List<String> offsets) {

    static StoredSchedule of(Schedule schedule) {
        return schedule.match(new Schedule.Cases<>(
                exact -> new StoredSchedule(exact.instant().toString(), null, null, null, null, null, null, null, null),
                StoredSchedule::ofLocal,
                series -> new StoredSchedule(
                        null, null, null, null, null, null, series.recurrence().text(), null, null),
                StoredSchedule::ofEvent));
    }

    private static StoredSchedule ofLocal(AtLocalTime local) {
        WallClock clock = local.clock();
        WallClock usual = WallClock.in(clock.zone());
        return new StoredSchedule(
                null,
                local.time().toString(),
                clock.zone().getId(),
                clock.gap() == usual.gap() ? null : clock.gap(),
                clock.overlap() == usual.overlap() ? null : clock.overlap(),
                local.whose() == Whose.HOST ? null : local.whose(),
                null,
                null,
                null);
    }

    private static StoredSchedule ofEvent(Schedule.AroundEvent around) {
        List<String> offsets =
                around.offsets().stream().map(StoredOffset::write).toList();
        return new StoredSchedule(null, null, null, null, null, null, null, StoredEvent.of(around.event()), offsets);
    }

    /** The text of a schedule that is one time, for a column of its own. */
    static String write(Schedule.Once once) {
        return StoredJson.write(of(once));
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @throws RuntimeException if it is no such text
     */
    static Schedule.Once readOnce(String text) {
        return StoredJson.read(text, StoredSchedule.class).orElseThrow().once();
    }

    /** Whether it says what version 1 of the definition has no words for. */
    boolean needsVersion2() {
        return gap != null || overlap != null || whose != null || recurrence != null || event != null;
    }

    /**
     * The schedule that it holds.
     *
     * @throws RuntimeException if a part is missing or is not what it should be
     */
    Schedule schedule() {
        if (recurrence != null) {
            return Schedule.every(Recurrence.parse(recurrence));
        }
        return event == null ? once() : Schedule.around(event.event(), theOffsets());
    }

    private List<Offset> theOffsets() {
        return Objects.requireNonNull(offsets).stream().map(StoredOffset::read).toList();
    }

    /**
     * The same, where it is one time.
     *
     * @throws RuntimeException if a part is missing or is not what it should be
     */
    Schedule.Once once() {
        if (instant != null) {
            return Schedule.at(Instant.parse(instant));
        }
        WallClock usual = WallClock.in(ZoneId.of(Objects.requireNonNull(zone)));
        return new AtLocalTime(
                LocalDateTime.parse(Objects.requireNonNull(time)),
                usual.withGap(Objects.requireNonNullElse(gap, usual.gap()))
                        .withOverlap(Objects.requireNonNullElse(overlap, usual.overlap())),
                Objects.requireNonNullElse(whose, Whose.HOST));
    }

    @Override
    public String toString() {
        return "StoredSchedule";
    }
}
