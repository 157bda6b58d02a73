package io.reminders.examples.documents;

import static org.assertj.core.api.Assertions.assertThat;

import io.reminders.examples.settings.Setting;
import io.reminders.worker.WorkerSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page about deployment against the files that it quotes, and those against the command line. */
class DeploymentTest {
    private static final Path FOLDER = Page.PROJECT.resolve("reminder-examples/deploy");
    private static final Pattern NAME_OF_A_SETTING = Pattern.compile("(?m)^\\s*([A-Z]+(?:_[A-Z]+)+)[=:]");
    /** Those that the image of PostgreSQL reads. */
    private static final Pattern OF_POSTGRESQL = Pattern.compile("POSTGRES_(DB|USER|PASSWORD)");

    @Test
    void the_page_quotes_every_file_as_it_is() throws IOException {
        String page = page();

        assertThat(files())
                .hasSize(8)
                .allSatisfy(file -> assertThat(quotes(page, Files.readString(file)))
                        .as(file.toString())
                        .isTrue());
    }

    @Test
    void a_file_that_is_quoted_otherwise_is_found() throws IOException {
        String unit = Files.readString(FOLDER.resolve("reminders-worker.service"));

        assertThat(quotes(page(), unit.replace("TimeoutStopSec=60", "TimeoutStopSec=61")))
                .isFalse();
        assertThat(quotes(page(), unit.substring(1))).isFalse();
    }

    private static boolean quotes(String page, String file) {
        return Pattern.compile("(?m)^```\\w+\\n" + Pattern.quote(file) + "```$")
                .matcher(page)
                .find();
    }

    @Test
    void every_setting_of_the_files_is_one_of_the_command_line() throws IOException {
        for (String name : List.of("worker.env", "compose.yaml", ".env.example", "compose.serve.yaml")) {
            String file = Files.readString(FOLDER.resolve(name));

            assertThat(settings(file)).as(name).hasSizeGreaterThan(4);
            assertThat(unknown(file)).as(name).isEmpty();
        }
    }

    @Test
    void a_setting_that_does_not_exist_is_found() {
        assertThat(
                        unknown(
                                "DATABASE_URL=x\nDATABASE_URI=x\n  MAX_CALLS: 3\n  POSTGRES_DB: x\n  POSTGRES_PORT: 1\n# NO_SETTING\n"))
                .containsExactly("DATABASE_URI", "MAX_CALLS", "POSTGRES_PORT");
    }

    private static List<String> unknown(String file) {
        List<String> known = Arrays.stream(Setting.values()).map(Setting::name).toList();
        return settings(file).stream()
                .filter(name ->
                        !known.contains(name) && !OF_POSTGRESQL.matcher(name).matches())
                .toList();
    }

    private static List<String> settings(String file) {
        return NAME_OF_A_SETTING
                .matcher(file)
                .results()
                .map(setting -> setting.group(1))
                .toList();
    }

    @Test
    void whoever_stops_a_worker_waits_for_its_drain_and_its_last_writes() throws IOException {
        Duration least = WorkerSettings.defaults().drain().plusSeconds(10);

        for (String unit : List.of("reminders-worker.service", "reminders-serve.service")) {
            assertThat(seconds(unit, "TimeoutStopSec=(\\d+)")).isGreaterThanOrEqualTo(least);
        }
        for (String compose : List.of("compose.yaml", "compose.serve.yaml")) {
            assertThat(seconds(compose, "stop_grace_period: (\\d+)s")).isGreaterThanOrEqualTo(least);
        }
    }

    @Test
    void a_request_is_over_before_the_drain_is() throws IOException {
        Duration drain = WorkerSettings.defaults().drain();

        assertThat(seconds("worker.env", "CALL_TIMEOUT_SECONDS=(\\d+)")).isLessThan(drain);
        assertThat(seconds(".env.example", "CALL_TIMEOUT_SECONDS=(\\d+)")).isLessThan(drain);
        assertThat(seconds("compose.yaml", "CALL_TIMEOUT_SECONDS: \"(\\d+)\"")).isLessThan(drain);
    }

    private static Duration seconds(String file, String line) throws IOException {
        List<MatchResult> found = Pattern.compile(line)
                .matcher(Files.readString(FOLDER.resolve(file)))
                .results()
                .toList();
        assertThat(found).as("%s in %s", line, file).hasSize(1);
        return Duration.ofSeconds(Long.parseLong(found.get(0).group(1)));
    }

    private static String page() throws IOException {
        return Files.readString(Page.PROJECT.resolve("docs/DEPLOYMENT.md"));
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.sorted().toList();
        }
    }
}
