package io.reminders.jdbi;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ScriptsTest {

    @ParameterizedTest
    @EnumSource(Database.class)
    void every_script_that_ships_is_run_and_no_other(Database database) throws Exception {
        String folder = "schema/" + database.name().toLowerCase(Locale.ROOT);
        Path shipped = Path.of(Script.class.getResource(folder).toURI());
        List<String> names;
        try (Stream<Path> files = Files.list(shipped)) {
            names = files.map(file -> file.getFileName().toString()).sorted().toList();
        }

        assertThat(database.scripts()).extracting(Script::name).containsExactlyElementsOf(names);
        assertThat(database.scripts()).extracting(Script::version).isSorted().doesNotHaveDuplicates();
    }
}
