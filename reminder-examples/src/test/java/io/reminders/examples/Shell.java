package io.reminders.examples;

import io.reminders.examples.terminal.Screen;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Runs commands in this JVM, in a directory and an environment of their own, and keeps what they say. Immutable. */
public final class Shell {
    private final Map<String, String> environment;
    private final Path directory;
    private final InstantSource clock;
    private final StopSignal stopping;
    private final Function<PrintWriter, Screen> screen;

    private Shell(
            Map<String, String> environment,
            Path directory,
            InstantSource clock,
            StopSignal stopping,
            Function<PrintWriter, Screen> screen) {
        this.environment = Map.copyOf(environment);
        this.directory = directory;
        this.clock = clock;
        this.stopping = stopping;
        this.screen = screen;
    }

    /** A shell with a database file in that directory. */
    public static Shell in(Path directory) {
        return new Shell(
                Map.of("DATABASE_URL", databaseIn(directory)),
                directory,
                InstantSource.system(),
                stop -> {},
                Screen::plain);
    }

    /** The URL of that database. */
    static String databaseIn(Path directory) {
        return "jdbc:h2:file:" + directory.resolve("reminders");
    }

    public Shell with(String setting, String value) {
        Map<String, String> more = new LinkedHashMap<>(environment);
        more.put(setting, value);
        return new Shell(more, directory, clock, stopping, screen);
    }

    public Shell at(InstantSource other) {
        return new Shell(environment, directory, other, stopping, screen);
    }

    Shell stoppedBy(StopSignal signal) {
        return new Shell(environment, directory, clock, signal, screen);
    }

    Shell onTerminal(int columns) {
        return new Shell(environment, directory, clock, stopping, out -> Screen.terminal(out, columns));
    }

    public Said run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter complaints = new StringWriter();
        int code = Runner.commandLine(new Surroundings(
                        environment,
                        directory,
                        clock,
                        screen.apply(new PrintWriter(out, true)),
                        new PrintWriter(complaints, true),
                        stopping))
                .execute(arguments);
        return new Said(code, out.toString(), complaints.toString());
    }

    /**
     * What a command said.
     *
     * @param code the number that the process would have ended with
     */
    public record Said(int code, String out, String complaints) {
        public List<String> lines() {
            return out.lines().toList();
        }

        /** The id in the first line of {@code schedule}. */
        public String id() {
            return lines().get(0).replaceFirst(".* ", "");
        }
    }
}
