package io.reminders.http;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.reminders.Plan;
import io.reminders.delivery.Planned;
import java.time.Instant;
import java.util.List;

/** Plans as JSON. */
final class PlanView {
    private static final int MOST_POINTS = 100;

    private PlanView() {}

    /** For how many points plans are asked for. */
    static int points(Call call) {
        return call.number("points", MOST_POINTS).orElse(1);
    }

    static Answer answer(List<Plan> plans) {
        ObjectNode body = Json.object();
        ArrayNode data = body.putArray("data");
        plans.forEach(plan -> data.add(of(plan)));
        return Answer.json(200, body);
    }

    private static ObjectNode of(Plan plan) {
        Instant point = plan.delivery().course().occursAt();
        ObjectNode view = Json.object();
        view.put("scheduled_time", ReminderView.text(point));
        view.put(
                "readable_time",
                ReminderView.readable(
                        point, plan.reminder().definition().schedule().zone()));
        view.put("due", ReminderView.text(plan.delivery().course().due()));
        view.put("status", ReminderView.lower(plan.end().name()));
        view.put("reason", plan.why().toString());
        ArrayNode attempts = view.putArray("attempts");
        plan.attempts().forEach(attempt -> attempts.add(of(attempt)));
        view.set("sentences", Json.texts(plan.sentences()));
        return view;
    }

    private static ObjectNode of(Planned attempt) {
        List<String> conditions = attempt.onlyIf().stream()
                .map(condition -> ReminderView.lower(condition.name()))
                .sorted()
                .toList();
        ObjectNode view = Json.object()
                .put("step", attempt.step() + 1)
                .put("channel", ReminderView.lower(attempt.channel().name()))
                .put("not_before", ReminderView.text(attempt.notBefore()))
                .put("tries", attempt.tries());
        view.set("only_if", Json.texts(conditions));
        return view;
    }
}
