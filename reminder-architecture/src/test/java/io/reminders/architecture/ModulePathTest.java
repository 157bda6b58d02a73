package io.reminders.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The built modules at work on the module path of another JVM, which sees of them what their descriptors let it see.
 */
class ModulePathTest {
    @TempDir
    private Path folder;

    private Path output;

    @BeforeEach
    void write_down_what_it_says() {
        output = folder.resolve("output");
    }

    @Test
    void a_host_reminds_somebody_by_way_of_every_module() throws Exception {
        java("--module", "io.reminders.host/io.reminders.host.Host");

        assertThat(output()).contains("kit: 1 call", "database and provider: 1 request", "REST: 200");
    }

    @Test
    void the_core_runs_with_nothing_but_what_it_requires() throws Exception {
        Path program = Files.writeString(folder.resolve("Alone.java"), """
                import io.reminders.contact.PhoneNumber;
                import io.reminders.contact.Region;

                class Alone {
                    public static void main(String[] arguments) {
                        System.out.println(PhoneNumber.parse("0721 234 567", Region.of("RO")).e164());
                    }
                }
                """);

        // The compiler and what reads jars for it are there for the program, which is run as a source.
        java(
                "--add-modules",
                "io.reminders",
                "--limit-modules",
                "io.reminders,jdk.compiler,jdk.zipfs",
                program.toString());

        assertThat(output()).contains("+40721234567");
    }

    private void java(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--module-path",
                System.getProperty("java.class.path")));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        try {
            assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        } finally {
            process.destroyForcibly();
        }
        assertThat(process.exitValue()).as(() -> String.join("\n", output())).isZero();
    }

    private List<String> output() {
        try {
            return Files.readAllLines(output, StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
