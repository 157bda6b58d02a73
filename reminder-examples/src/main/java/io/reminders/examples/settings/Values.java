package io.reminders.examples.settings;

import io.reminders.refusal.Refusal;
import io.reminders.refusal.RefusedValueException;
import io.reminders.refusal.StorableText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Values by the names of settings, and what is wrong with them. A setting that is blank is not set. */
final class Values {
    /** What there is of a setting that is missing. */
    static final String NOT_SET = "not set";

    private static final Pattern HARMLESS = Pattern.compile("[\\x21-\\x7e]{1,40}");

    private final Map<String, String> values;
    private final List<Refusal> refusals;

    Values(Map<String, String> values, List<Refusal> refusals) {
        this.values = values;
        this.refusals = new ArrayList<>(refusals);
    }

    /** What is set, without blanks at its ends. */
    Optional<String> text(Setting setting) {
        return Optional.ofNullable(values.get(setting.name()))
                .map(String::strip)
                .filter(text -> !text.isEmpty());
    }

    /** What is set, or the preset. */
    String textOrPreset(Setting setting) {
        return text(setting).orElse(setting.preset());
    }

    /** A whole number; the preset where it is not set, or refused. */
    int whole(Setting setting, int least, int most) {
        String text = textOrPreset(setting);
        if (text.matches("\\d{1,9}") && Integer.parseInt(text) >= least && Integer.parseInt(text) <= most) {
            return Integer.parseInt(text);
        }
        refuse(setting, "a whole number from " + least + " to " + most, shown(text));
        return Integer.parseInt(setting.preset());
    }

    /** What a door of the library makes of it; of the preset where it is not set, or refused. */
    <T> T through(Setting setting, Function<String, T> door) {
        try {
            return door.apply(textOrPreset(setting));
        } catch (RefusedValueException refused) {
            refused.refusals().forEach(refusal -> refuse(setting, refusal.expected(), refusal.actual()));
            return door.apply(setting.preset());
        }
    }

    /** The value itself if it is short and of one word, else its shape. Not for a secret. */
    static String shown(String text) {
        return HARMLESS.matcher(text).matches() ? text : StorableText.shapeOf(text);
    }

    void refuse(Setting setting, String expected, String actual) {
        refusals.add(new Refusal(setting.name(), expected, actual));
    }

    /** Throws if anything was refused. */
    void throwRefusals() {
        if (!refusals.isEmpty()) {
            throw new RefusedValueException(refusals);
        }
    }
}
