package io.reminders.vapi;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import okio.ByteString;

/** JSON as it is read here: bounded in depth, open to whatever else it holds, and never quoted in an error. */
final class Json {
    /** A call with its assistant is some ten levels deep. */
    private static final int DEEPEST = 100;

    private static final ObjectMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .build())
                    .build())
            .build();

    private Json() {}

    /** What the bytes hold; a missing node if that is not JSON. */
    static JsonNode read(ByteString bytes) {
        try {
            return MAPPER.readTree(bytes.toByteArray());
        } catch (IOException unreadable) {
            return MAPPER.missingNode();
        }
    }

    /**
     * What each element of an array comes to, without holding the whole array as nodes.
     *
     * @return empty if the bytes are no complete array
     */
    static <T> Optional<List<T>> readArray(ByteString bytes, Function<? super JsonNode, ? extends T> element) {
        List<T> elements = new ArrayList<>();
        try (JsonParser parser = MAPPER.createParser(bytes.toByteArray())) {
            if (parser.nextToken() != JsonToken.START_ARRAY) {
                return Optional.empty();
            }
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                JsonNode node = MAPPER.readTree(parser);
                elements.add(element.apply(node));
            }
            return Optional.of(elements);
        } catch (IOException brokenOff) {
            return Optional.empty();
        }
    }

    /** A text that is there and not empty; another type counts as absent. */
    static Optional<String> text(JsonNode node) {
        return Optional.ofNullable(node.textValue()).filter(text -> !text.isEmpty());
    }
}
