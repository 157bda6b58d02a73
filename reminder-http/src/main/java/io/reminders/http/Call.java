package io.reminders.http;

import io.reminders.http.spi.Credentials;
import io.reminders.refusal.Refusal;
import io.reminders.refusal.RefusedValueException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * One request, as it came. One thread at a time; its {@code toString} shows nothing of it.
 *
 * @param path what stands in the place of each name in the path of the route
 * @param query the parameters of the query, by name, each with its values
 * @param headers by name in lower case, each with its values
 * @param remoteAddress the IP address of the other end
 * @param stream the body, not yet read
 */
record Call(
        Map<String, String> path,
        Map<String, List<String>> query,
        Map<String, List<String>> headers,
        String remoteAddress,
        InputStream stream) {
    /** So much of a body that is too long is read and forgotten, so that the sender comes to read the answer. */
    private static final long DRAINED = 1L << 23;

    /** What proxies say of a request that they pass on. */
    private static final List<String> RELAYED =
            List.of("forwarded", "x-forwarded-for", "x-forwarded-host", "x-real-ip", "via");

    /** What stands in the path in the place of that name. */
    String inPath(String name) {
        return path.getOrDefault(name, "");
    }

    /** The value of a header; empty if it is missing or has several. */
    Optional<String> header(String name) {
        List<String> values = headers.getOrDefault(name, List.of());
        return values.size() == 1 ? Optional.of(values.get(0)) : Optional.empty();
    }

    /**
     * The value of a header; empty if it is missing.
     *
     * @param name in lower case
     * @param shown as a refusal names it
     * @throws RefusedValueException naming the header if it has several values
     */
    Optional<String> onlyHeader(String name, String shown) {
        int values = headers.getOrDefault(name, List.of()).size();
        if (values > 1) {
            throw RefusedValueException.of(shown, "one value", values + " values");
        }
        return header(name);
    }

    Credentials credentials() {
        return new Credentials(
                header("authorization").orElse(""),
                header("host").orElse(""),
                String.join(", ", headers.getOrDefault("origin", List.of())),
                remoteAddress,
                RELAYED.stream().anyMatch(headers::containsKey)
                        ? Credentials.Passage.RELAYED
                        : Credentials.Passage.DIRECT);
    }

    /** The value of a parameter of the query; empty if there is none. */
    Optional<String> parameter(String name) {
        return query.getOrDefault(name, List.of()).stream().findFirst();
    }

    /**
     * The value of a parameter of the query as a number.
     *
     * @throws RefusedValueException naming the parameter if it is none between 1 and {@code most}
     */
    Optional<Integer> number(String name, int most) {
        return parameter(name).map(text -> {
            if (!text.matches("[0-9]{1,9}") || Integer.parseInt(text) < 1 || Integer.parseInt(text) > most) {
                throw RefusedValueException.of(name, "a number from 1 to " + most, "something else");
            }
            return Integer.parseInt(text);
        });
    }

    /**
     * Makes sure that the query has these parameters only, and none of them twice.
     *
     * @throws RefusedValueException naming each other one
     */
    void allowParameters(String... names) {
        List<Refusal> refusals = new ArrayList<>();
        query.forEach((name, values) -> {
            if (!Set.of(names).contains(name)) {
                String expected = names.length == 0 ? "no parameter" : "one of " + String.join(", ", names);
                refusals.add(new Refusal(Fields.shown(name), expected, "an unknown parameter"));
            } else if (values.size() > 1) {
                refusals.add(new Refusal(name, "one value", values.size() + " values"));
            }
        });
        if (!refusals.isEmpty()) {
            throw new RefusedValueException(refusals);
        }
    }

    /**
     * The body as JSON.
     *
     * @param longest how many bytes it may have
     * @throws RefusedValueException naming {@code body} if it is no JSON
     */
    Fields fields(int longest) {
        return Fields.of(Json.read(body(longest)));
    }

    /** What {@code reader} makes of the body, once everything that is wrong with its fields was refused. */
    <T> T read(int longest, Function<Fields, T> reader) {
        Fields fields = fields(longest);
        T read = reader.apply(fields);
        fields.refuseWhatIsWrong();
        return read;
    }

    /** The body, which may have so many bytes. */
    byte[] body(int longest) {
        try {
            byte[] bytes = stream.readNBytes(longest + 1);
            if (bytes.length > longest) {
                drain();
                throw Problem.tooLarge(longest).with("Connection", "close").thrown();
            }
            return bytes;
        } catch (IOException brokenOff) {
            throw Problem.of(400, "broken-off", "Body broken off", "The body ended too early.")
                    .thrown();
        }
    }

    private void drain() throws IOException {
        byte[] some = new byte[1 << 14];
        long drained = 0;
        for (int read = stream.read(some); read >= 0 && drained < DRAINED; read = stream.read(some)) {
            drained += read;
        }
    }

    @Override
    public String toString() {
        return "Call";
    }
}
