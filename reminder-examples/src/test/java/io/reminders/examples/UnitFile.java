package io.reminders.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A unit of systemd. Immutable.
 *
 * @param values what is said under a key, in order; {@code Service.ExecStart} is a key
 */
record UnitFile(Map<String, List<String>> values) {

    static UnitFile of(String text) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        String section = "";
        for (String line : text.lines().map(String::strip).toList()) {
            if (line.startsWith("[") && line.endsWith("]")) {
                section = line.substring(1, line.length() - 1);
            } else if (!line.isEmpty() && !line.startsWith("#")) {
                int equals = line.indexOf('=');
                assertThat(equals).as(line).isPositive();
                values.computeIfAbsent(section + "." + line.substring(0, equals), unused -> new ArrayList<>())
                        .add(line.substring(equals + 1));
            }
        }
        return new UnitFile(values);
    }

    /** What is said under a key, once. */
    String one(String key) {
        List<String> said = values.getOrDefault(key, List.of());
        assertThat(said).as(key).hasSize(1);
        return said.get(0);
    }
}
