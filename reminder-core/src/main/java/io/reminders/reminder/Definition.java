package io.reminders.reminder;

import io.reminders.calendar.Lateness;
import io.reminders.calendar.Schedule;
import io.reminders.calendar.Timetable;
import io.reminders.contact.PhoneNumber;
import io.reminders.message.Message;
import io.reminders.message.Title;
import io.reminders.route.Route;
import java.util.Locale;

/**
 * Everything that the host asked for, read and found valid. Immutable; its {@code toString} shows no number and no
 * text.
 *
 * @param title what it is about
 * @param message what is said
 * @param phoneNumber who is called
 * @param timetable when
 * @param route how
 */
public record Definition(Title title, Message message, PhoneNumber phoneNumber, Timetable timetable, Route route) {

    /** When, as the host said it. */
    public Schedule schedule() {
        return timetable.schedule();
    }

    /** How late a delivery may start. */
    public Lateness lateness() {
        return timetable.lateness();
    }

    /** The same at other times. */
    public Definition timed(Timetable changed) {
        return new Definition(title, message, phoneNumber, changed, route);
    }

    /** What a search looks at: title and message in lower case, a line each. */
    public String words() {
        return words(title.text(), message.text());
    }

    /** What a search looks at, of a reminder with that title and that message. */
    public static String words(String title, String message) {
        return (title + "\n" + message).toLowerCase(Locale.ROOT);
    }
}
