package io.reminders.examples.settings;

import io.reminders.refusal.RefusedValueException;
import io.reminders.refusal.StorableText;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where reminders are stored. Immutable; its {@code toString} shows no password.
 *
 * @param url what JDBC takes
 * @param user who connects; empty where the URL says it, or nobody needs to
 * @param password their password; likewise
 */
public record Database(String url, Optional<String> user, Optional<String> password) {
    private static final Pattern SCHEME =
            Pattern.compile("(jdbc:[A-Za-z0-9]{1,20}|[A-Za-z][A-Za-z0-9+.-]{0,20}(?=://)):.*");

    /**
     * Reads {@code DATABASE_URL}: a JDBC URL of H2 or PostgreSQL, or PostgreSQL's own form.
     *
     * @throws RefusedValueException naming {@code DATABASE_URL}; it shows the scheme only, for a password may follow
     */
    public static Database parse(String text) {
        if (text.startsWith("jdbc:h2:")) {
            return new Database(H2Url.complete(text), Optional.empty(), Optional.empty());
        }
        if (text.startsWith("jdbc:postgresql:")) {
            return new Database(text, Optional.empty(), Optional.empty());
        }
        return PostgresUrl.parse(text)
                .orElseThrow(() -> RefusedValueException.of(
                        Setting.DATABASE_URL.name(), Setting.DATABASE_URL.meaning(), kindOf(text)));
    }

    /** The file of this machine that it is, without the endings that H2 adds; empty if it is none. */
    public Optional<Path> file() {
        return H2Url.file(url);
    }

    private static String kindOf(String text) {
        Matcher url = SCHEME.matcher(text);
        if (!url.matches()) {
            return StorableText.shapeOf(text);
        }
        String scheme = url.group(1);
        return scheme.startsWith("postgres") ? "a " + scheme + " URL of another form" : "a " + scheme + " URL";
    }

    /** The URL without options, user and password. */
    @Override
    public String toString() {
        return url.replaceFirst("[?;].*", "").replaceFirst("//[^/]*@", "//");
    }
}
