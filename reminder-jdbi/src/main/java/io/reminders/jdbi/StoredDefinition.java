package io.reminders.jdbi;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.reminders.calendar.Gate;
import io.reminders.calendar.Lateness;
import io.reminders.calendar.Lateness.Missed;
import io.reminders.calendar.Occurrence;
import io.reminders.calendar.Timetable;
import io.reminders.calendar.Window;
import io.reminders.contact.PhoneNumber;
import io.reminders.message.Message;
import io.reminders.message.Title;
import io.reminders.reminder.Definition;
import io.reminders.reminder.Reminder;
import io.reminders.route.Route;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/*
 * Version 2 is written exactly where version 1 has no words for it. A node that knows version 1 alone passes over fields that it
 * does not know: it would take a series for one time, and allow every hour. Of version 2 it refuses the row instead.
 */
/**
 * What the column {@code definition} holds, as JSON: everything about a reminder that no statement looks at. Immutable.
 *
 * <p>A field that is not known here is passed over, so that a node may read what the next version of this library wrote
 * under the same version number.
 *
 * @param version of this form, 1 or 2
 * @param phoneNumber who is called, in E.164
 * @param schedule when, as the host said it
 * @param occurrence the instant that it came to when it was stored
 * @param route how
 * @param lateness how late a delivery may start, in ISO 8601
 * @param missed which of several missed points are delivered; null for each
 * @param hours in which an attempt may start, as the core writes them; null for all
 * @param lawful at which hours the recipient may be called at all, as the core writes them; null for no such rule
 * @param bypass who wants all these hours passed over; null for nobody
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record StoredDefinition(
        int version,
        String phoneNumber,
        StoredSchedule schedule,
        StoredOccurrence occurrence,
        List<StoredStep> route,
        String lateness,
        @Nullable Missed missed,
        @Nullable String hours,
        @Nullable String lawful,
        @Nullable StoredBypass bypass) {
    private static final int OLDEST = 1;
    private static final int NEWEST = 2;
    private static final String KNOWN = "version 1 or 2";

    static String write(Reminder reminder) {
        StoredDefinition stored = of(reminder);
        return StoredJson.write(stored.needsVersion2() ? stored.in(NEWEST) : stored);
    }

    private static StoredDefinition of(Reminder reminder) {
        Definition definition = reminder.definition();
        Timetable timetable = definition.timetable();
        return new StoredDefinition(
                OLDEST,
                definition.phoneNumber().e164(),
                StoredSchedule.of(timetable.schedule()),
                StoredOccurrence.of(reminder.occurrence()),
                definition.route().steps().stream().map(StoredStep::of).toList(),
                timetable.lateness().tolerance().toString(),
                timetable.lateness().missed() == Missed.EACH
                        ? null
                        : timetable.lateness().missed(),
                timetable.gate().equals(Gate.OPEN) ? null : timetable.gate().text(),
                timetable.lawful().map(window -> Gate.of(window).text()).orElse(null),
                timetable.bypass().map(StoredBypass::of).orElse(null));
    }

    private boolean needsVersion2() {
        boolean limited = hours != null || lawful != null || bypass != null;
        boolean stepsLimited = route.stream().anyMatch(step -> step.hours() != null);
        return schedule.needsVersion2() || missed != null || limited || stepsLimited;
    }

    private StoredDefinition in(int changed) {
        return new StoredDefinition(
                changed, phoneNumber, schedule, occurrence, route, lateness, missed, hours, lawful, bypass);
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @throws UnreadableRowException if it is of another version or no such text
     */
    static StoredDefinition read(String text) {
        StoredDefinition stored = StoredJson.read(text, StoredDefinition.class)
                .orElseThrow(() -> new UnreadableRowException("definition", "JSON of " + KNOWN, "something else"));
        if (stored.version < OLDEST || stored.version > NEWEST) {
            throw new UnreadableRowException("definition", KNOWN, "version " + stored.version);
        }
        return stored;
    }

    /**
     * What the host asked for.
     *
     * @throws UnreadableRowException if a part of it is missing or is not what it should be
     */
    Definition definition(String title, String message) {
        try {
            return new Definition(
                    Title.of(title),
                    Message.of(message),
                    PhoneNumber.ofE164(phoneNumber),
                    timetable(),
                    new Route(route.stream().map(StoredStep::step).toList()));
        } catch (RuntimeException refused) {
            throw new UnreadableRowException("definition", "a valid one of version " + version, "something else");
        }
    }

    private Timetable timetable() {
        return new Timetable(
                schedule.schedule(),
                new Lateness(Duration.parse(lateness), Objects.requireNonNullElse(missed, Missed.EACH)),
                hours == null ? Gate.OPEN : Gate.parse(hours),
                Optional.ofNullable(lawful).map(StoredDefinition::window),
                Optional.ofNullable(bypass).map(StoredBypass::bypass));
    }

    /** A gate of one window: the core has a text for gates alone. */
    private static Window window(String text) {
        return Gate.parse(text).windows().get(0);
    }

    Occurrence theOccurrence() {
        return occurrence.occurrence();
    }

    @Override
    public String toString() {
        return "StoredDefinition[version=" + version + "]";
    }

    /**
     * The point of the schedule. Immutable.
     *
     * @param number which point, from 1
     * @param due its instant, in ISO 8601
     * @param resolution how it was found
     * @param zoneRules with which version of the zone rules
     */
    record StoredOccurrence(int number, String due, Occurrence.Resolution resolution, String zoneRules) {
        static StoredOccurrence of(Occurrence occurrence) {
            return new StoredOccurrence(
                    occurrence.number(), occurrence.due().toString(), occurrence.resolution(), occurrence.zoneRules());
        }

        Occurrence occurrence() {
            return new Occurrence(number, Instant.parse(due), resolution, zoneRules);
        }
    }
}
