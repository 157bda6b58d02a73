package io.reminders.delivery;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/*
 * While a request is in doubt, its repeat carries the same key: a provider that honours keys then accepts the two once. So what
 * is known of the acceptance of one of them is known of all that may have arrived. A refusal of one says nothing about another.
 * Once nothing is in doubt, a new attempt carries a new key: under the old one it would only be told again what became of the
 * attempt before.
 */
/** What follows from one key that several attempts carry. Immutable. */
final class SharedKeys {
    private final List<Attempt> attempts;

    SharedKeys(List<Attempt> attempts) {
        this.attempts = attempts;
    }

    /** The same attempts, each of which knows what is known of the acceptance under its key. */
    List<Attempt> shared() {
        return attempts.stream().map(this::informed).toList();
    }

    private Attempt informed(Attempt attempt) {
        if (!attempt.isInDoubt() && !attempt.isAccepted()) {
            return attempt;
        }
        return attempts.stream()
                .filter(other ->
                        other.key().equals(attempt.key()) && other.reference().isPresent())
                .min(Comparator.comparing(Attempt::isAccepted))
                .filter(other -> attempt.isInDoubt() || !other.isAccepted())
                .map(other -> attempt.knowing(other.knowledge()))
                .orElse(attempt);
    }

    /**
     * Until when every attempt that is in doubt may be repeated under its key; an instant that has passed if one may
     * not.
     */
    Instant honouredUntil() {
        return attempts.stream()
                .filter(Attempt::isInDoubt)
                .map(this::honouredUntil)
                .min(Comparator.naturalOrder())
                .orElse(Instant.MIN);
    }

    /**
     * A provider counts from the first request that carried the key; one that honours none never does, not even while a
     * clock that was set back shows an instant before the request.
     */
    private Instant honouredUntil(Attempt attempt) {
        Instant first = attempts.stream()
                .filter(other -> other.key().equals(attempt.key()))
                .map(Attempt::begunAt)
                .min(Comparator.naturalOrder())
                .orElse(attempt.begunAt());
        return attempt.terms().keyHonouredFor().map(first::plus).orElse(Instant.MIN);
    }

    /** The key of the newest request in doubt, while that provider honours it. */
    Optional<AttemptKey> toRepeat(String gateway, Instant now) {
        return attempts.stream()
                .filter(attempt -> attempt.isInDoubt() && attempt.gateway().equals(gateway))
                .filter(attempt -> now.isBefore(honouredUntil(attempt)))
                .reduce((earlier, later) -> later)
                .map(Attempt::key);
    }
}
