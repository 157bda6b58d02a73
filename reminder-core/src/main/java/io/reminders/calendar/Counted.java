package io.reminders.calendar;

import java.time.LocalDateTime;
import java.util.Iterator;
import java.util.Optional;

/**
 * The first so many of a rule (COUNT). It is always walked from its start, for nothing else says how many are left.
 * Immutable.
 *
 * @param rule the rule without an end
 * @param start where the rule starts
 * @param count how many, from 1
 */
record Counted(Expansion rule, LocalDateTime start, int count) implements Expansion {

    @Override
    public Iterator<Candidate> from(LocalDateTime from, Steps steps) {
        Iterator<Candidate> all = rule.from(start, steps);
        return new Walk<>() {
            private int given;

            @Override
            Optional<Candidate> advance() {
                return given++ < count && all.hasNext() ? Optional.of(all.next()) : Optional.empty();
            }
        };
    }
}
