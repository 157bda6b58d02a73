package io.reminders.http;

import io.reminders.reminder.Reminder;
import java.util.List;

/** Tells what would come of a reminder that might be asked for, or of a change; nothing is stored. Thread-safe. */
final class PreviewRoutes {
    private final Usual usual;

    PreviewRoutes(Usual usual) {
        this.usual = usual;
    }

    List<Route> routes() {
        return List.of(
                Route.guarded("POST", "/reminders/preview", Route.Intake.JSON, this::ofNew),
                Route.guarded("POST", "/reminders/{id}/preview", Route.Intake.JSON, this::ofEdit));
    }

    private Answer ofNew(Call call, Desk desk) {
        int points = points(call);
        Wanted wanted = call.read(ReminderRoutes.LONGEST_BODY, Wanted::in);
        return Fields.called(
                wanted.timeField(),
                () -> PlanView.answer(desk.reminders()
                        .plan(desk.mine(wanted.request(Zones.of(call, usual.zone()), desk, usual.route())), points)));
    }

    private Answer ofEdit(Call call, Desk desk) {
        int points = points(call);
        Correction wanted = call.read(ReminderRoutes.LONGEST_BODY, Correction::in);
        Reminder reminder = desk.find(call.inPath("id"));
        return PlanView.answer(desk.reminders().plan(reminder.id(), wanted.edit(reminder, call), points));
    }

    private static int points(Call call) {
        call.allowParameters("points");
        IdempotencyKey.refuseIn(call);
        return PlanView.points(call);
    }
}
