package io.reminders.http;

import io.reminders.Change;
import io.reminders.Reminders;
import io.reminders.reminder.Reminder;
import io.reminders.reminder.ReminderId;
import io.reminders.reminder.ReminderStatus;
import io.reminders.spi.RepositoryException;
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
            return written(Outcomes.made(wish.apply(desk.reminders(), id)), desk);
        });
    }

    private Answer cancel(Call call, Desk desk) {
        Reminder before = seen(call, desk);
        Outcomes.cancelled(desk.reminders().cancel(before.id()));
        return written(cancelled(before, desk), desk);
    }

    /** The reminder as it is stored; where that cannot be told any more, as it was before, but cancelled. */
    private static Reminder cancelled(Reminder before, Desk desk) {
        Reminder inHand = before.withStatus(ReminderStatus.CANCELLED);
        try {
            return desk.reminders().find(before.id()).orElse(inHand);
        } catch (RepositoryException away) {
            return inHand;
        }
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

    private Answer written(Reminder reminder, Desk desk) {
        return Answer.json(200, desk.view(clock.instant()).written(reminder)).with("ETag", Version.tagOf(reminder));
    }
}
