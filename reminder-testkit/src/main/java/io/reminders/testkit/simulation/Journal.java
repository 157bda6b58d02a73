package io.reminders.testkit.simulation;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What happened: its last lines, a hash over all of them, what was sighted and what was violated. One thread. */
final class Journal {
    private static final int KEPT = 200;
    private static final long FNV_PRIME = 0x100_0000_01B3L;

    private final Timeline timeline;
    private final Deque<String> last = new ArrayDeque<>();
    private final Map<Sighting, Integer> sightings = new EnumMap<>(Sighting.class);
    private final List<Violation> violations = new ArrayList<>();
    private long hash = 0xCBF2_9CE4_8422_2325L;

    Journal(Timeline timeline) {
        this.timeline = timeline;
    }

    void note(String line) {
        add(timeline.now());
        for (int index = 0; index < line.length(); index++) {
            add(line.charAt(index));
        }
        if (last.size() == KEPT) {
            last.remove();
        }
        last.add(timeline.instant() + " " + line);
    }

    private void add(long value) {
        hash = (hash ^ value) * FNV_PRIME;
    }

    void saw(Sighting sighting) {
        sightings.merge(sighting, 1, Integer::sum);
    }

    void violates(String invariant, String what) {
        note(invariant + " violated: " + what);
        violations.add(new Violation(invariant, timeline.instant(), what));
    }

    boolean isBroken() {
        return !violations.isEmpty();
    }

    /** The same for the same run, and most likely for no other. */
    long hash() {
        return hash;
    }

    Map<Sighting, Integer> sightings() {
        return Collections.unmodifiableMap(sightings);
    }

    List<Violation> violations() {
        return List.copyOf(violations);
    }

    /** The last lines, the oldest first. */
    List<String> last() {
        return List.copyOf(last);
    }
}
