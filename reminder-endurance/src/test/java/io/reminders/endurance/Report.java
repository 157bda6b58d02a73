package io.reminders.endurance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A table of what a run came to: printed, and written to {@code target/endurance}. One thread at a time. */
public final class Report {
    private final String name;
    private final List<String> rows = new ArrayList<>();

    /** A report of that name. */
    public Report(String name) {
        this.name = name;
        rows.add("| " + name + " | |");
        rows.add("|---|---|");
        row(
                "ran on",
                "JDK " + System.getProperty("java.version") + ", "
                        + Runtime.getRuntime().availableProcessors() + " processors, " + System.getProperty("os.name"));
    }

    /** One more row. */
    public Report row(String what, Object value) {
        rows.add("| " + what + " | " + value + " |");
        return this;
    }

    /** Prints and writes it. */
    public void publish() {
        String text = String.join("\n", rows) + "\n";
        System.out.println(text);
        try {
            Path folder = Files.createDirectories(Path.of("target", "endurance"));
            Files.writeString(folder.resolve(name.replace(' ', '-') + ".md"), text);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
