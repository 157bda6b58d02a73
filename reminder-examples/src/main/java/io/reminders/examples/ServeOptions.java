package io.reminders.examples;

import io.reminders.examples.settings.Setting;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Option;

/** What `serve` is told besides the settings: options that win over them. */
final class ServeOptions {
    @Option(
            names = "--port",
            paramLabel = "N",
            description = "The port; HTTP_PORT if not given. 0 for one that is free.")
    private Optional<String> port = Optional.empty();

    @Option(names = "--host", paramLabel = "ADDRESS", description = "Where it listens; HTTP_HOST if not given.")
    private Optional<String> host = Optional.empty();

    @Option(
            names = "--open",
            description = "Ask nobody on this machine for a token, as OPEN_ON_LOOPBACK=true does. To try it out.")
    private boolean open;

    /** The settings that they stand for, by name. */
    Map<String, String> settings() {
        Map<String, String> settings = new HashMap<>();
        port.ifPresent(number -> settings.put(Setting.HTTP_PORT.name(), number));
        host.ifPresent(address -> settings.put(Setting.HTTP_HOST.name(), address));
        if (open) {
            settings.put(Setting.OPEN_ON_LOOPBACK.name(), "true");
        }
        return settings;
    }
}
