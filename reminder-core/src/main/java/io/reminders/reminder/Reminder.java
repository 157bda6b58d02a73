package io.reminders.reminder;

import io.reminders.calendar.Occurrence;
import java.time.Instant;
import java.util.Optional;

/**
 * What the host asked for, as it is stored. Immutable; its {@code toString} shows no number and no text.
 *
 * @param id its name
 * @param tenant whose it is
 * @param key the host's own name for it, if it gave one
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
        Optional<NaturalKey> key,
        Definition definition,
        Occurrence occurrence,
        Instant createdAt,
        Instant updatedAt,
        int version,
        ReminderStatus status) {

    /** The instant at and after which no attempt may start. */
    public Instant deliverBy() {
        return definition.lateness().deliverBy(occurrence.due());
    }

    /** The same under another status. */
    public Reminder withStatus(ReminderStatus changed) {
        return new Reminder(id, tenant, key, definition, occurrence, createdAt, updatedAt, version, changed);
    }

    /** Starts a request: {@code Reminder.titled(…).to(…).at(…).saying(…).byCall()}. */
    public static ReminderRequest.NeedsRecipient titled(String title) {
        return ReminderRequest.titled(title);
    }
}
