package io.reminders.delivery;

import java.time.Instant;

/**
 * What all that is known means for a delivery. Immutable.
 *
 * @param state where it stands next
 * @param step the step of the route that it stands at, from 0
 * @param actAt the next instant at which somebody must act; of no meaning for a final state
 * @param why the reason
 */
public record Verdict(DeliveryState state, int step, Instant actAt, Reason why) {}
