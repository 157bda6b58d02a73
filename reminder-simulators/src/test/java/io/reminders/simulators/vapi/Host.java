package io.reminders.simulators.vapi;

import com.fasterxml.jackson.databind.JsonNode;
import io.reminders.simulators.ManualTimeline;
import io.reminders.simulators.Reply;
import io.reminders.simulators.Request;
import io.reminders.simulators.SimulatorServer;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A host's server, to which events are posted. */
final class Host implements AfterEachCallback {

    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private volatile Reply reply = Reply.json(200, "{}");
    private final SimulatorServer server =
            SimulatorServer.start(0, ManualTimeline.startingAt(SimulatedVapi.NINE), this::receive);

    @Override
    public void afterEach(ExtensionContext context) {
        server.close();
    }

    void answers(Reply other) {
        reply = other;
    }

    /** A request for a call whose events come here. */
    CallBody asks(CallBody body) {
        return body.with("/assistant/server/url", "\"" + server.baseUrl() + "/hooks/vapi\"");
    }

    List<Request> requests() {
        return requests;
    }

    List<JsonNode> messages() {
        return requests.stream()
                .map(request -> CallBody.parse(request.body()).path("message"))
                .toList();
    }

    /** Type and, for a change of status, that status. */
    List<String> events() {
        return messages().stream()
                .map(message -> (message.path("type").asText() + " "
                                + message.path("status").asText())
                        .strip())
                .toList();
    }

    private Reply receive(Request request) {
        requests.add(request);
        return reply;
    }
}
