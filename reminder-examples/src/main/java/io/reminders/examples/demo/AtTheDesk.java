package io.reminders.examples.demo;

import io.reminders.Reminders;
import io.reminders.Scheduled;
import io.reminders.calendar.Schedule;
import io.reminders.contact.Recipient;
import io.reminders.refusal.Refusal;
import io.reminders.refusal.RefusedValueException;
import io.reminders.reminder.Reminder;
import io.reminders.reminder.ReminderRequest;
import java.time.Instant;
import java.util.stream.Collectors;

/** What the desk says to requests that it does not store. */
final class AtTheDesk {
    private static final String TOO_SHORT = "020 7946";

    private AtTheDesk() {}

    /** What it says to a request with two mistakes. */
    static String toMistakes(Reminders desk, Instant due) {
        return answer(
                desk,
                Reminder.titled("Plumber")
                        .to(Recipient.phone(TOO_SHORT))
                        .on(Schedule.at(due))
                        .saying(" ")
                        .byCall());
    }

    /** What it says to a request that was made before. */
    static String toRepetition(Reminders desk, ReminderRequest again) {
        return answer(desk, again);
    }

    private static String answer(Reminders desk, ReminderRequest request) {
        try {
            return desk.schedule(request) instanceof Scheduled.Existing
                    ? "its key was used before: nothing new is stored"
                    : "stored";
        } catch (RefusedValueException refused) {
            return refused.refusals().stream().map(Refusal::toString).collect(Collectors.joining("; "));
        }
    }
}
