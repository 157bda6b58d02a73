package io.reminders;

import io.reminders.delivery.Reason;

/**
 * A step of a route that was not taken. Immutable.
 *
 * @param step which, from 0
 * @param why what that follows from: what sufficed before it, forbade it, or came too late
 */
public record Untaken(int step, Reason why) {}
