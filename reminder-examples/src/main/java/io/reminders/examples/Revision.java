package io.reminders.examples;

import io.reminders.calendar.Schedule;
import io.reminders.contact.PhoneNumber;
import io.reminders.contact.Recipient;
import io.reminders.examples.settings.Settings;
import io.reminders.message.Message;
import io.reminders.message.Title;
import io.reminders.refusal.RefusedValueException;
import io.reminders.refusal.StorableText;
import io.reminders.reminder.ReminderEdit;
import io.reminders.route.Route;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/** Makes an edit of options. Immutable. */
final class Revision {
    private final EditOptions options;
    private final Settings settings;

    Revision(EditOptions options, Settings settings) {
        this.options = options;
        this.settings = settings;
    }

    /**
     * What the options change.
     *
     * @param now from when on {@code --in} counts
     * @throws RefusedValueException naming every option that is wrong, or that there is none
     */
    ReminderEdit edit(Instant now) {
        OptionReader reader = new OptionReader(options, settings);
        if (changesNothing()) {
            reader.refuse("edit", "an option that changes something", "none");
        }
        if (options.zone.isPresent() && options.at.isEmpty() && options.in.isEmpty()) {
            reader.refuse("zone", "--at with --zone", "--zone alone");
        }
        Optional<Title> title = reader.title();
        Optional<PhoneNumber> number = reader.phone();
        Optional<Schedule> schedule = reader.schedule(now);
        Optional<Message> message = reader.message();
        Optional<Route> route = reader.redialling();
        Optional<Integer> version = options.version.flatMap(text -> reader.read(() -> version(text)));
        reader.refuseWhatIsWrong();
        ReminderEdit edit = ReminderEdit.nothing();
        edit = title.map(Title::text).map(edit::titled).orElse(edit);
        edit = number.map(Recipient::phone).map(edit::to).orElse(edit);
        edit = schedule.map(edit::on).orElse(edit);
        edit = message.map(Message::text).map(edit::saying).orElse(edit);
        edit = route.map(edit::by).orElse(edit);
        return version.map(edit::ifVersion).orElse(edit);
    }

    private boolean changesNothing() {
        return Stream.of(
                        options.title,
                        options.message,
                        options.phone,
                        options.at,
                        options.in,
                        options.zone,
                        options.redial)
                .allMatch(Optional::isEmpty);
    }

    private static int version(String text) {
        if (!text.matches("[1-9]\\d{0,8}")) {
            throw RefusedValueException.of("if-version", "a whole number from 1", StorableText.shapeOf(text));
        }
        return Integer.parseInt(text);
    }
}
