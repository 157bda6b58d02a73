package io.reminders.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.reminders.Intake;
import io.reminders.Scheduled;
import io.reminders.refusal.Refusal;
import io.reminders.refusal.RefusedValueException;
import io.reminders.reminder.ReminderRequest;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** Creates several reminders in one transaction; one that is refused does not keep the others out. Thread-safe. */
final class BulkRoutes {
    private static final int LONGEST_BODY = 1 << 20;
    private static final int MOST = 100;

    private final InstantSource clock;
    private final Usual usual;

    BulkRoutes(InstantSource clock, Usual usual) {
        this.clock = clock;
        this.usual = usual;
    }

    List<Route> routes() {
        return List.of(Route.guarded("POST", "/reminders/bulk", Route.Intake.JSON, this::create));
    }

    private Answer create(Call call, Desk desk) {
        call.allowParameters();
        Optional<IdempotencyKey> key = IdempotencyKey.in(call);
        JsonNode reminders = reminders(call);
        desk.countAs(reminders.size());
        List<Said> all = new ArrayList<>();
        for (int index = 0; index < reminders.size(); index++) {
            int place = index + 1;
            Optional<IdempotencyKey> named = key.map(name -> name.at(place));
            all.add(read(reminders.get(index), named, call, desk));
        }
        List<ReminderRequest> requests =
                all.stream().flatMap(each -> each.request().stream()).toList();
        Iterator<Intake> taken = desk.reminders().scheduleAll(requests).iterator();
        ReminderView view = new ReminderView(desk.reminders(), clock.instant());
        ObjectNode body = Json.object();
        ArrayNode data = body.putArray("data");
        all.forEach(each -> data.add(each.request().isEmpty() ? refused(each.refusals()) : told(taken.next(), view)));
        return Answer.json(200, body);
    }

    private static JsonNode reminders(Call call) {
        JsonNode body = Json.read(call.body(LONGEST_BODY));
        JsonNode list = body.path("reminders");
        if (!body.isObject() || body.size() != 1 || !list.isArray() || list.size() < 1 || list.size() > MOST) {
            throw RefusedValueException.of("reminders", "a list of 1 to " + MOST + " and nothing beside it", "another");
        }
        return list;
    }

    /** One of the reminders that are asked for: its request, or why there is none. */
    private record Said(Optional<ReminderRequest> request, List<Refusal> refusals) {}

    private Said read(JsonNode node, Optional<IdempotencyKey> key, Call call, Desk desk) {
        try {
            Fields fields = Fields.of(node);
            Wanted wanted = Wanted.in(fields);
            fields.refuseWhatIsWrong();
            ReminderRequest plain =
                    desk.mine(wanted.request(Zones.of(call, usual.zone()), desk.eventNames(), usual.route()));
            return new Said(
                    Optional.of(key.map(named -> desk.under(named, plain)).orElse(plain)), List.of());
        } catch (RefusedValueException refused) {
            return new Said(Optional.empty(), refused.refusals());
        }
    }

    private static ObjectNode refused(List<Refusal> refusals) {
        ObjectNode told = Json.object().put("status", 400);
        told.set("errors", Problem.refused(refusals).list());
        return told;
    }

    private static ObjectNode told(Intake intake, ReminderView view) {
        if (intake instanceof Intake.Taken taken) {
            ObjectNode told = Json.object().put("status", taken.scheduled() instanceof Scheduled.New ? 201 : 200);
            told.set("reminder", view.written(taken.scheduled().reminder()));
            return told;
        }
        return refused(((Intake.Refused) intake).refusals());
    }
}
