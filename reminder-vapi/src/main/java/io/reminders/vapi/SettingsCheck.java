package io.reminders.vapi;

import io.reminders.refusal.Refusal;
import io.reminders.refusal.RefusedValueException;
import io.reminders.refusal.StorableText;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;

/**
 * Collects everything that is wrong with the settings of a gateway, so that it is said at once. One thread at a time.
 */
final class SettingsCheck {
    /** The longest key, token or secret. */
    static final int LONGEST_TOKEN = 200;

    private static final Pattern LOOPBACK =
            Pattern.compile("localhost|127(\\.(25[0-5]|2[0-4]\\d|1?\\d?\\d)){3}|\\[::1]");

    private final List<Refusal> refusals = new ArrayList<>();

    void refuse(String setting, String expected, String actual) {
        refusals.add(new Refusal(setting, expected, actual));
    }

    /**
     * A text without blanks that may stand in a header: a key, a token, an id. Never quoted, for it may be a secret.
     */
    void word(String setting, String text, int longest) {
        if (!text.matches("[\\x21-\\x7e]{1," + longest + "}")) {
            refuse(setting, "1 to " + longest + " visible ASCII characters without blanks", shapeOf(text));
        }
    }

    /** An id as Vapi gives them. */
    void id(String setting, String text) {
        if (!text.matches("[A-Za-z0-9_-]{1,64}")) {
            refuse(setting, "an id of 1 to 64 letters, digits, - and _", shapeOf(text));
        }
    }

    /** Words to be spoken or read by a model. */
    void words(String setting, String text, int longest) {
        if (text.isBlank() || text.length() > longest) {
            refuse(setting, "1 to " + longest + " characters, not only blanks", shapeOf(text));
        }
    }

    void matches(String setting, String text, String pattern, String expected) {
        if (!text.matches(pattern)) {
            refuse(setting, expected, shapeOf(text));
        }
    }

    void within(String setting, Duration duration, Duration least, Duration most) {
        if (duration.compareTo(least) < 0 || duration.compareTo(most) > 0) {
            refuse(setting, least + " to " + most, duration.toString());
        }
    }

    /** An address that tells nobody on the way what is sent: {@code https}, or this machine. */
    void webAddress(String setting, URI url) {
        boolean usable = url.getHost() != null && HttpUrl.get(url) != null;
        boolean secret = "https".equals(url.getScheme())
                || (usable && LOOPBACK.matcher(url.getHost()).matches());
        if (!usable || !secret || url.getUserInfo() != null || url.getFragment() != null) {
            refuse(setting, "https://host, or http:// to a loopback address, without user or fragment", shapeOf(url));
        }
    }

    void noQuery(String setting, URI url) {
        if (url.getRawQuery() != null) {
            refuse(setting, "no query", "one");
        }
    }

    /** Throws what was found, if anything was. */
    void finish() {
        if (!refusals.isEmpty()) {
            throw new RefusedValueException(refusals);
        }
    }

    private static String shapeOf(String text) {
        return StorableText.shapeOf(text);
    }

    private static String shapeOf(URI url) {
        return (url.getScheme() == null ? "no scheme" : "scheme " + url.getScheme())
                + (url.getHost() == null ? " and no host" : " and a host")
                + (url.getUserInfo() == null ? "" : " with a user")
                + (url.getFragment() == null ? "" : " with a fragment");
    }
}
