package io.reminders;

import io.reminders.reminder.Reminder;
import java.time.Instant;

/**
 * A delivery whose instant is another one since the rules of its time zone were changed. Immutable.
 *
 * @param reminder whose it is, as it stands now
 * @param before when it would have been sent
 * @param after when it will be
 */
public record Shifted(Reminder reminder, Instant before, Instant after) {}
