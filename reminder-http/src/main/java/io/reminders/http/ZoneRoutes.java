package io.reminders.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.reminders.calendar.IanaZone;
import java.time.ZoneId;
import java.util.List;

/** Names the time zones that are taken. Immutable and thread-safe. */
final class ZoneRoutes {
    private final ZoneId zone;

    ZoneRoutes(ZoneId zone) {
        this.zone = zone;
    }

    List<Route> routes() {
        return List.of(Route.guarded("GET", "/timezones", Route.Intake.NOTHING, this::list));
    }

    private Answer list(Call call, Desk desk) {
        call.allowParameters();
        ObjectNode body = Json.object().put("default", Zones.nameOf(zone));
        body.set("data", Json.texts(IanaZone.names()));
        return Answer.json(200, body);
    }
}
