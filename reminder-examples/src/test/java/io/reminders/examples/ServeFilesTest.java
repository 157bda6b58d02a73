package io.reminders.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.reminders.examples.settings.Admission;
import io.reminders.examples.settings.Setting;
import io.reminders.examples.settings.Settings;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine.ParseResult;

/** The files that deploy {@code serve}, against the command line that they start. */
class ServeFilesTest {
    private static final Path FOLDER = Path.of("deploy");
    private static final String JAR = "/opt/reminders/reminder-examples.jar";
    private static final String KEY = "a key of thirty two bytes or more";
    /** What systemd, compose and the runner read in the same way: no quotes, no blanks, no dollar. */
    private static final Pattern PLAIN = Pattern.compile("([A-Z][A-Z_]*)=([\\w./:@+-]*)");

    private static final Pattern PUT_IN = Pattern.compile("\\$\\{(\\w+)(?::-(\\w+))?[^}]*}");

    @TempDir
    Path directory;

    private final UnitFile unit = UnitFile.of(text("reminders-serve.service"));
    private final ImageFile image = ImageFile.of(text("Containerfile.serve"));
    private final JsonNode serve = compose().path("services").path("serve");

    @Test
    void the_example_names_every_setting_and_changes_none_but_who_may_ask() {
        Map<String, String> example = example();

        assertThat(example).containsOnlyKeys(names());
        for (Setting setting : Setting.values()) {
            if (!List.of(Setting.JWT_ISSUER, Setting.JWT_AUDIENCE).contains(setting)) {
                assertThat(example).containsEntry(setting.name(), setting.preset());
            }
        }
    }

    /** Those of the runner, and the one that compose needs beside them. */
    private static List<String> names() {
        return Stream.concat(Arrays.stream(Setting.values()).map(Setting::name), Stream.of("POSTGRES_PASSWORD"))
                .toList();
    }

    @Test
    void with_a_key_the_example_asks_for_tokens_and_without_one_nothing_starts() throws IOException {
        Files.copy(FOLDER.resolve(".env.example"), directory.resolve(".env"));

        assertThat(Settings.read(Map.of(), directory).server().admission()).isInstanceOf(Admission.Unsaid.class);
        assertThat(Settings.read(Map.of("JWT_SECRET", KEY), directory).server().admission())
                .isInstanceOf(Admission.Bearers.class);
    }

    @Test
    void what_the_unit_starts_is_healthy_keeps_its_file_where_it_may_write_and_ends_at_rest() throws Exception {
        Files.copy(FOLDER.resolve(".env.example"), directory.resolve(".env"));
        Map<String, String> settings = Map.of("JWT_SECRET", KEY, "HTTP_PORT", "0");

        try (RunnerProcess serving = RunnerProcess.start(directory, settings, argumentsOfTheUnit())) {
            Rest rest = Rest.at(serving.firstLine());

            for (URI health : List.of(healthOfTheImage(), healthOfCompose())) {
                assertThat(rest.get(health.getPath()).status())
                        .as(health.getPath())
                        .isEqualTo(200);
            }
            assertThat(rest.get("/reminders").status()).isEqualTo(401);
            serving.stop();
            assertThat(serving.code()).isZero();
        }
        assertThat(directory.resolve("data/reminders.mv.db")).isRegularFile();
        assertThat(unit.one("Service.WorkingDirectory")).isEqualTo("/var/lib/" + unit.one("Service.StateDirectory"));
    }

    private String[] argumentsOfTheUnit() {
        String command = unit.one("Service.ExecStart");
        assertThat(command).matches("/usr/bin/java (-X\\w+ )*-jar " + Pattern.quote(JAR) + " .*");
        return command.substring(command.indexOf(JAR) + JAR.length()).strip().split(" ");
    }

    @Test
    void the_unit_may_do_little_and_is_not_started_again_where_a_value_was_refused() {
        assertThat(unit.values())
                .containsEntry("Service.DynamicUser", List.of("yes"))
                .containsEntry("Service.NoNewPrivileges", List.of("yes"))
                .containsEntry("Service.ProtectSystem", List.of("strict"))
                .containsEntry("Service.CapabilityBoundingSet", List.of(""))
                .containsEntry("Service.KillSignal", List.of("SIGTERM"))
                .containsEntry("Service.Restart", List.of("on-failure"))
                .containsEntry(
                        "Service.RestartPreventExitStatus", List.of(Integer.toString(ExitCode.REFUSED.number())));
    }

