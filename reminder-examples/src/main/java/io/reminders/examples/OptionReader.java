package io.reminders.examples;

import io.reminders.refusal.Refusal;
import io.reminders.refusal.RefusedValueException;
import io.reminders.refusal.StorableText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Reads what was typed, and collects everything that is wrong with it. What was not given, or is wrong, is empty. One
 * thread at a time.
 */
final class OptionReader {
    private final List<Refusal> refusals = new ArrayList<>();

    /** What {@code door} makes of its part. */
    <T> Optional<T> read(Supplier<T> door) {
        try {
            return Optional.of(door.get());
        } catch (RefusedValueException refused) {
            refusals.addAll(refused.refusals());
            return Optional.empty();
        }
    }

    /** The same, where a refusal names the option and not what the door calls it. */
    <T> Optional<T> read(String option, Supplier<T> door) {
        try {
            return Optional.of(door.get());
        } catch (RefusedValueException refused) {
            refused.refusals().forEach(refusal -> refuse(option, refusal.expected(), refusal.actual()));
            return Optional.empty();
        }
    }

    /** The same for an option that may not be given. */
    <T> Optional<T> read(String option, Optional<String> given, Function<String, T> door) {
        return given.flatMap(text -> read(option, () -> door.apply(text)));
    }

    /** A number of the host's, from 1. */
    static int version(String option, String text) {
        if (!text.matches("[1-9]\\d{0,8}")) {
            throw RefusedValueException.of(option, "a whole number from 1", StorableText.shapeOf(text));
        }
        return Integer.parseInt(text);
    }

    void refuse(String field, String expected, String actual) {
        refusals.add(new Refusal(field, expected, actual));
    }

    /** Refuses an option that is nothing without another. */
    void refuseAlone(String option, Optional<String> given, String other, boolean there) {
        if (given.isPresent() && !there) {
            refuse(option, other + " with --" + option, "--" + option + " alone");
        }
    }

    /** Refuses that an option is not given. */
    void require(String option, Optional<String> given) {
        if (given.isEmpty()) {
            refuse(option, "--" + option, "not given");
        }
    }

    /**
     * Ends the reading.
     *
     * @throws RefusedValueException naming everything that is wrong
     */
    void refuseWhatIsWrong() {
        if (!refusals.isEmpty()) {
            throw new RefusedValueException(refusals);
        }
    }
}
