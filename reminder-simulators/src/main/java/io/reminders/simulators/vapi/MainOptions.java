package io.reminders.simulators.vapi;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** The options of {@link VapiSimulatorMain}, each as the text that was given. Immutable. */
record MainOptions(Map<String, String> values) {

    private static final String PROPERTY = "vapi.simulator.";
    private static final Map<String, String> DEFAULTS = Map.of(
            "port", "0",
            "api-key", "vapi-test-key",
            "slots", "10",
            "behaviour", "answered:PT20S",
            "list-lag", "PT0S",
            "answer-delay", "PT0S",
            "until", "killed");

    MainOptions {
        values = Map.copyOf(values);
    }

    /**
     * Reads arguments, and for what they leave out system properties.
     *
     * @throws IllegalArgumentException if an argument is no option
     */
    static MainOptions of(List<String> arguments, Properties properties) {
        var values = new HashMap<>(DEFAULTS);
        values.replaceAll((name, usual) -> properties.getProperty(PROPERTY + name, usual));
        for (var argument : arguments) {
            var parts = argument.split("=", 2);
            var name = parts[0].replaceFirst("^--", "");
            if (parts.length < 2 || !argument.startsWith("--") || !DEFAULTS.containsKey(name)) {
                throw new IllegalArgumentException("option: expected --name=value with a name of "
                        + DEFAULTS.keySet().stream().sorted().toList() + " but was " + parts[0]);
            }
            values.put(name, parts[1]);
        }
        return new MainOptions(values);
    }

    /** A simulator set up accordingly, its ledger published, but not started. */
    VapiSimulatorBuilder simulator() {
        return VapiSimulator.builder()
                .port(number("port"))
                .apiKey(value("api-key"))
                .slots(number("slots"))
                .otherwise(BehaviourText.parse(value("behaviour")))
                .publishLedger();
    }

    Duration listLag() {
        return DurationText.parse("list-lag", value("list-lag"));
    }

    Duration answerDelay() {
        return DurationText.parse("answer-delay", value("answer-delay"));
    }

    boolean endsWithInput() {
        return switch (value("until")) {
            case "killed" -> false;
            case "input-ends" -> true;
            default ->
                throw new IllegalArgumentException("until: expected killed or input-ends but was " + value("until"));
        };
    }

    private int number(String name) {
        var text = value(name);
        if (!text.matches("\\d{1,9}")) {
            throw new IllegalArgumentException(name + ": expected a number but was " + text);
        }
        return Integer.parseInt(text);
    }

    private String value(String name) {
        return values.getOrDefault(name, "");
    }
}
