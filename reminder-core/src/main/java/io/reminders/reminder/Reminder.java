package io.reminders.reminder;

import io.reminders.calendar.Event;
import io.reminders.calendar.Occurrence;
import io.reminders.calendar.Schedule;
import io.reminders.calendar.Slot;
import java.time.Instant;
import java.util.Optional;

/**
 * What the host asked for, as it is stored. Immutable; its {@code toString} shows no number and no text.
 *
 * @param id its name
 * @param tenant whose it is
 * @param labels by what the host finds it again
 * @param definition what the host asked for
 * @param occurrence the point of its schedule that it began with; with a new schedule, the first of that one
 * @param createdAt when it was scheduled, by the desk's clock, to the microsecond
 * @param updatedAt when the host last changed it, by the desk's clock; equals {@code createdAt} before the first change
 * @param version how often it was written, from 1, one more with each change
 * @param status how it stands
 */
public record Reminder(
        ReminderId id,
        TenantId tenant,
        Labels labels,
        Definition definition,
        Occurrence occurrence,
        Instant createdAt,
        Instant updatedAt,
        int version,
        ReminderStatus status) {

    /** The host's own name for it, if it gave one. */
    public Optional<NaturalKey> key() {
        return labels.key();
    }

    /** When its point is delivered, as it looked when the host last changed it. */
    public Slot slot() {
        return definition.timetable().slot(occurrence, updatedAt);
    }

    /** The instant at and after which no attempt for its point may start. */
    public Instant deliverBy() {
        return slot().deliverBy();
    }

    /** The same under another status. */
    public Reminder withStatus(ReminderStatus changed) {
        return new Reminder(id, tenant, labels, definition, occurrence, createdAt, updatedAt, version, changed);
    }

    /** The same, changed by the host at {@code now} by the desk's clock: one version more. */
    public Reminder changed(Instant now) {
        return new Reminder(id, tenant, labels, definition, occurrence, createdAt, now, version + 1, status);
    }

    /**
     * The same with another definition; its occurrence is found anew where the timetable is another and still has one.
     *
     * @param edited what the host asks for now
     * @param now the present moment
     */
    public Reminder defined(Definition edited, Instant now) {
        Occurrence point = edited.schedule().equals(definition.schedule())
                ? occurrence
                : edited.timetable().first(now).map(Slot::occurrence).orElse(occurrence);
        return new Reminder(id, tenant, labels, edited, point, createdAt, updatedAt, version, status);
    }

    /** The same around an event as that is known better; itself if it hangs on none, or on that already. */
    public Reminder around(Event known) {
        if (!(definition.schedule() instanceof Schedule.AroundEvent asked)
                || asked.event().equals(known)) {
            return this;
        }
        return defined(definition.timed(definition.timetable().of(asked.of(known))), createdAt);
    }

    /** The same with its point found anew by the zone rules of today. */
    public Reminder resolved(Instant now) {
        Occurrence today = definition.schedule().nearest(occurrence.due()).orElse(occurrence);
        return new Reminder(id, tenant, labels, definition, today, createdAt, updatedAt, version, status);
    }

    /** The event that it hangs on; empty if it hangs on none. */
    public Optional<Event> event() {
        return definition.schedule() instanceof Schedule.AroundEvent around
                ? Optional.of(around.event())
                : Optional.empty();
    }

    /** Starts a request: {@code Reminder.titled(…).to(…).at(…).saying(…).byCall()}. */
    public static ReminderRequest.NeedsRecipient titled(String title) {
        return ReminderRequest.titled(title);
    }
}