    @Test
    void the_unit_of_the_worker_is_held_in_no_other_way() {
        UnitFile worker = UnitFile.of(text("reminders-worker.service"));

        assertThat(unit.values()).containsAllEntriesOf(without(worker, "Unit.Description", "Service.StateDirectory"));
    }

    private static Map<String, List<String>> without(UnitFile unit, String... keys) {
        Map<String, List<String>> values = new LinkedHashMap<>(unit.values());
        values.keySet().removeAll(List.of(keys));
        values.keySet().removeAll(List.of("Service.WorkingDirectory", "Service.EnvironmentFile", "Service.ExecStart"));
        return values;
    }

    @Test
    void what_the_image_starts_is_a_command_and_its_port_is_the_one_that_is_asked_and_published() {
        assertThat(image.words("ENTRYPOINT")).startsWith("java").endsWith("-jar", JAR);
        ParseResult command = Runner.commandLine(Surroundings.ofProcess())
                .parseArgs(image.words("CMD").toArray(String[]::new))
                .subcommand();
        String port = image.one("EXPOSE");

        assertThat(command.commandSpec().name()).isEqualTo("serve");
        assertThat(command.matchedOption("--host").originalStringValues()).containsExactly("0.0.0.0");
        assertThat(command.matchedOption("--port").originalStringValues()).containsExactly(port);
        assertThat(List.of(healthOfTheImage(), healthOfCompose()))
                .allSatisfy(health -> assertThat(health.getAuthority()).isEqualTo("127.0.0.1:" + port));
        assertThat(texts(serve.path("ports")).map(ServeFilesTest::withPresets))
                .containsExactly("127.0.0.1:" + Setting.HTTP_PORT.preset() + ":" + port);
    }

    @Test
    void nobody_in_the_image_is_root_and_it_holds_what_the_unit_starts() {
        assertThat(image.one("USER")).matches("[1-9]\\d+:[1-9]\\d+");
        assertThat(image.one("STOPSIGNAL")).isEqualTo("SIGTERM");
        assertThat(image.all("COPY")).anyMatch(copied -> copied.endsWith(".jar " + JAR));
        assertThat(texts(serve.path("cap_drop"))).containsExactly("ALL");
        assertThat(serve.path("read_only").booleanValue()).isTrue();
        assertThat(Path.of("..").resolve(serve.path("build").path("dockerfile").textValue()))
                .isRegularFile();
    }

    @Test
    void whatever_is_put_into_the_compose_file_is_in_the_example() {
        List<String> putIn = PUT_IN.matcher(text("compose.serve.yaml"))
                .results()
                .map(found -> found.group(1))
                .toList();

        assertThat(putIn).contains("POSTGRES_PASSWORD", "JWT_SECRET");
        assertThat(example()).containsKeys(putIn.toArray(String[]::new));
        assertThat(serve.path("env_file").textValue()).isEqualTo(".env");
    }

    private URI healthOfTheImage() {
        return health(image.words("HEALTHCHECK"));
    }

    private URI healthOfCompose() {
        List<String> test = texts(serve.path("healthcheck").path("test")).toList();
        assertThat(test.get(0)).isEqualTo("CMD");
        return health(test.subList(1, test.size()));
    }

    private static URI health(List<String> words) {
        assertThat(words).startsWith("curl", "--fail");
        return URI.create(words.get(words.size() - 1));
    }

    private static String withPresets(String text) {
        return PUT_IN.matcher(text).replaceAll((MatchResult found) -> found.group(2));
    }

    private static Stream<String> texts(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false).map(JsonNode::textValue);
    }

    private static Map<String, String> example() {
        Map<String, String> settings = new LinkedHashMap<>();
        text(".env.example")
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .forEach(line -> {
                    MatchResult plain =
                            PLAIN.matcher(line).results().findFirst().orElseThrow();
                    assertThat(plain.group()).isEqualTo(line);
                    assertThat(settings.put(plain.group(1), plain.group(2)))
                            .as(line)
                            .isNull();
                });
        return settings;
    }

    private static JsonNode compose() {
        try {
            return new YAMLMapper().readTree(text("compose.serve.yaml"));
        } catch (IOException noYaml) {
            throw new AssertionError(noYaml);
        }
    }

    private static String text(String name) {
        try {
            return Files.readString(FOLDER.resolve(name));
        } catch (IOException gone) {
            throw new AssertionError(gone);
        }
    }
}
