package io.reminders.http;

import io.reminders.Change;
import io.reminders.Reminders;
import io.reminders.reminder.Reminder;
import io.reminders.reminder.ReminderId;
import java.time.InstantSource;
import java.util.List;
import java.util.function.BiFunction;

/** Pauses, resumes, skips, finishes and withdraws one reminder. Immutable and thread-safe. */
final class WishRoutes {
    private final InstantSource clock;

    WishRoutes(InstantSource clock) {
        this.clock = clock;
    }

    List<Route> routes() {
        return List.of(
                wish("pause", Reminders::pause),
                wish("resume", Reminders::resume),
                wish("skip", Reminders::skip),
                wish("done", Reminders::done),
                Route.guarded("POST", "/reminders/{id}/cancel", Route.Intake.NOTHING, this::cancel));
    }

    private Route wish(String name, BiFunction<Reminders, ReminderId, Change> wish) {
        return Route.guarded("POST", "/reminders/{id}/" + name, Route.Intake.NOTHING, (call, desk) -> {
            ReminderId id = seen(call, desk).id();
            return shown(Outcomes.made(wish.apply(desk.reminders(), id)), desk);
        });
    }

    private Answer cancel(Call call, Desk desk) {
        ReminderId id = seen(call, desk).id();
        Outcomes.cancelled(desk.reminders().cancel(id));
        return shown(desk.find(id.toString()), desk);
    }

    /** The reminder, as the caller has seen it. */
    private static Reminder seen(Call call, Desk desk) {
        call.allowParameters();
        IdempotencyKey.refuseIn(call);
        Version seen = Version.wantedBy(call);
        Reminder reminder = desk.find(call.inPath("id"));
        seen.check(reminder);
        return reminder;
    }

    private Answer shown(Reminder reminder, Desk desk) {
        return Answer.json(200, new ReminderView(desk.reminders(), clock.instant()).of(reminder))
                .with("ETag", Version.tagOf(reminder));
    }
}
