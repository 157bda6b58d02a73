package io.reminders.jdbi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.reminders.calendar.Lateness;
import io.reminders.calendar.Occurrence;
import io.reminders.contact.PhoneNumber;
import io.reminders.message.Message;
import io.reminders.message.Title;
import io.reminders.reminder.Definition;
import io.reminders.reminder.Reminder;
import io.reminders.route.Route;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * What the column {@code definition} holds, as JSON: everything about a reminder that no statement looks at. Immutable.
 *
 * <p>A field that is not known here is passed over, so that a node may read what the next version of this library wrote
 * under the same version number.
 *
 * @param version of this form, {@value #VERSION}
 * @param phoneNumber who is called, in E.164
 * @param schedule when, as the host said it
 * @param occurrence the instant that it came to when it was stored
 * @param route how
 * @param lateness how late a delivery may start, in ISO 8601
 */
record StoredDefinition(
        int version,
        String phoneNumber,
        StoredSchedule schedule,
        StoredOccurrence occurrence,
        List<StoredStep> route,
        String lateness) {
    private static final int VERSION = 1;
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    static String write(Reminder reminder) {
        Definition definition = reminder.definition();
        StoredDefinition stored = new StoredDefinition(
                VERSION,
                definition.phoneNumber().e164(),
                StoredSchedule.of(definition.schedule()),
                StoredOccurrence.of(reminder.occurrence()),
                definition.route().steps().stream().map(StoredStep::of).toList(),
                definition.lateness().tolerance().toString());
        try {
            return JSON.writeValueAsString(stored);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("definition: expected texts and numbers to have a JSON form");
        }
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @throws UnreadableRowException if it is of another version or no such text
     */
    static StoredDefinition read(String text) {
        StoredDefinition stored;
        try {
            stored = JSON.readValue(text, StoredDefinition.class);
        } catch (JsonProcessingException quotesTheText) {
            // It is not chained: its message and its location repeat what they met.
            throw new UnreadableRowException("definition", "JSON of version " + VERSION, "something else");
        }
        if (stored.version != VERSION) {
            throw new UnreadableRowException("definition", "version " + VERSION, "version " + stored.version);
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
                    schedule.schedule(),
                    new Route(route.stream().map(StoredStep::step).toList()),
                    Lateness.within(Duration.parse(lateness)));
        } catch (RuntimeException refused) {
            throw new UnreadableRowException("definition", "a valid one of version " + VERSION, "something else");
        }
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
