package io.reminders.http;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.reminders.Explanation;
import io.reminders.Reminders;
import io.reminders.calendar.Event;
import io.reminders.calendar.Offset;
import io.reminders.calendar.Schedule;
import io.reminders.calendar.WallClock;
import io.reminders.reminder.Reminder;
import io.reminders.reminder.ReminderNotFoundException;
import io.reminders.reminder.ReminderStatus;
import io.reminders.reminder.Subject;
import io.reminders.spi.RepositoryException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Reminders as JSON. Immutable.
 *
 * @param desk where what has happened to them is asked for
 * @param names what the reader calls events
 * @param now the present moment
 */
record ReminderView(Reminders desk, EventNames names, Instant now) {
    private static final DateTimeFormatter FOR_PEOPLE =
            DateTimeFormatter.ofPattern("EEEE, d MMMM uuuu, HH:mm", Locale.ENGLISH);

    /** The page of those; one that is removed meanwhile is missing. */
    List<ObjectNode> of(List<Reminder> reminders) {
        return reminders.stream()
                .flatMap(reminder -> ifStillThere(reminder).stream())
                .toList();
    }

    private Optional<ObjectNode> ifStillThere(Reminder reminder) {
        try {
            return Optional.of(of(reminder));
        } catch (ReminderNotFoundException removed) {
            return Optional.empty();
        }
    }

    /**
     * One reminder.
     *
     * @throws ReminderNotFoundException if it was removed meanwhile
     */
    ObjectNode of(Reminder reminder) {
        return isUntouched(reminder)
                ? of(reminder, Past.NONE, untouched(reminder))
                : of(
                        reminder,
                        past(reminder),
                        Prospect.of(desk.plan(reminder.id()).delivery()));
    }

    /**
     * One reminder that was just written. Where what has happened to it cannot be told, it is shown without: a failure
     * now would look as if nothing had been done.
     */
    ObjectNode written(Reminder reminder) {
        try {
            return of(reminder);
        } catch (RepositoryException | ReminderNotFoundException untold) {
            return of(reminder, Past.NONE, inHand(reminder));
        }
    }

    private Prospect inHand(Reminder reminder) {
        boolean waits = reminder.status() == ReminderStatus.ACTIVE;
        return new Prospect(
                reminder.occurrence().due(),
                Optional.of(reminder.slot().due()).filter(due -> waits && due.isAfter(now)));
    }

    /** A single time that lies ahead has no past: most of a list need not be asked about one by one. */
    private boolean isUntouched(Reminder reminder) {
        boolean open = reminder.status() == ReminderStatus.ACTIVE || reminder.status() == ReminderStatus.PAUSED;
        return open
                && reminder.definition().schedule() instanceof Schedule.Once
                && reminder.slot().due().isAfter(now);
    }

    private static Prospect untouched(Reminder reminder) {
        Instant point = reminder.occurrence().due();
        return reminder.status() == ReminderStatus.PAUSED
                ? new Prospect(point, Optional.empty())
                : new Prospect(point, Optional.of(reminder.slot().due()));
    }

    private Past past(Reminder reminder) {
        Explanation explanation = desk.explain(reminder.id());
        return Past.of(explanation.history(), reminder.status());
    }

    private ObjectNode of(Reminder reminder, Past past, Prospect prospect) {
        WallClock clock = reminder.definition().schedule().clock();
        ObjectNode view = Json.object();
        view.put("id", reminder.id().toString());
        view.put("title", reminder.definition().title().text());
        view.put("message", reminder.definition().message().text());
        view.put("phone_number", reminder.definition().phoneNumber().masked());
        view.put("timezone", Zones.nameOf(clock.zone()));
        view.put("scheduled_time", inZone(prospect.scheduledTime(), clock.zone()));
        view.put("readable_time", readable(prospect.scheduledTime(), clock.zone()));
        view.put("recurrence", recurrence(reminder.definition().schedule()).orElse(null));
        view.put("event", reminder.event().map(Event::id).map(names::shown).orElse(null));
        view.set("before", spans(reminder.definition().schedule(), Offset.Side.BEFORE));
        view.set("after", spans(reminder.definition().schedule(), Offset.Side.AFTER));
        view.put("subject", reminder.labels().subject().map(Subject::value).orElse(null));
        view.put("status", lower(reminder.status().name()));
        view.put("version", reminder.version());
        view.put("created_at", text(reminder.createdAt()));
        view.put("updated_at", text(reminder.updatedAt()));
        view.put("last_run_at", past.lastRunAt().map(ReminderView::text).orElse(null));
        view.put("retry_count", past.retryCount());
        view.put("call_sid", past.callSid().orElse(null));
        view.put("failure_reason", past.failureReason().orElse(null));
        view.put("time_remaining", prospect.secondsLeft(now));
        view.put(
                "next_action_time",
                prospect.nextActionTime().map(ReminderView::text).orElse(null));
        return view;
    }

    private static ArrayNode spans(Schedule schedule, Offset.Side side) {
        List<Offset> offsets = schedule instanceof Schedule.AroundEvent around ? around.offsets() : List.of();
        return Json.texts(offsets.stream()
                .filter(offset -> offset.side() == side)
                .map(offset -> offset.amount().toString())
                .toList());
    }

    /** An instant in words, by the clock of that zone. */
    static String readable(Instant instant, ZoneId zone) {
        return FOR_PEOPLE.format(instant.atZone(zone)) + " (" + Zones.nameOf(zone) + ")";
    }

    private static Optional<String> recurrence(Schedule schedule) {
        return schedule instanceof Schedule.Recurring series
                ? Optional.of(series.recurrence().text())
                : Optional.empty();
    }

    /** An instant with the offset of that zone (RFC 3339). */
    static String inZone(Instant instant, ZoneId zone) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                instant.truncatedTo(ChronoUnit.MICROS).atZone(zone).toOffsetDateTime());
    }

    /** An instant in UTC (RFC 3339). */
    static String text(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MICROS).toString();
    }

    /** The word of an enum, as JSON has it. */
    static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
