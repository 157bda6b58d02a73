package io.reminders.simulators.vapi;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/** An object whose properties are all known by name: the allow-list. {@code null} counts as absent. Immutable. */
final class ObjectRule implements Rule {

    private final Map<String, Rule> properties;

    private ObjectRule(Map<String, Rule> properties) {
        this.properties = Collections.unmodifiableMap(properties);
    }

    static ObjectRule allowing(String property, Rule rule) {
        return new ObjectRule(Map.of()).with(property, rule);
    }

    ObjectRule with(String property, Rule rule) {
        var more = new LinkedHashMap<>(properties);
        more.put(property, rule);
        return new ObjectRule(more);
    }

    ObjectRule withEach(Rule rule, String... names) {
        var more = new LinkedHashMap<>(properties);
        for (var name : names) {
            more.put(name, rule);
        }
        return new ObjectRule(more);
    }

    /** These properties and whatever else, where Vapi's own list is not known. */
    Rule andOthers() {
        return (path, value, refusals) -> checkKnown(path, value, refusals);
    }

    @Override
    public void check(String path, JsonNode value, Consumer<String> refusals) {
        value.fieldNames().forEachRemaining(name -> {
            if (!properties.containsKey(name)) {
                refusals.accept(Rule.under(path, "property " + name + " should not exist"));
            }
        });
        checkKnown(path, value, refusals);
    }

    private void checkKnown(String path, JsonNode value, Consumer<String> refusals) {
        if (!value.isObject()) {
            refusals.accept(path + " must be an object");
        }
        properties.forEach((name, rule) -> {
            if (value.hasNonNull(name)) {
                rule.check(Rule.under(path, name), value.get(name), refusals);
            }
        });
    }
}
