package io.reminders.simulators;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * One HTTP request as it came over the wire. Immutable. {@code toString} leaves out headers, parameters and body.
 *
 * @param method in capitals, such as {@code POST}
 * @param path decoded, without the query
 * @param parameters of the query, decoded; a name may come more than once
 * @param headers by name in lower case; a name may come more than once
 * @param body as UTF-8 text, empty if there was none
 */
public record Request(
        String method,
        String path,
        Map<String, List<String>> parameters,
        Map<String, List<String>> headers,
        String body) {

    /** Copies the maps. */
    public Request {
        parameters = Map.copyOf(parameters);
        headers = Map.copyOf(headers);
    }

    /** The first value of a header, whatever the case of its name. */
    public Optional<String> header(String name) {
        return headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of()).stream()
                .findFirst();
    }

    /** The first value of a query parameter. */
    public Optional<String> parameter(String name) {
        return parameters.getOrDefault(name, List.of()).stream().findFirst();
    }

    @Override
    public String toString() {
        return method + " " + path + " (" + body.length() + " characters)";
    }
}
