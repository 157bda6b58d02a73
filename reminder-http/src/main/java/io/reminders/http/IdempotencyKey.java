package io.reminders.http;

import io.reminders.http.spi.Caller;
import io.reminders.refusal.RefusedValueException;
import io.reminders.refusal.StorableText;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Optional;

/**
 * A caller's own name for one wish to create something. Natural keys are a tenant's: so that one caller never meets the
 * key of another, a digest of caller and name is the natural key. Immutable; its {@code toString} does not show the
 * text.
 *
 * @param text 1 to 200 visible characters of ASCII
 * @param place where the reminder stands in the list that the key is said for, from 1; 0 where it is said for one alone
 */
record IdempotencyKey(String text, int place) {
    private static final int LONGEST = 200;
    private static final String HEADER = "Idempotency-Key";

    IdempotencyKey {
        if (!text.matches("[\\x21-\\x7e]{1," + LONGEST + "}")) {
            throw RefusedValueException.of(
                    HEADER, "1 to " + LONGEST + " visible ASCII characters", StorableText.shapeOf(text));
        }
    }

    /**
     * The key in the header of a request; empty if it has none.
     *
     * @throws RefusedValueException naming the header if it cannot be one, or is there twice
     */
    static Optional<IdempotencyKey> in(Call call) {
        return call.onlyHeader("idempotency-key", HEADER).map(text -> new IdempotencyKey(text, 0));
    }

    /**
     * Refuses the header where nothing is created: who says a key relies on it.
     *
     * @throws RefusedValueException naming the header if it is there
     */
    static void refuseIn(Call call) {
        if (call.headers().containsKey("idempotency-key")) {
            throw RefusedValueException.of(HEADER, "none but where something is created", "one");
        }
    }

    /** The same key for one place of a list. */
    IdempotencyKey at(int number) {
        return new IdempotencyKey(text, number);
    }

    /** The natural key that it stands for. */
    String naturalKey(Caller caller) {
        String whose = caller.name()
                .map(name -> caller.user().isPresent() ? name : "\0" + name)
                .orElse("");
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest((whose + '\0' + place + '\0' + text).getBytes(StandardCharsets.UTF_8));
            return "http/" + Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }

    @Override
    public String toString() {
        return "IdempotencyKey[" + StorableText.shapeOf(text) + "]";
    }
}
