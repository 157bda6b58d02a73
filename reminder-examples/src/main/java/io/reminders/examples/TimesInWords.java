package io.reminders.examples;

import io.reminders.calendar.Bypass;
import io.reminders.calendar.Gate;
import io.reminders.calendar.Timetable;
import io.reminders.reminder.Reminder;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** Everything about the times of a reminder, a line each: what does not apply has none. Immutable. */
final class TimesInWords {
    private final NextPoints next;
    private final ZoneId zone;
    private final Instant now;

    TimesInWords(NextPoints next, ZoneId zone, Instant now) {
        this.next = next;
        this.zone = zone;
        this.now = now;
    }

    /** When it is due. */
    List<Line> due() {
        Reminder reminder = next.reminder();
        When when = new When(reminder, zone);
        boolean several = NextPoints.hasSeveral(reminder);
        List<Line> lines = new ArrayList<>();
        lines.add(line(several ? "first" : "due", when));
        when.remarks().forEach(remark -> lines.add(new Line("", remark)));
        next.attempt()
                .filter(instant -> several || !instant.equals(reminder.slot().due()))
                .ifPresent(instant -> lines.add(line("next", new When(reminder, instant, zone))));
        ScheduleWords.of(reminder.definition().schedule()).ifPresent(words -> lines.add(new Line("schedule", words)));
        reminder.event().ifPresent(event -> lines.add(new Line("event", ScheduleWords.of(event, zone))));
        return lines;
    }

    private Line line(String label, When when) {
        return new Line(label, when.local() + ", " + when.away(now));
    }

    /** In which hours, and how late. */
    List<Line> limits() {
        Timetable timetable = next.reminder().definition().timetable();
        List<Line> lines = new ArrayList<>();
        if (!timetable.gate().equals(Gate.OPEN)) {
            lines.add(new Line("hours", timetable.gate().text()));
        }
        timetable
                .lawful()
                .ifPresent(
                        window -> lines.add(new Line("allowed", Gate.of(window).text())));
        timetable.bypass().map(TimesInWords::words).ifPresent(words -> lines.add(new Line("bypass", words)));
        lines.add(new Line("lateness", LatenessText.write(timetable.lateness())));
        return lines;
    }

    private static String words(Bypass bypass) {
        return "the hours are passed over, asked for by " + bypass.by() + ": " + bypass.why();
    }

    /**
     * One of them.
     *
     * @param label empty where it goes on
     */
    record Line(String label, String text) {}
}
