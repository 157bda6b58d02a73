package io.reminders.examples;

import io.reminders.examples.settings.Settings;
import io.reminders.examples.terminal.Screen;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;

/**
 * What a command finds around it: everything that a test gives it instead.
 *
 * @param environment the variables of the process
 * @param directory where {@code .env} is looked for
 * @param clock what time it is
 * @param screen where answers go
 * @param complaints where refusals and failures go
 * @param stopping how the process is asked to stop
 */
record Surroundings(
        Map<String, String> environment,
        Path directory,
        InstantSource clock,
        Screen screen,
        PrintWriter complaints,
        StopSignal stopping) {

    /** Those of this process. */
    static Surroundings ofProcess() {
        Map<String, String> environment = System.getenv();
        return new Surroundings(
                environment,
                Path.of(""),
                InstantSource.system(),
                Screen.detect(writer(System.out), environment),
                writer(System.err),
                StopSignal.ofProcess());
    }

    /** The settings, read anew. */
    Settings settings() {
        return settings(Map.of());
    }

    /** The same, where these win over whatever else is set. */
    Settings settings(Map<String, String> instead) {
        Map<String, String> values = new HashMap<>(environment);
        values.putAll(instead);
        return Settings.read(values, directory);
    }

    private static PrintWriter writer(PrintStream stream) {
        return new PrintWriter(stream, true, charset());
    }

    /** A process without a locale, as in most containers, is taken for ASCII; whoever reads its output is not. */
    private static Charset charset() {
        // Named by the JDK from 19 on; before, for a terminal only, and under another name.
        String named = System.getProperty(
                "stdout.encoding",
                System.getProperty(
                        "sun.stdout.encoding", Charset.defaultCharset().name()));
        Charset usual = Charset.forName(named);
        return usual.equals(StandardCharsets.US_ASCII) ? StandardCharsets.UTF_8 : usual;
    }
}
