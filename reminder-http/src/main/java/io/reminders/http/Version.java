package io.reminders.http;

import io.reminders.refusal.RefusedValueException;
import io.reminders.reminder.Reminder;
import java.util.Arrays;
import java.util.List;

/**
 * The condition of a change: that the reminder still has a version that the caller has seen (RFC 9110, section 13.1.1).
 * Immutable.
 *
 * @param seen the tags that would do, each with its quotation marks; empty where any version would
 */
record Version(List<String> seen) {
    private static final String TAG = "(W/)?\"[\\x21\\x23-\\x7e]*\"";

    Version {
        seen = List.copyOf(seen);
    }

    /**
     * The condition in the header {@code If-Match}.
     *
     * @throws RefusedValueException naming {@code If-Match} if it is no list of tags
     */
    static Version wantedBy(Call call) {
        List<String> values = call.headers().getOrDefault("if-match", List.of());
        if (values.isEmpty() || values.equals(List.of("*"))) {
            return new Version(List.of());
        }
        List<String> tags = values.stream()
                .flatMap(value -> Arrays.stream(value.split(",", -1)))
                .map(String::strip)
                .toList();
        if (!tags.stream().allMatch(tag -> tag.matches(TAG))) {
            throw RefusedValueException.of("If-Match", "tags such as \"3\", or *", "something else");
        }
        return new Version(tags);
    }

    /** The tag of a reminder's version. */
    static String tagOf(Reminder reminder) {
        return "\"" + reminder.version() + "\"";
    }

    /** Refuses a reminder of another version. */
    void check(Reminder reminder) {
        if (!seen.isEmpty() && !seen.contains(tagOf(reminder))) {
            throw outdated(reminder).thrown();
        }
    }

    /** Whether any version would do. */
    boolean isAny() {
        return seen.isEmpty();
    }

    static Problem outdated(Reminder reminder) {
        return Problem.of(
                        412,
                        "outdated",
                        "Changed meanwhile",
                        "The reminder has another version than the one that was seen.")
                .with("ETag", tagOf(reminder));
    }
}
