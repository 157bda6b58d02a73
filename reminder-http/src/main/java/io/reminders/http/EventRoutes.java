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

    EventRoutes(InstantSource clock) {
        this.clock = clock;
    }

    List<Route> routes() {
        return List.of(
                Route.guarded("GET", "/events/{event}", Route.Intake.NOTHING, this::find),
                word("move", (fields, zones) -> EventWord.move(fields, zones)),
                word("cancel", (fields, zones) -> EventWord.over(Event.Standing.CANCELLED, fields)),
                word("complete", (fields, zones) -> EventWord.over(Event.Standing.COMPLETED, fields)));
    }

    private Answer find(Call call, Desk desk) {
        call.allowParameters();
        Events events = desk.seenEvent(call.inPath("event"));
        Event event = events.find().orElseThrow(() -> Problem.notFound().thrown());
        ObjectNode body = Json.object();
        body.set("event", view(event, desk.eventNames()));
        body.set(
                "data",
                Json.list()
                        .addAll(desk.view(clock.instant())
                                .of(events.reminders().stream()
                                        .filter(desk::isMine)
                                        .toList())));
        return Answer.json(200, body);
    }

    private static Route word(String name, BiFunction<Fields, Zones, EventWord> reader) {
        return Route.guarded("POST", "/events/{event}/" + name, Route.Intake.JSON, (call, desk) -> {
            call.allowParameters();
            IdempotencyKey.refuseIn(call);
            Fields fields = call.fields(LONGEST_BODY);
            Events events = desk.event(call.inPath("event"));
            Event known = events.find().orElseThrow(() -> Problem.notFound().thrown());
            EventWord word = reader.apply(fields, Zones.of(call, known.start().zone()));
            return told(word, word.said(events), desk.eventNames());
        });
    }

    private static Answer told(EventWord word, EventChange change, EventNames names) {
        if (change instanceof EventChange.Made made) {
            return answer(made.event(), made.reminders(), names);
        }
        if (change instanceof EventChange.Outdated outdated) {
            return unchanged(
                    word,
                    outdated.event(),
                    names,
                    Problem.conflict(
                            "outdated-version",
                            "Version " + outdated.event().version() + " of the event is known; nothing was changed."));
        }
        if (change instanceof EventChange.AlreadyEnded ended) {
            return unchanged(
                    word,
                    ended.event(),
                    names,
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
    private static Answer unchanged(EventWord word, Event event, EventNames names, Problem otherwise) {
        if (word.isKnown(event)) {
            return answer(event, List.of(), names);
        }
        throw otherwise.thrown();
    }

    private static Answer answer(Event event, List<Change> changes, EventNames names) {
        ObjectNode body = Json.object();
        body.set("event", view(event, names));
        ArrayNode data = body.putArray("data");
        changes.forEach(change -> data.add(view(change)));
        return Answer.json(200, body);
    }

    private static ObjectNode view(Event event, EventNames names) {
        ZoneId shownIn = event.start().zone();
        return Json.object()
                .put("name", names.shown(event.id()))
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
