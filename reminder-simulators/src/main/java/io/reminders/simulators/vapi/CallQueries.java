package io.reminders.simulators.vapi;

import io.reminders.simulators.Reply;
import io.reminders.simulators.Request;
import io.reminders.simulators.Timeline;
import java.util.ArrayList;
import java.util.stream.Collectors;

/** {@code GET /call} and {@code GET /call/{id}}. Thread-safe. */
final class CallQueries {

    private final Timeline timeline;
    private final VapiScript script;
    private final VapiLedger ledger;

    CallQueries(Timeline timeline, VapiScript script, VapiLedger ledger) {
        this.timeline = timeline;
        this.script = script;
        this.ledger = ledger;
    }

    Reply lookUp(String id) {
        return script.nextLookup()
                .orElseGet(() -> ledger.find(id)
                        .map(call -> Reply.json(
                                200, CallJson.of(call, call.history()).toString()))
                        .orElseGet(() -> VapiError.of(404, "Couldn't Find Call " + id + ".")));
    }

    Reply list(Request request) {
        var refusals = new ArrayList<String>();
        var filter = CallFilter.parse(request, refusals::add);
        return refusals.isEmpty() ? script.nextList().orElseGet(() -> list(filter)) : VapiError.of(400, refusals);
    }

    private Reply list(CallFilter filter) {
        var visibleFrom = timeline.instant().minus(script.listLag());
        var calls = ledger.newestFirst().stream()
                .filter(call -> !call.history().createdAt().isAfter(visibleFrom))
                .filter(filter.shows())
                .limit(filter.limit())
                .map(call -> CallJson.of(call, call.history()).toString())
                .collect(Collectors.joining(",", "[", "]"));
        return Reply.json(200, calls);
    }
}
