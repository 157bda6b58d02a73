package io.reminders.examples.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import io.reminders.refusal.RefusedValueException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Everything that got out, by the way on which it did. One thread at a time. */
final class Outlets {
    private final Map<String, List<String>> texts = new LinkedHashMap<>();
    private final Values values = new Values();

    /** A text, as it got out. */
    Outlets text(String outlet, String text) {
        texts.computeIfAbsent(outlet, unused -> new ArrayList<>()).add(text);
        return this;
    }

    /** A value with all values that it holds: their {@code toString}. */
    Outlets value(Object value) {
        values.add(value);
        return this;
    }

    /** What is thrown, with its causes and what it suppressed; something must be. */
    Outlets thrown(ThrowingCallable action) {
        Throwable thrown = Assertions.catchThrowable(action);
        assertThat(thrown).isNotNull();
        StringWriter trace = new StringWriter();
        thrown.printStackTrace(new PrintWriter(trace));
        text("exceptions", trace.toString());
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            text("exceptions", cause + " " + cause.getLocalizedMessage());
        }
        if (thrown instanceof RefusedValueException refused) {
            value(refused.refusals());
        }
        return this;
    }

    /** The values so far. */
    Values values() {
        return values;
    }

    /** The leaks: where, what, and the text. */
    List<String> leaks() {
        List<String> leaks = new ArrayList<>();
        texts.forEach((outlet, list) -> list.forEach(text -> addLeak(leaks, outlet, text)));
        values.texts().forEach(text -> addLeak(leaks, "toString", text));
        return leaks;
    }

    private static void addLeak(List<String> leaks, String outlet, String text) {
        List<Canary> found = Canary.in(text);
        if (!found.isEmpty()) {
            leaks.add(outlet + " " + found + ": " + text);
        }
    }

    /** Nothing of a person's got out, and each of these ways was gone. */
    void assertSilent(String... outlets) {
        assertThat(leaks()).isEmpty();
        for (String outlet : outlets) {
            assertThat(outlet.equals("toString") ? values.texts() : texts.getOrDefault(outlet, List.of()))
                    .as(outlet)
                    .anyMatch(text -> !text.isBlank());
        }
    }
}
