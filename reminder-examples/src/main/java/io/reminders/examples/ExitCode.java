package io.reminders.examples;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** How a command ends, for scripts that call it; of several ends the largest number. */
enum ExitCode {
    OK(0, "done"),
    FAILED(1, "something went wrong, and is named"),
    REFUSED(2, "wrong usage, or a value was refused"),
    NOT_FOUND(3, "there is no such reminder"),
    TOO_LATE(4, "too late: a call had begun, it had ended, or somebody changed it before"),
    STORAGE_AWAY(5, "the database does not answer");

    private final int number;
    private final String meaning;

    ExitCode(int number, String meaning) {
        this.number = number;
        this.meaning = meaning;
    }

    /** The number that the process ends with. */
    int number() {
        return number;
    }

    /** What each number means, for the help page. */
    static Map<String, String> meanings() {
        Map<String, String> meanings = new LinkedHashMap<>();
        Arrays.stream(values()).forEach(code -> meanings.put(Integer.toString(code.number), code.meaning));
        return meanings;
    }
}
