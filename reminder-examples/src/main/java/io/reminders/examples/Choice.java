package io.reminders.examples;

import io.reminders.refusal.RefusedValueException;
import io.reminders.refusal.StorableText;
import java.util.List;
import java.util.Locale;

/** Reads one of a few words. */
final class Choice {

    private Choice() {}

    /**
     * The value of that word, in whatever case.
     *
     * @param words the words, in the order of the values
     * @throws RefusedValueException naming {@code option} if it is none of them
     */
    static <T> T of(String option, String text, List<String> words, T[] values) {
        int index = words.indexOf(text.strip().toLowerCase(Locale.ROOT));
        if (index < 0) {
            throw RefusedValueException.of(option, String.join(", ", words), StorableText.shapeOf(text));
        }
        return values[index];
    }
}
