package io.reminders.examples;

import io.reminders.calendar.Bypass;
import io.reminders.calendar.Gate;
import io.reminders.calendar.Lateness;
import io.reminders.contact.CallingHours;
import io.reminders.reminder.ReminderEdit;
import io.reminders.reminder.ReminderRequest;
import java.util.Optional;

/**
 * In which hours, and how late: what is empty was not asked for. Immutable.
 *
 * @param asked the hours that were asked for
 * @param calling the hours in which people may be called
 * @param bypass who wants them passed over
 * @param lateness how late
 */
record Hours(
        Optional<Gate> asked, Optional<CallingHours> calling, Optional<Bypass> bypass, Optional<Lateness> lateness) {

    /** The request, with them. */
    ReminderRequest of(ReminderRequest request) {
        ReminderRequest timed = asked.map(request::during).orElse(request);
        timed = calling.map(timed::during).orElse(timed);
        timed = lateness.map(timed::withLateness).orElse(timed);
        return bypass.isPresent()
                ? timed.bypassingHours(bypass.get().by(), bypass.get().why())
                : timed;
    }

    /** The edit, with them. */
    ReminderEdit of(ReminderEdit edit) {
        ReminderEdit timed = asked.map(edit::during).orElse(edit);
        timed = calling.map(timed::during).orElse(timed);
        timed = lateness.map(timed::withLateness).orElse(timed);
        return bypass.isPresent()
                ? timed.bypassingHours(bypass.get().by(), bypass.get().why())
                : timed;
    }
}
