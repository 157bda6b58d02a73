package io.reminders.endurance;

import io.reminders.reminder.ReminderId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the desk has acknowledged: the occurrences, when each is due, and which are withdrawn. One thread at a time. */
public final class Promises {
    private final Map<ReminderId, Promise> promises = new LinkedHashMap<>();
    private final Set<ReminderId> withdrawn = new HashSet<>();

    /** They were scheduled. */
    public void made(Collection<ReminderId> ids, Instant due, Duration lateness) {
        ids.forEach(id -> moved(id, due, lateness));
    }

    /** One was moved. */
    public void moved(ReminderId id, Instant due, Duration lateness) {
        promises.put(id, new Promise(due, due.plus(lateness)));
    }

    /** One was withdrawn, and the desk said so. */
    public void withdrawn(ReminderId id) {
        withdrawn.add(id);
    }

    /** Whether it was withdrawn. */
    boolean isWithdrawn(ReminderId id) {
        return withdrawn.contains(id);
    }

    /** Everything that was promised, in the order of it. */
    public Map<ReminderId, Promise> all() {
        return promises;
    }

    /** So many of those that were scheduled last. */
    public List<ReminderId> latest(int count) {
        List<ReminderId> ids = new ArrayList<>(promises.keySet());
        return ids.subList(Math.max(ids.size() - count, 0), ids.size());
    }

    /** How many were scheduled. */
    public int count() {
        return promises.size();
    }

    /** How many were withdrawn. */
    public int withdrawals() {
        return withdrawn.size();
    }

    /** When it is due, and at and after which instant nothing may start. */
    public record Promise(Instant due, Instant deliverBy) {}
}
