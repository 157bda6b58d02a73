package io.reminders.http;

import io.reminders.http.spi.Caller;
import io.reminders.refusal.RefusedValueException;
import io.reminders.refusal.StorableText;
import io.reminders.reminder.Owner;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * A caller's own name for one wish to create something. Natural keys are a tenant's: so that one user never meets the
 * key of another, a digest of user and name is the natural key. Immutable; its {@code toString} does not show the text.
 *
 * @param text 1 to 200 visible characters of ASCII
 */
record IdempotencyKey(String text) {
    private static final int LONGEST = 200;

    IdempotencyKey {
        if (!text.matches("[\\x21-\\x7e]{1," + LONGEST + "}")) {
            throw RefusedValueException.of(
                    "Idempotency-Key", "1 to " + LONGEST + " visible ASCII characters", StorableText.shapeOf(text));
        }
    }

    /** The natural key that it stands for. */
    String naturalKey(Caller caller) {
        String whose = caller.user().map(Owner::value).orElse("");
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest((whose + '\0' + text).getBytes(StandardCharsets.UTF_8));
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
