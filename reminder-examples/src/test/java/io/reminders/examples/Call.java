package io.reminders.examples;

import io.reminders.examples.Shell.Said;
import java.util.ArrayList;
import java.util.List;

/** Schedules calls by the command line of which only the times matter. */
final class Call {

    private Call() {}

    /** Schedules one with those options. */
    static Said schedule(Shell shell, String... when) {
        return to("0721 234 567", shell, when);
    }

    /** Schedules one to that number. */
    static Said to(String phone, Shell shell, String... when) {
        List<String> words =
                new ArrayList<>(List.of("schedule", "--title", "Tea", "--message", "Tea.", "--phone", phone));
        words.addAll(List.of(when));
        return shell.run(words.toArray(String[]::new));
    }
}
