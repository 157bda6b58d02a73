package io.reminders.examples;

import io.reminders.calendar.Schedule;
import io.reminders.contact.Recipient;
import io.reminders.examples.settings.Settings;
import io.reminders.message.Message;
import io.reminders.message.Title;
import io.reminders.refusal.RefusedValueException;
import io.reminders.reminder.Reminder;
import io.reminders.reminder.ReminderEdit;
import io.reminders.route.Route;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

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
     * @param reminder of what; empty as long as it has not been looked for
     * @param now from when on {@code --in} counts
     * @throws RefusedValueException naming every option that is wrong, or that there is none
     */
    ReminderEdit edit(Optional<Reminder> reminder, Instant now) {
        OptionReader reader = new OptionReader();
        if (options.changeNothing()) {
            reader.refuse("edit", "an option that changes something", "none");
        }
        WhatReader what = new WhatReader(options.what, settings, reader);
        WhenReader when =
                new WhenReader(options.when, new KnownEvent(reminder, options.offsets, reader), settings, reader);
        boolean hasTimes = !when.ways().isEmpty() || options.hours.hours.isPresent();
        reader.refuseAlone("zone", options.when.zone, "--at", hasTimes);
        Optional<Title> title = what.title();
        Optional<Recipient> recipient = what.recipient();
        if (options.when.local.isPresent()) {
            reader.require("recipient-zone", options.what.recipientZone);
        }
        Optional<Schedule> schedule = when.schedule(now);
        ZoneId zone = zone(recipient, schedule.or(() -> reminder.map(Revision::schedule)), when);
        Hours hours = new HoursReader(options.hours, reader).hours(zone);
        Optional<Message> message = what.message();
        Optional<Route> route = what.redialling();
        Optional<Integer> version =
                reader.read("if-version", options.version, text -> OptionReader.version("if-version", text));
        reader.refuseWhatIsWrong();
        ReminderEdit edit = hours.of(ReminderEdit.nothing());
        edit = title.map(Title::text).map(edit::titled).orElse(edit);
        edit = recipient.map(edit::to).orElse(edit);
        edit = schedule.map(edit::on).orElse(edit);
        edit = message.map(Message::text).map(edit::saying).orElse(edit);
        edit = route.map(edit::by).orElse(edit);
        return version.map(edit::ifVersion).orElse(edit);
    }

    /** The zone that was said; else the reminder's own, of a floating time the recipient's. */
    private ZoneId zone(Optional<Recipient> recipient, Optional<Schedule> schedule, WhenReader when) {
        if (options.when.zone.isPresent()) {
            return when.zone();
        }
        return schedule.filter(Schedule::floats)
                .flatMap(floating -> recipient.flatMap(Recipient::zone))
                .or(() -> schedule.map(said -> ScheduleZone.of(said, when.zone())))
                .orElse(when.zone());
    }

    private static Schedule schedule(Reminder reminder) {
        return reminder.definition().schedule();
    }
}
