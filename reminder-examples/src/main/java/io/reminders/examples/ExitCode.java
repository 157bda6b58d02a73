package io.reminders.examples;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** How a command ends, for scripts that call it. */
enum ExitCode {
    OK("done"),
    FAILED("something went wrong, and is named"),
    REFUSED("wrong usage, or a value was refused"),
    NOT_FOUND("there is no such reminder"),
    TOO_LATE("too late to cancel"),
    STORAGE_AWAY("the database does not answer");

    private final String meaning;

    ExitCode(String meaning) {
        this.meaning = meaning;
    }

    /** The number that the process ends with. */
    int number() {
        return ordinal();
    }

    /** What each number means, for the help page. */
    static Map<String, String> meanings() {
        Map<String, String> meanings = new LinkedHashMap<>();
        Arrays.stream(values()).forEach(code -> meanings.put(Integer.toString(code.number()), code.meaning));
        return meanings;
    }
}
