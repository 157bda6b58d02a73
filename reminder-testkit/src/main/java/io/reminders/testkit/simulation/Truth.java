package io.reminders.testkit.simulation;

import io.reminders.delivery.Attempt;
import io.reminders.delivery.Delivery;
import io.reminders.delivery.DeliveryId;
import io.reminders.delivery.DeliveryState;
import io.reminders.delivery.Knowledge;
import io.reminders.route.RepeatPolicy;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is on record against what rang: INV-2, INV-3, INV-7 and INV-10. Beyond the quiet period a proof of absence may
 * be wrong; then doubles are counted, and nothing else of it is a violation.
 */
final class Truth {
    private final Journal journal;
    private final boolean strict;
    private final Map<DeliveryId, List<Ring>> rings = new LinkedHashMap<>();
    private final Set<Ring> admitted = new HashSet<>();

    Truth(Journal journal, boolean strict) {
        this.journal = journal;
        this.strict = strict;
    }

    /** The provider has accepted a request for a delivery that stands as {@code now}. */
    void accepted(Ring ring, Watched now) {
        Delivery delivery = now.delivery();
        Attempt attempt = now.attempt(ring.attempt()).orElse(null);
        if (attempt == null || !attempt.key().equals(ring.key())) {
            journal.violates("INV-2", ring.delivery() + ": a request without an intent on record");
            return;
        }
        boolean allowed = delivery.route().step(attempt.step()).repeat() == RepeatPolicy.AT_LEAST_ONCE;
        for (Ring other : rings.getOrDefault(ring.delivery(), List.of())) {
            boolean sameStep = now.attempt(other.attempt()).orElseThrow().step() == attempt.step();
            if (sameStep && !other.excludesContact()) {
                if (allowed) {
                    journal.saw(Sighting.REPEATED_BY_POLICY);
                } else {
                    doubled(ring, "INV-3", "accepted twice in one step");
                }
            }
        }
        rings.computeIfAbsent(ring.delivery(), unused -> new ArrayList<>()).add(ring);
        agrees(now);
    }

    private void doubled(Ring ring, String invariant, String what) {
        if (strict) {
            journal.violates(invariant, ring.delivery() + ": " + what);
        } else if (admitted.add(ring)) {
            journal.saw(Sighting.DOUBLE_BEYOND_THE_PROMISE);
        }
    }

    /** What is on record of a delivery does not deny what rang. */
    void agrees(Watched now) {
        for (Ring ring : rings.getOrDefault(now.delivery().id(), List.of())) {
            DeliveryState state = now.delivery().state();
            if (state == DeliveryState.CANCELLED || state == DeliveryState.EXPIRED) {
                doubled(ring, "INV-10", state + ", and the provider had accepted attempt " + ring.attempt());
            }
            now.attempt(ring.attempt())
                    .map(Attempt::knowledge)
                    .filter(Truth::deniesAcceptance)
                    .ifPresent(known -> doubled(
                            ring,
                            "INV-7",
                            "accepted, and on record as " + known.getClass().getSimpleName()));
        }
    }

    private static boolean deniesAcceptance(Knowledge known) {
        return known instanceof Knowledge.NotSent
                || known instanceof Knowledge.Refused
                || known instanceof Knowledge.Absent;
    }
}
