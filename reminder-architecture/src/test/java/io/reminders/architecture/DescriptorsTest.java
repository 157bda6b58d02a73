package io.reminders.architecture;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The descriptors of the built modules, read from outside. */
class DescriptorsTest {
    private static final Map<String, Set<String>> EXPORTS = Map.of(
            "io.reminders",
            Set.of(
                    "io.reminders",
                    "io.reminders.calendar",
                    "io.reminders.contact",
                    "io.reminders.delivery",
                    "io.reminders.message",
                    "io.reminders.refusal",
                    "io.reminders.reminder",
                    "io.reminders.route",
                    "io.reminders.spi",
                    "io.reminders.worker"),
            "io.reminders.testkit",
            Set.of("io.reminders.testkit"),
            "io.reminders.jdbi",
            Set.of("io.reminders.jdbi"),
            "io.reminders.simulators",
            Set.of("io.reminders.simulators", "io.reminders.simulators.vapi"),
            "io.reminders.vapi",
            Set.of("io.reminders.vapi"));

    @Test
    void every_published_module_exports_its_doors_and_nothing_else() {
        Map<String, Set<String>> exports = ModuleFinder.of(House.built().toArray(Path[]::new)).findAll().stream()
                .map(ModuleReference::descriptor)
                .filter(module -> !module.name().equals("io.reminders.host"))
                .collect(toMap(ModuleDescriptor::name, DescriptorsTest::exports));

        assertThat(exports).isEqualTo(EXPORTS).hasSameSizeAs(House.published());
    }

    private static Set<String> exports(ModuleDescriptor module) {
        return module.exports().stream()
                .filter(export -> !export.isQualified())
                .map(ModuleDescriptor.Exports::source)
                .collect(toSet());
    }

    @Test
    void a_host_on_the_module_path_reminds_somebody_by_way_of_every_module(@TempDir Path folder) throws Exception {
        Path output = folder.resolve("output");

        Process host = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--module-path",
                        System.getProperty("java.class.path"),
                        "--module",
                        "io.reminders.host/io.reminders.host.Host")
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        boolean ended = host.waitFor(1, TimeUnit.MINUTES);
        host.destroyForcibly();

        assertThat(ended).isTrue();
        assertThat(lines(output)).contains("kit: 1 call", "database and provider: 1 request");
        assertThat(host.exitValue()).isZero();
    }

    private static java.util.List<String> lines(Path file) throws IOException {
        return Files.readAllLines(file);
    }
}
