package io.reminders.examples;

import io.reminders.calendar.Schedule;
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
import java.time.ZoneId;
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
        OptionReader reader = new OptionReader();
        WhatReader what = new WhatReader(options.what, settings, reader);
        reader.require("title", options.what.title);
        Optional<Title> title = what.title();
        reader.require("phone", options.what.phone);
        Optional<Recipient> recipient = what.recipient();
        WhenReader when =
                new WhenReader(options.when, new NamedEvent(options.event, options.offsets, reader), settings, reader);
        Optional<Schedule> schedule = schedule(when, reader, now);
        Hours hours = new HoursReader(options.hours, reader).hours(zone(recipient, schedule, when));
        reader.require("message", options.what.message);
        Optional<Message> message = what.message();
        Labelled labelled = labelled(reader);
        Optional<Route> redialling = what.redialling();
        reader.refuseWhatIsWrong();
        return labelled.of(hours.of(Reminder.titled(title.orElseThrow().text())
                .to(recipient.orElseThrow())
                .on(schedule.orElseThrow())
                .saying(message.orElseThrow().text())
                .by(redialling.orElseGet(what::once))));
    }

    private Optional<Schedule> schedule(WhenReader when, OptionReader reader, Instant now) {
        if (when.ways().isEmpty()) {
            when.refuse(when.ways());
        }
        if (options.when.local.isPresent()) {
            reader.require("recipient-zone", options.what.recipientZone);
        }
        return when.schedule(now);
    }

    /** The zone of a floating time is the recipient's. */
    private static ZoneId zone(Optional<Recipient> recipient, Optional<Schedule> schedule, WhenReader when) {
        return schedule.filter(Schedule::floats)
                .flatMap(floating -> recipient.flatMap(Recipient::zone))
                .orElse(when.zone());
    }

    private Labelled labelled(OptionReader reader) {
        return new Labelled(
                options.key.flatMap(text -> reader.read(() -> new NaturalKey(text))),
                options.about.flatMap(text -> reader.read(() -> new Subject(text))),
                options.owner.flatMap(text -> reader.read(() -> new Owner(text))));
    }

    private record Labelled(Optional<NaturalKey> key, Optional<Subject> subject, Optional<Owner> owner) {
        ReminderRequest of(ReminderRequest request) {
            ReminderRequest named =
                    key.map(NaturalKey::value).map(request::withKey).orElse(request);
            named = subject.map(Subject::value).map(named::about).orElse(named);
            return owner.map(Owner::value).map(named::ownedBy).orElse(named);
        }
    }
}
