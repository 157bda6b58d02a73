package io.reminders.http;

import io.reminders.Reminders;
import io.reminders.http.spi.CallbackAnswer;
import io.reminders.http.spi.CallbackReceiver;
import io.reminders.reminder.ReminderException;
import io.reminders.reminder.ReminderId;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What anybody may ask: whether it lives, whether it can work, what it offers; and what providers post. Thread-safe.
 */
final class OpenRoutes {
    private static final Logger LOG = LoggerFactory.getLogger(ReminderServer.class);
    private static final ReminderId NOBODYS = new ReminderId(new UUID(0, 0));

    private final Reminders desk;
    private final Map<String, CallbackReceiver> receivers;

    OpenRoutes(Reminders desk, Map<String, CallbackReceiver> receivers) {
        this.desk = desk;
        this.receivers = Map.copyOf(receivers);
    }

    List<Route> routes() {
        return List.of(
                Route.open("GET", "/health", Route.Intake.NOTHING, call -> state(200, "up")),
                Route.open("GET", "/ready", Route.Intake.NOTHING, this::ready),
                Route.open("GET", "/openapi.yaml", Route.Intake.NOTHING, OpenRoutes::openApi),
                Route.open("POST", "/callbacks/{provider}", Route.Intake.BYTES, this::callback));
    }

    private Answer ready(Call call) {
        try {
            desk.find(NOBODYS);
            return state(200, "ready");
        } catch (ReminderException noStorage) {
            return state(503, "storage is away");
        }
    }

    private static Answer state(int status, String word) {
        return Answer.json(status, Json.object().put("status", word));
    }

    private static Answer openApi(Call call) {
        try (InputStream document = OpenRoutes.class.getResourceAsStream("openapi.yaml")) {
            if (document == null) {
                throw new IllegalStateException("openapi.yaml is not in the jar");
            }
            String text = new String(document.readAllBytes(), StandardCharsets.UTF_8);
            return new Answer(200, "application/yaml", text, Map.of());
        } catch (IOException brokenJar) {
            throw new IllegalStateException("openapi.yaml cannot be read");
        }
    }

    private Answer callback(Call call) {
        CallbackReceiver receiver = Optional.ofNullable(receivers.get(call.inPath("provider")))
                .orElseThrow(() -> Problem.notFound().thrown());
        byte[] body = call.body(CallbackReceiver.LONGEST_BODY);
        CallbackAnswer made;
        try {
            made = receiver.receive(call.headers(), body);
        } catch (RuntimeException failure) {
            // Whatever it is, it is none of the provider's: after a 4xx the post would not come again.
            LOG.error(
                    "POST /callbacks/{provider} failed: {}", failure.getClass().getName());
            return Service.unavailable().answer();
        }
        return switch (made) {
            case TAKEN -> Answer.empty(204);
            case FORGED ->
                Problem.of(401, "forged", "Not authenticated", "Nothing shows that the provider posted this.")
                        .answer();
            case MALFORMED ->
                Problem.of(400, "malformed", "Not readable", "This is no message of the provider's.")
                        .answer();
        };
    }
}
