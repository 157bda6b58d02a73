package io.reminders.examples.privacy;

import io.reminders.Reminders;
import io.reminders.Shifted;
import io.reminders.calendar.BusinessDays;
import io.reminders.calendar.Bypass;
import io.reminders.calendar.DateChanges;
import io.reminders.calendar.Event;
import io.reminders.calendar.Fit;
import io.reminders.calendar.Gate;
import io.reminders.calendar.Recurrence;
import io.reminders.calendar.Schedule;
import io.reminders.calendar.Timetable;
import io.reminders.calendar.WallClock;
import io.reminders.calendar.WeeklyHours;
import io.reminders.calendar.Window;
import io.reminders.contact.CallingHours;
import io.reminders.contact.Recipient;
import io.reminders.delivery.Agenda;
import io.reminders.delivery.EventAmendment;
import io.reminders.delivery.EventDossier;
import io.reminders.reminder.Reminder;
import io.reminders.reminder.ReminderRequest;
import io.reminders.reminder.TenantId;
import io.reminders.spi.ReminderRepository;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;

/** Everything that is said of when, by and about one person. */
final class Times {
    private static final ZoneId BUCHAREST = ZoneId.of("Europe/Bucharest");
    private static final Duration HOUR = Duration.ofHours(1);

    private final Outlets outlets;
    private final Reminders desk;
    private final ReminderRepository repository;
    private final Instant now;

    Times(Place place, Reminders desk, ReminderRepository repository) {
        this.outlets = place.outlets;
        this.desk = desk;
        this.repository = repository;
        this.now = place.clock.instant();
    }

    void told() {
        ofEvents();
        ofSeries();
        ofHours();
    }

    private static ReminderRequest request(Schedule schedule) {
        return Reminder.titled(Person.TITLE)
                .to(Recipient.phone(Person.NUMBER).in(BUCHAREST))
                .on(schedule)
                .saying(Person.MESSAGE)
                .byCall();
    }

    private void ofEvents() {
        Event event = Event.called(Person.SUBJECT).startsAt(now.plus(Duration.ofDays(2)));
        ReminderRequest request = request(Schedule.before(event, HOUR));
        Reminder reminder = desk.schedule(request).reminder();
        outlets.value(Event.called(Person.SUBJECT)).value(event).value(request).value(reminder);
        outlets.value(desk.event(Person.SUBJECT))
                .value(desk.event(Person.SUBJECT).reminders());
        outlets.value(desk.event(Person.SUBJECT).movedTo(now.plus(Duration.ofDays(3)), 2));
        outlets.value(desk.event(Person.SUBJECT).movedTo(now.plus(Duration.ofDays(3)), 2));
        repository
                .amendEvent(TenantId.NONE, event.id(), (dossier, at) -> looked(dossier))
                .ifPresent(outlets::value);
        outlets.value(desk.event(Person.SUBJECT).cancelled(3))
                .value(desk.event(Person.SUBJECT).completed(4))
                .value(desk.event(Person.KEY).cancelled(1));
        outlets.value(new ReminderRepository.Added.EventOver(reminder, event));
    }

    private EventAmendment looked(EventDossier dossier) {
        outlets.value(dossier);
        return dossier.over(Event.Standing.CANCELLED, 1, now, now);
    }

    private void ofSeries() {
        WallClock clock = WallClock.in(BUCHAREST);
        LocalDateTime start = LocalDateTime.ofInstant(now, BUCHAREST);
        Recurrence weekdays = Recurrence.cron("0 9 * * MON-FRI", start, clock)
                .onBusinessDays(BusinessDays.next())
                .with(DateChanges.NONE);
        outlets.value(BusinessDays.next()).value(DateChanges.NONE).value(weekdays);
        Reminder series = desk.schedule(request(Schedule.every(weekdays))).reminder();
        outlets.value(series).value(desk.plan(series.id(), 3)).value(desk.skip(series.id()));
        outlets.value(desk.explain(series.id())).value(desk.plan(now, now.plus(Duration.ofDays(9))));
        outlets.value(new Agenda(series)).value(new Agenda(series).opening());
        Timetable timetable = series.definition().timetable();
        outlets.value(timetable.after(now, now)).value(clock.readings(start));
        outlets.value(new Shifted(series, now, now));
    }

    private void ofHours() {
        WeeklyHours day = WeeklyHours.daily(LocalTime.of(8, 0), LocalTime.of(21, 0));
        Window window = Window.of(day, BUCHAREST);
        outlets.value(day).value(window).value(Gate.of(window)).value(CallingHours.usual());
        outlets.value(new Bypass(Person.OWNER, Person.MESSAGE));
        outlets.value(request(Schedule.at(now.plus(HOUR))).bypassingHours(Person.OWNER, Person.MESSAGE));
        outlets.value(List.of(
                new Fit.AsAsked(now),
                new Fit.Later(now),
                new Fit.Earlier(now),
                new Fit.Shut(Fit.Shut.Cause.NEVER_OPENS)));
    }
}
