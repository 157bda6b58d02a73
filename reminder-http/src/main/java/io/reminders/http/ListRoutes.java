package io.reminders.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.reminders.Cursor;
import io.reminders.ReminderPage;
import io.reminders.refusal.RefusedValueException;
import io.reminders.reminder.ReminderFilter;
import io.reminders.reminder.ReminderStatus;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Lists reminders, page by page. Immutable and thread-safe. */
final class ListRoutes {
    private static final int USUAL_SIZE = 20;
    private static final int LARGEST_SIZE = 100;
    private static final int LAST_PAGE = 10_000;

    private final InstantSource clock;

    ListRoutes(InstantSource clock) {
        this.clock = clock;
    }

    List<Route> routes() {
        return List.of(Route.guarded("GET", "/reminders", Route.Intake.NOTHING, this::list));
    }

    private Answer list(Call call, Desk desk) {
        call.allowParameters("status", "search", "subject", "page", "per_page", "cursor");
        ReminderFilter filter = filter(call, desk);
        int size = call.number("per_page", LARGEST_SIZE).orElse(USUAL_SIZE);
        Optional<Integer> number = call.number("page", LAST_PAGE);
        Optional<Cursor> cursor = call.parameter("cursor").map(Cursor::new);
        if (cursor.isPresent() && number.isPresent()) {
            throw RefusedValueException.of("page", "no cursor beside it", "both");
        }
        ReminderPage page = cursor.map(after -> desk.reminders().list(filter, after, size))
                .orElseGet(() -> desk.reminders().listPage(filter, number.orElse(1), size));
        ObjectNode body = Json.object();
        body.set("data", Json.list().addAll(desk.view(clock.instant()).of(page.reminders())));
        if (cursor.isEmpty()) {
            body.put("page", number.orElse(1));
        }
        body.put("per_page", size);
        body.put("next_cursor", page.next().map(Cursor::text).orElse(null));
        return Answer.json(200, body);
    }

    private static ReminderFilter filter(Call call, Desk desk) {
        ReminderFilter filter = desk.mine();
        filter = call.parameter("status")
                .map(ListRoutes::statusOf)
                .map(filter::inStatus)
                .orElse(filter);
        filter = call.parameter("search").map(filter::containing).orElse(filter);
        return call.parameter("subject").map(filter::about).orElse(filter);
    }

    private static ReminderStatus statusOf(String word) {
        return Arrays.stream(ReminderStatus.values())
                .filter(status -> ReminderView.lower(status.name()).equals(word))
                .findFirst()
                .orElseThrow(() -> RefusedValueException.of("status", "one of " + words(), "something else"));
    }

    private static String words() {
        return Arrays.stream(ReminderStatus.values())
                .map(status -> ReminderView.lower(status.name()))
                .collect(Collectors.joining(", "));
    }
}
