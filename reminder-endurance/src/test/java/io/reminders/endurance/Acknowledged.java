package io.reminders.endurance;

import io.reminders.reminder.ReminderId;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the desk has acknowledged: the occurrences, when each is due, and which are withdrawn. One thread at a time. */
public final class Acknowledged {
    private final Map<ReminderId, Term> acknowledged = new LinkedHashMap<>();
    private final Set<ReminderId> withdrawn = new HashSet<>();

    /** They were scheduled. */
    public void made(Collection<ReminderId> ids, Instant due, Duration lateness) {
        ids.forEach(id -> acknowledged.put(id, new Term(due, due.plus(lateness))));
    }

    /** One was moved, and may be as late as before. */
    public void moved(ReminderId id, Instant due) {
        acknowledged.computeIfPresent(id, (unused, term) -> new Term(due, due.plus(term.lateness())));
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
    public Map<ReminderId, Term> all() {
        return acknowledged;
    }

    /** Those that are due from then to then and are not withdrawn. */
    public List<ReminderId> due(Instant from, Instant to) {
        return acknowledged.entrySet().stream()
                .filter(one -> !one.getValue().due().isBefore(from)
                        && !one.getValue().due().isAfter(to))
                .map(Map.Entry::getKey)
                .filter(id -> !isWithdrawn(id))
                .toList();
    }

    /** How many were scheduled. */
    public int count() {
        return acknowledged.size();
    }

    /** How many were withdrawn. */
    public int withdrawals() {
        return withdrawn.size();
    }

    /** When it is due, and at and after which instant nothing may start. */
    public record Term(Instant due, Instant deliverBy) {
        private Duration lateness() {
            return Duration.between(due, deliverBy);
        }
    }
}
