package io.reminders.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.reminders.Change;
import io.reminders.Scheduled;
import io.reminders.reminder.Reminder;
import io.reminders.reminder.ReminderEdit;
import io.reminders.reminder.ReminderRequest;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Creates, finds, changes and removes one reminder. Immutable and thread-safe. */
final class ReminderRoutes {
    /** So many bytes may say what one reminder is to be. */
    static final int LONGEST_BODY = 1 << 16;

    private static final int MOST_TRIES = 3;

    private final InstantSource clock;
    private final Usual usual;

    ReminderRoutes(InstantSource clock, Usual usual) {
        this.clock = clock;
        this.usual = usual;
    }

    List<Route> routes() {
        return List.of(
                Route.guarded("POST", "/reminders", Route.Intake.JSON, this::create),
                Route.guarded("GET", "/reminders/{id}", Route.Intake.NOTHING, this::find),
                Route.guarded("PATCH", "/reminders/{id}", Route.Intake.JSON, this::edit),
                Route.guarded("DELETE", "/reminders/{id}", Route.Intake.NOTHING, this::delete));
    }

    private Answer create(Call call, Desk desk) {
        call.allowParameters();
        Optional<IdempotencyKey> key = IdempotencyKey.in(call);
        Wanted wanted = call.read(LONGEST_BODY, Wanted::in);
        Optional<Reminder> before = key.flatMap(desk::saidUnder);
        if (before.isPresent()) {
            return created(200, before.get(), desk);
        }
        ReminderRequest plain = desk.mine(wanted.request(Zones.of(call, usual.zone()), desk, usual.route()));
        ReminderRequest request = key.map(named -> desk.under(named, plain)).orElse(plain);
        Scheduled scheduled =
                Fields.called(wanted.timeField(), () -> desk.reminders().schedule(request));
        return created(scheduled instanceof Scheduled.New ? 201 : 200, scheduled.reminder(), desk);
    }

    private Answer created(int status, Reminder reminder, Desk desk) {
        return written(status, reminder, desk).with("Location", "/reminders/" + reminder.id());
    }

    private Answer find(Call call, Desk desk) {
        call.allowParameters();
        Reminder reminder = desk.find(call.inPath("id"));
        return answer(200, view(desk).of(reminder), reminder);
    }

    private Answer edit(Call call, Desk desk) {
        call.allowParameters();
        IdempotencyKey.refuseIn(call);
        Version seen = Version.wantedBy(call);
        Correction wanted = call.read(LONGEST_BODY, Correction::in);
        Change change = edited(call, desk, seen, wanted);
        for (int tries = 1; change instanceof Change.Outdated && seen.isAny() && tries < MOST_TRIES; tries++) {
            change = edited(call, desk, seen, wanted);
        }
        return written(200, Outcomes.made(change), desk);
    }

    /** What is not named is taken from the reminder as it was read, so the edit is one of that version. */
    private static Change edited(Call call, Desk desk, Version seen, Correction wanted) {
        Reminder reminder = desk.find(call.inPath("id"));
        seen.check(reminder);
        ReminderEdit edit = wanted.edit(reminder, call).ifVersion(reminder.version());
        return desk.reminders().edit(reminder.id(), edit);
    }

    private Answer delete(Call call, Desk desk) {
        call.allowParameters();
        IdempotencyKey.refuseIn(call);
        Version seen = Version.wantedBy(call);
        Reminder reminder = desk.find(call.inPath("id"));
        seen.check(reminder);
        Outcomes.made(desk.reminders().delete(reminder.id()));
        return Answer.empty(204);
    }

    private Answer written(int status, Reminder reminder, Desk desk) {
        return answer(status, view(desk).written(reminder), reminder);
    }

    private ReminderView view(Desk desk) {
        return desk.view(clock.instant());
    }

    private static Answer answer(int status, ObjectNode view, Reminder reminder) {
        return Answer.json(status, view).with("ETag", Version.tagOf(reminder));
    }
}
