package io.reminders.delivery;

import io.reminders.route.Channel;
import io.reminders.route.Condition;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;

/**
 * An attempt that is to be made. Immutable.
 *
 * @param step the step of the route, from 0
 * @param channel on which the recipient is reached
 * @param notBefore the instant before which it does not start
 * @param onlyIf what must become known of the step before for it to be made, any of these; empty where nothing must
 * @param tries how often at the most it is tried, from 1, if the request is certainly not taken
 */
public record Planned(int step, Channel channel, Instant notBefore, Set<Condition> onlyIf, int tries) {
    public Planned {
        onlyIf = onlyIf.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(onlyIf));
    }
}
