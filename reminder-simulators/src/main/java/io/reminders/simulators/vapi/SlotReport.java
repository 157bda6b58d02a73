package io.reminders.simulators.vapi;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * How many calls may run at a time, and how that stands: Vapi's {@code subscriptionLimits}. Immutable.
 *
 * @param blocked whether the call has to wait for a slot
 * @param free slots that are still free
 */
record SlotReport(boolean blocked, int slots, int free) {

    ObjectNode toJson() {
        return Json.object()
                .put("concurrencyBlocked", blocked)
                .put("concurrencyLimit", slots)
                .put("remainingConcurrentCalls", free);
    }
}
