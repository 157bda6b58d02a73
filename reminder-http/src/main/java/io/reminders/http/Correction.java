package io.reminders.http;

import io.reminders.calendar.Schedule;
import io.reminders.calendar.WallClock;
import io.reminders.contact.Recipient;
import io.reminders.refusal.RefusedValueException;
import io.reminders.reminder.Reminder;
import io.reminders.reminder.ReminderEdit;
import java.time.ZoneId;
import java.util.Optional;

/**
 * What a body wants changed of a reminder, as it came. Immutable; its {@code toString} shows no number and no text.
 *
 * @param title another title
 * @param message another message
 * @param phoneNumber another recipient
 * @param when another time, or the same by another clock
 * @param offsets how far before and after its event instead
 */
record Correction(
        Optional<String> title,
        Optional<String> message,
        Optional<String> phoneNumber,
        When when,
        Around.Offsets offsets) {

    static Correction in(Fields fields) {
        return new Correction(
                fields.text("title"),
                fields.text("message"),
                fields.text("phone_number"),
                When.in(fields),
                Around.Offsets.in(fields));
    }

    /**
     * The edit for the desk.
     *
     * @param reminder as it stands
     * @param call what is asked, with its header {@code X-Timezone}
     * @throws RefusedValueException naming what is wrong about its time, or {@code body} if it changes nothing
     */
    ReminderEdit edit(Reminder reminder, Call call) {
        Schedule before = reminder.definition().schedule();
        ReminderEdit edit = ReminderEdit.nothing();
        edit = title.map(edit::titled).orElse(edit);
        edit = message.map(edit::saying).orElse(edit);
        edit = phoneNumber.map(Recipient::phone).map(edit::to).orElse(edit);
        edit = schedule(before, Zones.of(call, before.zone())).map(edit::on).orElse(edit);
        if (edit == ReminderEdit.nothing()) {
            throw RefusedValueException.of("body", "at least one field", "none");
        }
        return edit;
    }

    private Optional<Schedule> schedule(Schedule before, Zones zones) {
        if (offsets.isSaid()) {
            return Optional.of(around(before));
        }
        if (before instanceof Schedule.Recurring && when.isOneTime()) {
            throw RefusedValueException.of("scheduled_time", "rrule beside it, or else cron", "alone for a series");
        }
        if (when.isSaid()) {
            return Optional.of(when.schedule(zones));
        }
        return when.timezone().map(ignored -> sameTimeElsewhere(before, zones));
    }

    private Schedule around(Schedule before) {
        if (before instanceof Schedule.AroundEvent known
                && !when.isSaid()
                && when.timezone().isEmpty()) {
            return offsets.around(known.event());
        }
        throw RefusedValueException.of(
                offsets.before().isEmpty() ? "after" : "before",
                "a reminder that hangs on an event, and no other time",
                "something else");
    }

    private Schedule sameTimeElsewhere(Schedule before, Zones zones) {
        ZoneId zone = zones.meant(when.timezone());
        if (before instanceof Schedule.AtLocalTime local) {
            WallClock clock = local.clock();
            return Schedule.at(local.time(), new WallClock(zone, clock.gap(), clock.overlap()));
        }
        throw RefusedValueException.of("timezone", "scheduled_time, cron or rrule beside it", "alone");
    }

    @Override
    public String toString() {
        return "Correction";
    }
}
