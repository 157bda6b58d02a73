package io.reminders.vapi;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The headers of a post, found by name in any case. Immutable. */
record CallbackHeaders(Map<String, List<String>> values) {

    /** The value of a header that came exactly once: of two it would not be clear which one was meant. */
    Optional<String> single(String name) {
        List<String> found = values.entrySet().stream()
                .filter(header -> header.getKey().equalsIgnoreCase(name))
                .flatMap(header -> header.getValue().stream())
                .toList();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    @Override
    public String toString() {
        return "CallbackHeaders[" + values.size() + "]";
    }
}
