package io.reminders.delivery;

import io.reminders.refusal.RefusedValueException;
import io.reminders.refusal.StorableText;
import java.util.Optional;

/**
 * Proof, from any side, of what became of an attempt: a receipt of a provider, or the word of a worker whose lease ran
 * out meanwhile. It carries no token. Immutable.
 *
 * @param gateway by which gateway the attempt was made
 * @param key our key, where the evidence names it
 * @param reference the provider's name for it, where the evidence names that; key, reference or both
 * @param fact what is proved
 * @param dedupKey under which the same evidence is recognised when it comes again, 1 to 120 characters
 */
public record Evidence(
        String gateway, Optional<AttemptKey> key, Optional<Reference> reference, Fact fact, String dedupKey) {
    public Evidence {
        if (key.isEmpty() && reference.isEmpty()) {
            throw RefusedValueException.of("evidence", "our key or the provider's reference", "neither");
        }
        if (!canBeProved(fact)) {
            throw RefusedValueException.of(
                    "evidence",
                    "what can be proved of an attempt",
                    fact.getClass().getSimpleName());
        }
        StorableText.check("dedupKey", dedupKey, 120);
    }

    private static boolean canBeProved(Fact fact) {
        return fact instanceof Fact.Placed
                || fact instanceof Fact.Absent
                || fact instanceof Fact.Ended
                || fact instanceof Fact.Acknowledged;
    }

    /** Evidence that names our key. */
    public static Evidence byKey(String gateway, AttemptKey key, Fact fact, String dedupKey) {
        return new Evidence(gateway, Optional.of(key), Optional.empty(), fact, dedupKey);
    }

    /** Evidence that names the provider's reference only. */
    public static Evidence byReference(String gateway, Reference reference, Fact fact, String dedupKey) {
        return new Evidence(gateway, Optional.empty(), Optional.of(reference), fact, dedupKey);
    }

    /** Whether it is about that attempt: by our key if it names one, else by gateway and reference. */
    boolean isAbout(Attempt attempt) {
        return key.map(attempt.key()::equals)
                .orElseGet(() ->
                        attempt.gateway().equals(gateway) && attempt.reference().equals(reference));
    }
}
