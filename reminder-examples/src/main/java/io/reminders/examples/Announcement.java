package io.reminders.examples;

import io.reminders.reminder.Reminder;
import io.reminders.reminder.ReminderStatus;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** Says who is called and when, after that was asked for. Immutable. */
final class Announcement {
    private final Reminder reminder;
    private final When when;

    /**
     * Of a reminder.
     *
     * @param otherwise the zone in which the time of a reminder without one is shown
     */
    Announcement(Reminder reminder, ZoneId otherwise) {
        this.reminder = reminder;
        when = new When(reminder, otherwise);
    }

    List<String> lines(Instant now) {
        List<String> lines = new ArrayList<>();
        lines.add("  calls " + reminder.definition().phoneNumber().masked() + " at " + when.local() + ", "
                + when.away(now));
        if (!when.remark().isEmpty()) {
            lines.add("  " + when.remark());
        }
        if (reminder.status() == ReminderStatus.PAUSED) {
            lines.add("  it is paused: nothing starts until `resume`");
        }
        return lines;
    }
}
