package io.reminders.calendar;

import io.reminders.refusal.RefusedValueException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The parts of an RRULE as they are written, each with the values that it may have. Nothing that came is repeated in a
 * refusal but the name of a known part. Immutable.
 *
 * @param values the value of each part that is there
 */
record RuleParts(Map<String, String> values) {
    static final String FIELD = "rrule";
    private static final Set<String> KNOWN = Set.of(
            "FREQ",
            "UNTIL",
            "COUNT",
            "INTERVAL",
            "BYSECOND",
            "BYMINUTE",
            "BYHOUR",
            "BYDAY",
            "BYMONTHDAY",
            "BYYEARDAY",
            "BYWEEKNO",
            "BYMONTH",
            "BYSETPOS",
            "WKST");
    private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]{1,7}");

    /** Reads a rule that is in upper case already. */
    static RuleParts parse(String rule) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String part : rule.split(";", -1)) {
            int equals = part.indexOf('=');
            if (equals < 0 || !KNOWN.contains(part.substring(0, equals))) {
                throw RefusedValueException.of(FIELD, "parts of RFC 5545 such as FREQ=DAILY", "another part");
            }
            String name = part.substring(0, equals);
            if (values.put(name, part.substring(equals + 1)) != null) {
                throw RefusedValueException.of(FIELD, "each part once", name + " twice");
            }
        }
        return new RuleParts(values);
    }

    boolean has(String name) {
        return values.containsKey(name);
    }

    Optional<String> text(String name) {
        return Optional.ofNullable(values.get(name));
    }

    /** The value of a part that is one number. */
    int number(String name, int least, int most, int otherwise) {
        return text(name).map(value -> number(name, value, least, most)).orElse(otherwise);
    }

    /** The values of a part from 0 or 1 on; empty if it is not there. */
    List<Integer> numbers(String name, int least, int most) {
        List<Integer> numbers = new ArrayList<>();
        for (String item : items(name)) {
            numbers.add(number(name, item, least, most));
        }
        return List.copyOf(numbers);
    }

    /** The values of a part that may count from the end: from -most to most without 0; empty if it is not there. */
    List<Integer> signed(String name, int most) {
        List<Integer> numbers = numbers(name, -most, most);
        if (numbers.contains(0)) {
            throw refused(name, "no 0");
        }
        return numbers;
    }

    List<String> items(String name) {
        return text(name).map(value -> List.of(value.split(",", -1))).orElse(List.of());
    }

    static RefusedValueException refused(String name, String expected) {
        return RefusedValueException.of(FIELD, expected + " in " + name, "something else");
    }

    private static int number(String name, String text, int least, int most) {
        String expected = least + " to " + most;
        if (!NUMBER.matcher(text).matches()) {
            throw refused(name, expected);
        }
        int number = Integer.parseInt(text);
        if (number < least || number > most) {
            throw refused(name, expected);
        }
        return number;
    }
}
