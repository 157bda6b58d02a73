package io.reminders.simulators.vapi;

import java.util.UUID;

/** A call that was accepted: who and what never change, its history grows. Thread-safe; only the ledger adds to it. */
final class PlacedCall {

    private final UUID id;
    private final CallRequest request;
    private final EventLane lane = new EventLane();
    private volatile CallHistory history;

    PlacedCall(UUID id, CallRequest request, Happening accepted) {
        this.id = id;
        this.request = request;
        history = CallHistory.startingWith(accepted);
    }

    String id() {
        return id.toString();
    }

    CallRequest request() {
        return request;
    }

    /** Its server events on their way. */
    EventLane lane() {
        return lane;
    }

    CallHistory history() {
        return history;
    }

    void add(Happening happening) {
        history = history.and(happening);
    }

    /** The name that the phone company has for it, made from its own. */
    String sid() {
        return "CA" + id().replace("-", "");
    }
}
