package io.reminders.delivery;

import io.reminders.refusal.RefusedValueException;
import io.reminders.refusal.StorableText;
import java.util.Locale;

/**
 * Why something ended as it did. Immutable.
 *
 * @param family what kind of cause it is
 * @param code the provider's code or one of {@link Reasons}, 1 to 200 characters; never a number, address or text of a
 *     person
 */
public record Reason(Family family, String code) {
    /** The largest length of a code, in characters. */
    public static final int LONGEST = 200;

    public Reason {
        StorableText.check("reason", code, LONGEST);
    }

    /** The kinds of cause. */
    public enum Family {
        /** This address cannot or may not be reached. */
        RECIPIENT,
        /** The request or its text is wrong: a defect to mend. */
        CONTENT,
        /** Account, credential, credit, sender or permission. */
        CONFIGURATION,
        /** A rate, a number of simultaneous calls, or a daily limit. */
        LIMIT,
        /** Passing trouble at the provider or the carrier. */
        PROVIDER,
        /** The network between us and the provider. */
        NETWORK,
        /** Cancelled at the provider. */
        CANCELLED,
        /** A value that is not known here; contact with the recipient is possible. */
        UNRECOGNISED,
        /** Decided here, by the host's wish or because time ran out. */
        ENGINE
    }

    /**
     * A reason of that family, for codes that others make: cut to {@value #LONGEST} characters, and with {@code ?} in
     * place of each that no database can store.
     */
    public static Reason of(Family family, String code) {
        if (code.isEmpty()) {
            throw RefusedValueException.of("reason", "a code", "nothing");
        }
        StringBuilder storable = new StringBuilder();
        code.codePoints()
                .limit(LONGEST)
                .map(character -> StorableText.canStore(character) ? character : '?')
                .forEach(storable::appendCodePoint);
        return new Reason(family, storable.toString());
    }

    /** Family and code, such as {@code limit: http-429}. */
    @Override
    public String toString() {
        return family.name().toLowerCase(Locale.ROOT) + ": " + code;
    }
}
