package io.reminders.simulators.vapi;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.reminders.simulators.Timeline;
import java.util.UUID;

/** Accepts valid requests: from here on there is a call, whatever the caller learns of it. Thread-safe. */
final class CallAdmission {

    private final Timeline timeline;
    private final VapiLedger ledger;
    private final Switchboard switchboard;

    CallAdmission(Timeline timeline, VapiLedger ledger, Switchboard switchboard) {
        this.timeline = timeline;
        this.ledger = ledger;
        this.switchboard = switchboard;
    }

    /** The new call as Vapi first shows it: not dialled yet, even if it rings a moment later. */
    ObjectNode accept(CallRequest request) {
        var now = timeline.instant();
        var later = request.earliestAt().filter(earliest -> earliest.isAfter(now));
        var accepted = new Happening(later.isPresent() ? Turn.SCHEDULED : Turn.QUEUED, now, "");
        var call = new PlacedCall(UUID.randomUUID(), request, accepted);
        var json = CallJson.of(call, call.history());

        ledger.accepted(call);
        json.set("subscriptionLimits", switchboard.admit(call).toJson());
        return json;
    }
}
