package io.reminders.http;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.reminders.Explanation;
import io.reminders.Untaken;
import io.reminders.delivery.HistoryLine;
import io.reminders.delivery.Reference;
import io.reminders.reminder.ReminderId;
import java.util.List;

/** Tells what happened to one reminder, why, and what will. Immutable and thread-safe. */
final class StoryRoutes {
    List<Route> routes() {
        return List.of(
                Route.guarded("GET", "/reminders/{id}/explanation", Route.Intake.NOTHING, this::explanation),
                Route.guarded("GET", "/reminders/{id}/history", Route.Intake.NOTHING, this::history),
                Route.guarded("GET", "/reminders/{id}/plan", Route.Intake.NOTHING, this::plan));
    }

    private Answer explanation(Call call, Desk desk) {
        call.allowParameters();
        Explanation explanation = explained(call, desk);
        ObjectNode body = Json.object();
        body.put("status", ReminderView.lower(explanation.reminder().status().name()));
        body.set("data", Json.texts(explanation.sentences()));
        ArrayNode untaken = body.putArray("untaken");
        for (Untaken step : explanation.untaken()) {
            untaken.addObject()
                    .put("step", step.step() + 1)
                    .put("reason", step.why().toString());
        }
        return Answer.json(200, body);
    }

    private Answer history(Call call, Desk desk) {
        call.allowParameters();
        ObjectNode body = Json.object();
        ArrayNode data = body.putArray("data");
        explained(call, desk).history().forEach(line -> data.add(view(line)));
        return Answer.json(200, body);
    }

    private static Explanation explained(Call call, Desk desk) {
        return desk.reminders().explain(desk.find(call.inPath("id")).id());
    }

    private static ObjectNode view(HistoryLine line) {
        return Json.object()
                .put("delivery", line.delivery().toString())
                .put("number", line.number())
                .put("at", ReminderView.text(line.at()))
                .put("attempt", line.attempt())
                .put("fact", FactWord.of(line.fact()))
                .put(
                        "reference",
                        Past.reference(line.fact()).map(Reference::value).orElse(null))
                .put("status", ReminderView.lower(line.state().name()))
                .put("step", line.step() + 1)
                .put("reason", line.why().toString());
    }

    private Answer plan(Call call, Desk desk) {
        call.allowParameters("points");
        int points = PlanView.points(call);
        ReminderId id = desk.find(call.inPath("id")).id();
        return PlanView.answer(desk.reminders().plan(id, points));
    }
}
