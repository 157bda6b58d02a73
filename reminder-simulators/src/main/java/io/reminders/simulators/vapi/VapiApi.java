package io.reminders.simulators.vapi;

import io.reminders.simulators.Reply;
import io.reminders.simulators.Request;
import io.reminders.simulators.Timeline;

/** The three operations that there are, for whoever has the key. Thread-safe. */
final class VapiApi {

    private static final String CALL = "/call";

    private final String authorization;
    private final CallCreation creation;
    private final CallQueries queries;
    private final Timeline timeline;
    private final VapiLedger ledger;

    VapiApi(String apiKey, CallCreation creation, CallQueries queries, Timeline timeline, VapiLedger ledger) {
        authorization = "Bearer " + apiKey;
        this.creation = creation;
        this.queries = queries;
        this.timeline = timeline;
        this.ledger = ledger;
    }

    Reply replyTo(Request request) {
        var at = timeline.instant();
        var reply =
                request.header("Authorization").filter(authorization::equals).isPresent()
                        ? route(request)
                        : VapiError.of(401);
        ledger.received(at, request, reply);
        return reply;
    }

    private Reply route(Request request) {
        var path = request.path();
        return switch (request.method()) {
            case "POST" -> path.equals(CALL) ? creation.replyTo(request) : notFound(request);
            case "GET" ->
                path.equals(CALL)
                        ? queries.list(request)
                        : path.matches(CALL + "/[^/]+")
                                ? queries.lookUp(path.substring(CALL.length() + 1))
                                : notFound(request);
            default -> notFound(request);
        };
    }

    private static Reply notFound(Request request) {
        return VapiError.of(404, "Cannot " + request.method() + " " + request.path());
    }
}
