package io.reminders.simulators.vapi;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.function.Consumer;

/** What one value of a request must look like. Immutable. */
@FunctionalInterface
interface Rule {

    /**
     * Says what is wrong with a value, in the words of Vapi's own errors.
     *
     * @param path of the value, such as {@code customer.number}; empty for the whole request
     * @param refusals takes one sentence for each thing wrong
     */
    void check(String path, JsonNode value, Consumer<String> refusals);

    /** The path of a property of the value at this path. */
    static String under(String path, String property) {
        return path.isEmpty() ? property : path + "." + property;
    }

    /** This rule, then another; what both find wrong is said twice. */
    default Rule and(Rule other) {
        return (path, value, refusals) -> {
            check(path, value, refusals);
            other.check(path, value, refusals);
        };
    }
}
