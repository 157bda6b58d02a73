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
 */
record Correction(Optional<String> title, Optional<String> message, Optional<String> phoneNumber, When when) {

    static Correction in(Fields fields) {
        return new Correction(
                fields.text("title"), fields.text("message"), fields.text("phone_number"), When.in(fields));
    }

    /**
     * The edit for the desk.
     *
     * @param reminder as it stands
     * @param header the header {@code X-Timezone}
     * @throws RefusedValueException naming what is wrong about its time, or {@code body} if it changes nothing
     */
    ReminderEdit edit(Reminder reminder, Optional<String> header) {
        ReminderEdit edit = ReminderEdit.nothing();
        edit = title.map(edit::titled).orElse(edit);
        edit = message.map(edit::saying).orElse(edit);
        edit = phoneNumber.map(Recipient::phone).map(edit::to).orElse(edit);
        edit = schedule(reminder.definition().schedule(), header).map(edit::on).orElse(edit);
        if (edit == ReminderEdit.nothing()) {
            throw RefusedValueException.of("body", "at least one field", "none");
        }
        return edit;
    }

    private Optional<Schedule> schedule(Schedule before, Optional<String> header) {
        if (when.isSaid()) {
            return Optional.of(when.schedule(new Zones(header, before.zone())));
        }
        return when.timezone().map(ignored -> sameTimeElsewhere(before, new Zones(header, before.zone())));
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
