package io.reminders.http;

import io.reminders.calendar.Schedule;
import io.reminders.contact.PhoneNumber;
import io.reminders.contact.Recipient;
import io.reminders.contact.Region;
import io.reminders.message.Message;
import io.reminders.message.Title;
import io.reminders.refusal.Refusal;
import io.reminders.refusal.RefusedValueException;
import io.reminders.reminder.Reminder;
import io.reminders.reminder.ReminderRequest;
import io.reminders.route.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A reminder that a body asks for, as it came. Immutable; its {@code toString} shows no number and no text.
 *
 * @param title what it is about
 * @param message what is said
 * @param phoneNumber who is called
 * @param when when
 * @param around or before and after which event
 * @param subject what it belongs to
 */
record Wanted(String title, String message, String phoneNumber, When when, Around around, Optional<String> subject) {

    static Wanted in(Fields fields) {
        return new Wanted(
                fields.neededText("title"),
                fields.neededText("message"),
                fields.neededText("phone_number"),
                When.in(fields),
                Around.in(fields),
                fields.text("subject"));
    }

    /**
     * The request for the desk.
     *
     * @throws RefusedValueException naming what is wrong about its time, with what is found wrong beside that
     */
    ReminderRequest request(Zones zones, Desk desk, Route route) {
        Schedule schedule;
        try {
            schedule = schedule(zones, desk);
        } catch (RefusedValueException refused) {
            throw withTheRest(refused);
        }
        ReminderRequest plain = Reminder.titled(title)
                .to(Recipient.phone(phoneNumber))
                .on(schedule)
                .saying(message)
                .by(route);
        return subject.map(plain::about).orElse(plain);
    }

    /** The field that says when. */
    String timeField() {
        return around.isSaid() ? "event_starts" : "scheduled_time";
    }

    private Schedule schedule(Zones zones, Desk desk) {
        if (!around.isSaid()) {
            return when.schedule(zones);
        }
        if (when.isSaid()) {
            throw RefusedValueException.of("event", "no scheduled_time, cron or rrule beside it", "one of them too");
        }
        return around.schedule(zones.meant(when.timezone()), desk);
    }

    /** The desk is not asked without a time; so the other fields are looked at here, as far as it can be done. */
    private RefusedValueException withTheRest(RefusedValueException refused) {
        List<Refusal> all = new ArrayList<>();
        collect(all, () -> Title.of(title));
        if (phoneNumber.strip().startsWith("+")) {
            collect(all, () -> PhoneNumber.parse(phoneNumber, Region.INTERNATIONAL));
        }
        all.addAll(refused.refusals());
        collect(all, () -> Message.of(message));
        return new RefusedValueException(all);
    }

    private static void collect(List<Refusal> all, Runnable check) {
        try {
            check.run();
        } catch (RefusedValueException refused) {
            all.addAll(refused.refusals());
        }
    }

    @Override
    public String toString() {
        return "Wanted";
    }
}
