package io.reminders.reminder;

import io.reminders.calendar.Lateness;
import io.reminders.calendar.Schedule;
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
 * @param schedule when
 * @param route how
 * @param lateness how late a delivery may start
 */
public record Definition(
        Title title, Message message, PhoneNumber phoneNumber, Schedule schedule, Route route, Lateness lateness) {

    /** What a search looks at: title and message in lower case, a line each. */
    public String words() {
        return words(title.text(), message.text());
    }

    /** What a search looks at, of a reminder with that title and that message. */
    public static String words(String title, String message) {
        return (title + "\n" + message).toLowerCase(Locale.ROOT);
    }
}
