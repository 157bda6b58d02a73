package io.reminders.reminder;

import io.reminders.calendar.Occurrence;
import java.time.Instant;
import java.util.Optional;

/**
 * What the host asked for, as it is stored. Immutable; its {@code toString} shows no number and no text.
 *
 * @param id its name
 * @param tenant whose it is
 * @param labels by what the host finds it again
 * @param definition what the host asked for
 * @param occurrence the instant that its schedule comes to
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

    /** The instant at and after which no attempt may start. */
    public Instant deliverBy() {
        return definition.lateness().deliverBy(occurrence.due());
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
     * The same with another definition; its occurrence is found anew where the schedule is another.
     *
     * @param edited what the host asks for now
     */
    public Reminder defined(Definition edited) {
        Occurrence point = edited.schedule().equals(definition.schedule())
                ? occurrence
                : edited.schedule().occurrence();
        return new Reminder(id, tenant, labels, edited, point, createdAt, updatedAt, version, status);
    }

    /** Starts a request: {@code Reminder.titled(…).to(…).at(…).saying(…).byCall()}. */
    public static ReminderRequest.NeedsRecipient titled(String title) {
        return ReminderRequest.titled(title);
    }
}
