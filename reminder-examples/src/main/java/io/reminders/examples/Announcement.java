package io.reminders.examples;

import io.reminders.calendar.Schedule;
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
    Announcement(NextPoints next, ZoneId otherwise) {
        reminder = next.reminder();
        when = new When(reminder, next.due(), otherwise);
    }

    List<String> lines(Instant now) {
        List<String> lines = new ArrayList<>();
        lines.add("  calls " + reminder.definition().phoneNumber().masked() + " at " + when.local() + ", "
                + when.away(now));
        when.remarks().forEach(remark -> lines.add("  " + remark));
        Schedule schedule = reminder.definition().schedule();
        ScheduleWords.of(schedule)
                .filter(words -> NextPoints.hasSeveral(reminder))
                .ifPresent(words -> lines.add("  " + kind(schedule) + ": " + words));
        if (reminder.status() == ReminderStatus.PAUSED) {
            lines.add("  it is paused: nothing starts until `resume`");
        }
        return lines;
    }

    private static String kind(Schedule schedule) {
        return schedule.match(new Schedule.Cases<>(
                exact -> "exactly", local -> "as asked", series -> "again and again", around -> "around its event"));
    }
}
