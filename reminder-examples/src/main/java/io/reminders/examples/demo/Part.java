package io.reminders.examples.demo;

import io.reminders.calendar.Schedule;
import io.reminders.contact.Recipient;
import io.reminders.reminder.Reminder;
import io.reminders.reminder.ReminderRequest;
import io.reminders.reminder.ReminderStatus;
import io.reminders.route.Route;
import java.time.Duration;
import java.time.Instant;

/**
 * One reminder of the story. Immutable.
 *
 * @param title what it is about
 * @param number whom to call, as dialled in Britain
 * @param after how long after the beginning it is due
 * @param route how
 * @param end how it must end for the story to have gone well
 * @param rings how often the phone must have rung by then
 */
record Part(String title, String number, Duration after, Route route, ReminderStatus end, int rings) {

    ReminderRequest request(Instant beginning) {
        return Reminder.titled(title)
                .to(Recipient.phone(number))
                .on(Schedule.at(beginning.plus(after)))
                .saying("Hello, this is your reminder: " + title + ".")
                .by(route)
                .withKey(title);
    }
}
