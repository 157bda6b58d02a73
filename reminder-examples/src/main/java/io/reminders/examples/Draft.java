package io.reminders.examples;

import io.reminders.calendar.Schedule;
import io.reminders.contact.PhoneNumber;
import io.reminders.contact.Recipient;
import io.reminders.examples.settings.Settings;
import io.reminders.message.Message;
import io.reminders.message.Title;
import io.reminders.refusal.RefusedValueException;
import io.reminders.reminder.NaturalKey;
import io.reminders.reminder.Owner;
import io.reminders.reminder.Reminder;
import io.reminders.reminder.ReminderRequest;
import io.reminders.reminder.Subject;
import io.reminders.route.Route;
import java.time.Instant;
import java.util.Optional;

/** Makes a request of options. Immutable. */
final class Draft {
    private final ScheduleOptions options;
    private final Settings settings;

    Draft(ScheduleOptions options, Settings settings) {
        this.options = options;
        this.settings = settings;
    }

    /**
     * What the options ask for.
     *
     * @param now from when on {@code --in} counts
     * @throws RefusedValueException naming every option that is missing or wrong
     */
    ReminderRequest request(Instant now) {
        OptionReader reader = new OptionReader(options, settings);
        require(reader, "title", options.title);
        Optional<Title> title = reader.title();
        require(reader, "phone", options.phone);
        Optional<PhoneNumber> number = reader.phone();
        if (options.at.isEmpty() && options.in.isEmpty()) {
            reader.refuse("scheduled_time", "either --at or --in", "neither");
        }
        Optional<Schedule> schedule = reader.schedule(now);
        require(reader, "message", options.message);
        Optional<Message> message = reader.message();
        Optional<NaturalKey> key = options.key.flatMap(text -> reader.read(() -> new NaturalKey(text)));
        Optional<Subject> subject = options.about.flatMap(text -> reader.read(() -> new Subject(text)));
        Optional<Owner> owner = options.owner.flatMap(text -> reader.read(() -> new Owner(text)));
        Optional<Route> redialling = reader.redialling();
        reader.refuseWhatIsWrong();
        ReminderRequest request = Reminder.titled(title.orElseThrow().text())
                .to(Recipient.phone(number.orElseThrow()))
                .on(schedule.orElseThrow())
                .saying(message.orElseThrow().text())
                .by(redialling.orElseGet(reader::once));
        request = key.map(NaturalKey::value).map(request::withKey).orElse(request);
        request = subject.map(Subject::value).map(request::about).orElse(request);
        return owner.map(Owner::value).map(request::ownedBy).orElse(request);
    }

    private static void require(OptionReader reader, String option, Optional<String> given) {
        if (given.isEmpty()) {
            reader.refuse(option, "--" + option, "not given");
        }
    }
}
