package io.reminders.examples.privacy;

import io.reminders.contact.Recipient;
import io.reminders.reminder.Reminder;
import io.reminders.reminder.ReminderRequest;
import io.reminders.route.Route;
import java.time.Instant;

/** Whose things they are. */
final class Person {
    static final String NUMBER = "+40733918274";
    static final String DIALLED = "0733 918 274";
    static final String TITLE = "Quagga check-up";
    static final String MESSAGE = "Numbat says: write to dugong@example.org.";
    static final String KEY = "Axolotl/7";
    static final String SUBJECT = "Okapi/981";
    static final String OWNER = "Tapir, Ada";
    static final String TRANSCRIPT = "I am at the Wombat inn.";
    static final String API_KEY = "Narwhal-0815";
    static final String SECRET = "Pangolin-4711";

    private Person() {}

    /** A reminder that holds all of it. */
    static ReminderRequest request(Instant at) {
        return Reminder.titled(TITLE)
                .to(Recipient.phone(DIALLED))
                .at(at)
                .saying(MESSAGE)
                .by(Route.call())
                .withKey(KEY)
                .about(SUBJECT)
                .ownedBy(OWNER);
    }
}
