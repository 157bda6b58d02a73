package io.reminders.examples.settings;

import io.reminders.calendar.IanaZone;
import io.reminders.contact.Region;
import io.reminders.refusal.Refusal;
import io.reminders.refusal.RefusedValueException;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * How the runner runs, once every value has been found right. Immutable; its {@code toString} shows no secret.
 *
 * @param database where reminders are stored
 * @param sweep how often the worker looks for what is overdue
 * @param tries how often a step is tried
 * @param zone the zone of local times
 * @param region the region of phone numbers
 * @param account by whose account calls are made; empty for a simulator
 * @param voice who speaks
 * @param baseUrl where Vapi is reached
 * @param callTimeout how long a request may take
 * @param permits how many calls are under way at once
 * @param server where REST is offered, and to whom
 */
public record Settings(
        Database database,
        Duration sweep,
        int tries,
        ZoneId zone,
        Region region,
        Optional<VapiAccount> account,
        VapiVoice voice,
        URI baseUrl,
        Duration callTimeout,
        int permits,
        ServerSettings server) {

    /**
     * Reads the settings of an environment and of {@code .env} in a directory. What the environment names wins, also
     * where it is empty: that is not set.
     *
     * @throws RefusedValueException naming every setting that is wrong
     */
    public static Settings read(Map<String, String> environment, Path directory) {
        List<Refusal> refusals = new ArrayList<>();
        Map<String, String> merged = new HashMap<>(envFile(directory.resolve(".env"), refusals::add));
        merged.putAll(environment);
        Values values = new Values(merged, refusals);
        VapiReader vapi = new VapiReader(values);
        Settings settings = new Settings(
                values.through(Setting.DATABASE_URL, Database::parse),
                Duration.ofSeconds(values.whole(Setting.SCHEDULER_INTERVAL_SECONDS, 1, 600)),
                values.whole(Setting.MAX_RETRY_ATTEMPTS, 1, 20),
                values.through(Setting.DEFAULT_TIMEZONE, IanaZone::parse),
                values.through(Setting.DEFAULT_REGION, Region::of),
                vapi.account(),
                values.through(Setting.VAPI_VOICE, VapiVoice::parse),
                values.through(Setting.VAPI_BASE_URL, VapiReader::baseUrl),
                Duration.ofSeconds(values.whole(Setting.CALL_TIMEOUT_SECONDS, 1, 60)),
                values.whole(Setting.MAX_SIMULTANEOUS_CALLS, 1, 500),
                new ServerReader(values).settings());
        values.throwRefusals();
        return settings;
    }

    private static Map<String, String> envFile(Path file, Consumer<Refusal> refusals) {
        if (!Files.exists(file)) {
            return Map.of();
        }
        try {
            return EnvFile.parse(Files.readAllLines(file, StandardCharsets.UTF_8), refusals);
        } catch (IOException unreadable) {
            refusals.accept(new Refusal(".env", "a readable file in UTF-8", "something else"));
            return Map.of();
        }
    }
}
