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
        ReminderView view = desk.view(clock.instant());
        ObjectNode body = Json.object();
        ArrayNode data = body.putArray("data");
        all.forEach(each -> data.add(told(each.answer().orElseGet(taken::next), each.timeField(), view)));
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

    /**
     * One of the reminders that are asked for: its request, or what is answered without one.
     *
     * @param timeField the field that says when
     */
    private record Said(Optional<ReminderRequest> request, Optional<Intake> answer, String timeField) {}

    private Said read(JsonNode node, Optional<IdempotencyKey> key, Call call, Desk desk) {
        try {
            Fields fields = Fields.of(node);
            Wanted wanted = Wanted.in(fields);
            fields.refuseWhatIsWrong();
            Optional<Intake> before =
                    key.flatMap(desk::saidUnder).map(there -> new Intake.Taken(new Scheduled.Existing(there)));
            if (before.isPresent()) {
                return new Said(Optional.empty(), before, wanted.timeField());
            }
            ReminderRequest plain = desk.mine(wanted.request(Zones.of(call, usual.zone()), desk, usual.route()));
            ReminderRequest request = key.map(named -> desk.under(named, plain)).orElse(plain);
            return new Said(Optional.of(request), Optional.empty(), wanted.timeField());
        } catch (RefusedValueException refused) {
            return new Said(Optional.empty(), Optional.of(new Intake.Refused(refused.refusals())), "scheduled_time");
        }
    }

    private static ObjectNode told(Intake intake, String timeField, ReminderView view) {
        if (intake instanceof Intake.Taken taken) {
            ObjectNode told = Json.object().put("status", taken.scheduled() instanceof Scheduled.New ? 201 : 200);
            told.set("reminder", view.written(taken.scheduled().reminder()));
            return told;
        }
        List<Refusal> refusals = ((Intake.Refused) intake).refusals();
        ObjectNode told = Json.object().put("status", 400);
        told.set("errors", Problem.refused(Fields.renamed(timeField, refusals)).list());
        return told;
    }
}
