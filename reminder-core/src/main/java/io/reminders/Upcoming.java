package io.reminders;

import io.reminders.reminder.Reminder;
import java.time.Instant;

/**
 * A reminder that waits to be sent. Immutable.
 *
 * @param at when it is sent, by what is known now: its due instant, or that of its next attempt or step
 * @param reminder it
 */
public record Upcoming(Instant at, Reminder reminder) {}
