package io.reminders.jdbi;

import io.reminders.calendar.Event;
import io.reminders.calendar.Lateness;
import io.reminders.calendar.Occurrence;
import io.reminders.calendar.Schedule;
import io.reminders.calendar.Timetable;
import io.reminders.contact.PhoneNumber;
import io.reminders.delivery.Amendment;
import io.reminders.delivery.Capability.Receipts;
import io.reminders.delivery.Delivery;
import io.reminders.delivery.DeliveryId;
import io.reminders.delivery.Intent;
import io.reminders.delivery.Terms;
import io.reminders.message.Message;
import io.reminders.message.Title;
import io.reminders.reminder.Definition;
import io.reminders.reminder.Labels;
import io.reminders.reminder.NaturalKey;
import io.reminders.reminder.Reminder;
import io.reminders.reminder.ReminderStatus;
import io.reminders.reminder.TenantId;
import io.reminders.route.Channel;
import io.reminders.route.Route;
import io.reminders.spi.ClaimRequest;
import io.reminders.spi.ClaimRequest.Errand;
import io.reminders.spi.Claims;
import io.reminders.spi.DeliveryLedger;
import io.reminders.spi.Ids;
import io.reminders.spi.ReminderRepository;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Random;

/** Reminders and requests that tests need, all about one noon. */
final class Samples {
    static final Instant NOON = Instant.parse("2026-03-07T12:00:00.123456Z");
    static final InstantSource CLOCK = InstantSource.fixed(NOON);
    static final PhoneNumber NUMBER = PhoneNumber.ofE164("+40721234567");

    private static final Ids IDS = Ids.from(new Random(4711));

    private Samples() {}

    static Reminder reminder(Instant due) {
        return reminder(due, Labels.none());
    }

    static Reminder keyed(String key) {
        return reminder(NOON, Labels.none().withKey(new NaturalKey(key)));
    }

    private static Reminder reminder(Instant due, Labels labels) {
        Schedule.Once schedule = Schedule.at(due);
        return reminder(Timetable.of(schedule, Lateness.defaults()), schedule.occurrence(), labels);
    }

    static Reminder around(Event event, Labels labels, Duration... before) {
        Schedule schedule = Schedule.before(event, before);
        Timetable timetable = Timetable.of(schedule, schedule.usualLateness());
        return reminder(timetable, timetable.first(NOON).orElseThrow().occurrence(), labels);
    }

    /** One that is scheduled at noon for a point to come. */
    static Reminder reminder(Timetable timetable) {
        return reminder(timetable, timetable.first(NOON).orElseThrow().occurrence(), Labels.none());
    }

    private static Reminder reminder(Timetable timetable, Occurrence occurrence, Labels labels) {
        Definition definition = new Definition(
                Title.of("Dentist"),
                Message.of("Hi, this is your reminder: dentist at nine."),
                NUMBER,
                timetable,
                Route.call());
        return new Reminder(
                IDS.reminder(NOON),
                TenantId.NONE,
                labels,
                definition,
                occurrence,
                NOON,
                NOON,
                1,
                ReminderStatus.ACTIVE);
    }

    /** A stored reminder that is due at {@code due}. */
    static Reminder add(ReminderRepository repository, Instant due) {
        Reminder reminder = reminder(due);
        repository.add(reminder);
        return reminder;
    }

    /** What its host's wish to cancel it comes to. */
    static Amendment cancel(ReminderRepository repository, Reminder reminder) {
        return repository
                .amend(reminder.tenant(), reminder.id(), (dossier, now) -> dossier.cancel(NOON, now))
                .orElseThrow();
    }

    static ClaimRequest upTo(int limit) {
        return new ClaimRequest(Channel.CALL, Errand.SEND, limit, 1, Duration.ofSeconds(30), ClaimRequest.EVERYTHING);
    }

    static List<Delivery> claim(DeliveryLedger ledger, int limit) {
        return ledger.claim(upTo(limit)).claims().stream()
                .map(Claims.Claim::delivery)
                .toList();
    }

    static List<DeliveryId> ids(List<Delivery> deliveries) {
        return deliveries.stream().map(Delivery::id).toList();
    }

    static Intent intent(Delivery leased) {
        return new Intent(leased, IDS.attempt(NOON), "fake", Terms.of(new Receipts()));
    }
}
