package io.reminders.examples.settings;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads {@code postgres://user:password@host:port/database?options}, the form that PostgreSQL's own tools take. */
final class PostgresUrl {
    private static final Pattern FORM = Pattern.compile("postgres(?:ql)?://"
            + "(?:(?<user>[^:@/?]*)(?::(?<password>[^@/?]*))?@)?"
            + "(?<host>[^@/?]+)(?<database>/[^/?]*)(?<options>\\?.*)?");

    private PostgresUrl() {}

    /** What JDBC takes for it; empty if it is something else, or if its percent signs mean nothing. */
    static Optional<Database> parse(String text) {
        Matcher url = FORM.matcher(text);
        if (!url.matches()) {
            return Optional.empty();
        }
        String options = Optional.ofNullable(url.group("options")).orElse("");
        String jdbc = "jdbc:postgresql://" + url.group("host") + url.group("database") + options;
        try {
            return Optional.of(new Database(jdbc, decoded(url.group("user")), decoded(url.group("password"))));
        } catch (IllegalArgumentException notPercentEncoded) {
            return Optional.empty();
        }
    }

    private static Optional<String> decoded(@org.jspecify.annotations.Nullable String text) {
        // A plus is a plus here; it stands for a blank in forms only.
        return Optional.ofNullable(text)
                .map(encoded -> URLDecoder.decode(encoded.replace("+", "%2B"), StandardCharsets.UTF_8));
    }
}
