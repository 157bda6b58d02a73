package io.reminders.vapi;

import io.reminders.delivery.Outcome;
import io.reminders.delivery.Reference;
import java.util.Optional;

/** Asks Vapi how a call ended. Thread-safe. */
final class CallTracker {
    private final VapiApi api;

    CallTracker(VapiApi api) {
        this.api = api;
    }

    Optional<Outcome> outcomeOf(Reference reference) {
        if (!reference.value().matches("[A-Za-z0-9_-]+")) {
            return Optional.empty(); // no id of Vapi's, and it might lead to another path
        }
        return api.find(reference)
                .match(
                        answered -> answered.status() == 200
                                ? outcomeIn(CallRecord.of(Json.read(answered.body())))
                                : Optional.empty(),
                        stayed -> Optional.empty(),
                        lost -> Optional.empty());
    }

    private static Optional<Outcome> outcomeIn(CallRecord call) {
        return call.status().equals("ended")
                ? call.endedReason()
                        .map(reason -> EndedReasonRules.outcome(
                                reason,
                                call.startedAt().isPresent() ? Conversation.STARTED : Conversation.NEVER_STARTED))
                : Optional.empty();
    }
}
