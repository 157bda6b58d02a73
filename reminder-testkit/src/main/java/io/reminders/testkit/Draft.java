package io.reminders.testkit;

import io.reminders.calendar.Gate;
import io.reminders.calendar.Lateness;
import io.reminders.calendar.Occurrence;
import io.reminders.calendar.Schedule;
import io.reminders.calendar.Slot;
import io.reminders.calendar.Timetable;
import io.reminders.contact.PhoneNumber;
import io.reminders.message.Message;
import io.reminders.message.Title;
import io.reminders.reminder.Definition;
import io.reminders.reminder.Labels;
import io.reminders.reminder.NaturalKey;
import io.reminders.reminder.Owner;
import io.reminders.reminder.Reminder;
import io.reminders.reminder.ReminderId;
import io.reminders.reminder.ReminderStatus;
import io.reminders.reminder.Subject;
import io.reminders.reminder.TenantId;
import io.reminders.route.Route;
import java.time.Instant;
import java.util.Optional;

/** A reminder in the making, for cases that care about one of its parts. One thread at a time. */
final class Draft {
    /** The tenant of every reminder, unless said otherwise. */
    static final TenantId TENANT = TenantId.NONE;

    private final ReminderId id;
    private final Instant createdAt;
    private TenantId tenant = TENANT;
    private Labels labels = Labels.none();
    private Title title = Title.of("Dentist");
    private Message message = Message.of("Hi, this is your reminder: dentist at nine.");
    private PhoneNumber phoneNumber = PhoneNumber.ofE164("+40721234567");
    private Schedule schedule;
    private Route route = Route.call();
    private Optional<Lateness> lateness = Optional.empty();
    private Gate gate = Gate.OPEN;
    private Occurrence occurrence;

    Draft(ReminderId id, Instant createdAt) {
        this.id = id;
        this.createdAt = createdAt;
        this.schedule = Schedule.at(createdAt);
        this.occurrence = Schedule.at(createdAt).occurrence();
    }

    Draft of(TenantId other) {
        tenant = other;
        return this;
    }

    Draft keyed(String text) {
        labels = labels.withKey(new NaturalKey(text));
        return this;
    }

    Draft about(String subject) {
        labels = labels.withSubject(new Subject(subject));
        return this;
    }

    Draft ownedBy(String owner) {
        labels = labels.withOwner(new Owner(owner));
        return this;
    }

    Draft titled(String text) {
        title = Title.of(text);
        return this;
    }

    Draft saying(String text) {
        message = Message.of(text);
        return this;
    }

    Draft calling(PhoneNumber number) {
        phoneNumber = number;
        return this;
    }

    Draft due(Instant instant) {
        return once(Schedule.at(instant));
    }

    /** At one time, even if that has passed. */
    Draft once(Schedule.Once when) {
        schedule = when;
        occurrence = when.occurrence();
        return this;
    }

    Draft during(Gate hours) {
        gate = hours;
        return this;
    }

    Draft on(Schedule when) {
        schedule = when;
        occurrence = Timetable.of(when, when.usualLateness())
                .first(createdAt)
                .map(Slot::occurrence)
                .orElse(occurrence);
        return this;
    }

    /** An occurrence that was found otherwise than the schedule would be read today. */
    Draft found(Occurrence as) {
        occurrence = as;
        return this;
    }

    Draft by(Route how) {
        route = how;
        return this;
    }

    Draft within(Lateness tolerated) {
        lateness = Optional.of(tolerated);
        return this;
    }

    private Timetable timetable() {
        return new Timetable(
                schedule, lateness.orElse(schedule.usualLateness()), gate, Optional.empty(), Optional.empty());
    }

    Reminder reminder() {
        return new Reminder(
                id,
                tenant,
                labels,
                new Definition(title, message, phoneNumber, timetable(), route),
                occurrence,
                createdAt,
                createdAt,
                1,
                ReminderStatus.ACTIVE);
    }
}
