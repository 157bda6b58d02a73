package io.reminders.http;

import io.reminders.calendar.EventId;
import io.reminders.http.spi.Caller;
import io.reminders.refusal.RefusedValueException;
import io.reminders.refusal.StorableText;
import io.reminders.reminder.Owner;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Optional;

/**
 * What one caller calls events. The events of a tenant are its host's; so that no user meets or moves those of another,
 * a digest of the user stands in front of what a user calls one. Immutable.
 *
 * @param user whose events; empty for those of the host
 */
record EventNames(Optional<Owner> user) {
    private static final int DIGITS = 22;
    private static final String NOT_IN_A_PATH = "/\\%";

    static EventNames of(Caller caller) {
        return new EventNames(caller.user());
    }

    /** The host's events, whoever asks. */
    EventNames hosts() {
        return new EventNames(Optional.empty());
    }

    /**
     * The name by which the desk knows it.
     *
     * @param name as the caller says it
     * @throws RefusedValueException naming {@code event} if it cannot be one, or could not stand in a path
     */
    String known(String name) {
        String mark = user.map(EventNames::mark).orElse("");
        int longest = EventId.LONGEST - mark.length();
        boolean fits = name.codePointCount(0, name.length()) <= longest && !name.isEmpty();
        boolean fitsInAPath =
                name.chars().noneMatch(letter -> NOT_IN_A_PATH.indexOf(letter) >= 0) && !name.matches("\\.{1,2}");
        if (!fits || !fitsInAPath || name.isBlank()) {
            throw RefusedValueException.of(
                    "event",
                    "1 to " + longest + " characters, without / \\ %, and more than one or two dots",
                    StorableText.shapeOf(name));
        }
        StorableText.checkName("event", name, longest);
        return mark + name;
    }

    private static String mark(Owner user) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(user.value().getBytes(StandardCharsets.UTF_8));
            String text = Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
            return "~" + text.substring(0, DIGITS) + "~";
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }

    /** What the caller calls an event: what is another's has its whole name. */
    String shown(EventId id) {
        String mark = user.map(EventNames::mark).orElse("");
        return id.value().startsWith(mark) ? id.value().substring(mark.length()) : id.value();
    }
}
