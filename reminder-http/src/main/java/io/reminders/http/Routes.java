package io.reminders.http;

import io.reminders.Reminders;
import io.reminders.http.spi.CallbackReceiver;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Everything that can be asked for. */
final class Routes {

    private Routes() {}

    static List<Route> of(Reminders desk, Map<String, CallbackReceiver> receivers, InstantSource clock, Usual usual) {
        return Stream.of(
                        new OpenRoutes(desk, receivers).routes(),
                        new BulkRoutes(clock, usual).routes(),
                        new ListRoutes(clock).routes(),
                        new ReminderRoutes(clock, usual).routes(),
                        new WishRoutes(clock).routes(),
                        new EventRoutes(clock).routes(),
                        new StoryRoutes().routes(),
                        new PreviewRoutes(usual).routes(),
                        new ZoneRoutes(usual.zone()).routes())
                .flatMap(List::stream)
                .toList();
    }

    /** The same, with the page for people. */
    static List<Route> withDashboard(List<Route> routes) {
        return Stream.concat(routes.stream(), Dashboard.routes().stream()).toList();
    }
}
