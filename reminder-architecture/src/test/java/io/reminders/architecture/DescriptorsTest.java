package io.reminders.architecture;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReference;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

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
            Set.of("io.reminders.testkit", "io.reminders.testkit.simulation"),
            "io.reminders.jdbi",
            Set.of("io.reminders.jdbi"),
            "io.reminders.simulators",
            Set.of("io.reminders.simulators", "io.reminders.simulators.vapi"),
            "io.reminders.vapi",
            Set.of("io.reminders.vapi"),
            "io.reminders.http",
            Set.of("io.reminders.http", "io.reminders.http.spi"));

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
}
