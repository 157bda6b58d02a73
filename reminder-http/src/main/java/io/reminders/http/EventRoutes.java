package io.reminders.http;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.reminders.Change;
import io.reminders.EventChange;
import io.reminders.Events;
import io.reminders.calendar.Event;
import io.reminders.delivery.Attempt;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.function.BiFunction;

/** Shows, moves and ends the events that reminders hang on. Immutable and thread-safe. */
final class EventRoutes {
    private static final int LONGEST_BODY = 1 << 12;

    private final InstantSource clock;
    private final ZoneId zone;

    EventRoutes(InstantSource clock, ZoneId zone) {
        this.clock = clock;
        this.zone = zone;
    }

    List<Route> routes() {
        return List.of(
                Route.guarded("GET", "/events/{event}", Route.Intake.NOTHING, this::find),
                word("move", (call, fields) -> EventWord.move(fields, Zones.of(call, zone))),
                word("cancel", (call, fields) -> EventWord.over(Event.Standing.CANCELLED, fields)),
                word("complete", (call, fields) -> EventWord.over(Event.Standing.COMPLETED, fields)));
    }

    private Answer find(Call call, Desk desk) {
        call.allowParameters();
        Events events = desk.seenEvent(call.inPath("event"));
        Event event = events.find().orElseThrow(() -> Problem.notFound().thrown());
        ObjectNode body = Json.object();
        body.set("event", view(event));
        body.set(
                "data",
                Json.list()
                        .addAll(new ReminderView(desk.reminders(), clock.instant())
                                .of(events.reminders().stream()
                                        .filter(desk::isMine)
                                        .toList())));
        return Answer.json(200, body);
    }

    private static Route word(String name, BiFunction<Call, Fields, EventWord> reader) {
        return Route.guarded("POST", "/events/{event}/" + name, Route.Intake.JSON, (call, desk) -> {
            call.allowParameters();
            IdempotencyKey.refuseIn(call);
            EventWord word = reader.apply(call, call.fields(LONGEST_BODY));
            return told(word, word.said(desk.event(call.inPath("event"))));
        });
    }

    private static Answer told(EventWord word, EventChange change) {
        if (change instanceof EventChange.Made made) {
            return answer(made.event(), made.reminders());
        }
        if (change instanceof EventChange.Outdated outdated) {
            return unchanged(
                    word,
                    outdated.event(),
                    Problem.conflict(
                            "outdated-version",
                            "Version " + outdated.event().version() + " of the event is known; nothing was changed."));
        }
        if (change instanceof EventChange.AlreadyEnded ended) {
            return unchanged(
                    word,
                    ended.event(),
                    Problem.conflict(
                            "already-ended",
                            "The event is "
                                    + ReminderView.lower(
                                            ended.event().standing().name())
                                    + "; nothing was changed."));
        }
        throw Problem.notFound().thrown();
    }

    /** A word that comes again is answered as if it came for the first time, and changes nothing. */
    private static Answer unchanged(EventWord word, Event event, Problem otherwise) {
        if (word.isKnown(event)) {
            return answer(event, List.of());
        }
        throw otherwise.thrown();
    }

    private static Answer answer(Event event, List<Change> changes) {
        ObjectNode body = Json.object();
        body.set("event", view(event));
        ArrayNode data = body.putArray("data");
        changes.forEach(change -> data.add(view(change)));
        return Answer.json(200, body);
    }

    private static ObjectNode view(Event event) {
        ZoneId shownIn = event.start().zone();
        return Json.object()
                .put("name", EventNames.shown(event.id()))
                .put("starts", ReminderView.inZone(event.startsAt(), shownIn))
                .put("readable_time", ReminderView.readable(event.startsAt(), shownIn))
                .put("timezone", Zones.nameOf(shownIn))
                .put("version", event.version())
                .put("standing", ReminderView.lower(event.standing().name()));
    }

    private static ObjectNode view(Change change) {
        ObjectNode view = Json.object().put("id", change.id().toString());
        ArrayNode attempts = Json.list();
        if (change instanceof Change.Made made) {
            view.put("outcome", "made")
                    .put("status", ReminderView.lower(made.reminder().status().name()));
        } else if (change instanceof Change.AlreadyEnded ended) {
            view.put("outcome", "already_ended")
                    .put("status", ReminderView.lower(ended.status().name()));
        } else if (change instanceof Change.TooLate late) {
            view.put("outcome", "too_late").putNull("status");
            late.attempts().stream().map(Attempt::number).forEach(attempts::add);
        } else {
            throw new IllegalStateException(change.getClass().getSimpleName() + " of a reminder that was locked");
        }
        view.set("attempts", attempts);
        return view;
    }
}
