package io.reminders.http;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.reminders.refusal.RefusedValueException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;

/** Reads and writes JSON (RFC 8259), strictly: UTF-8, one value, no name twice, nothing nested deeply. */
final class Json {
    private static final int DEEPEST = 16;
    private static final int LONGEST_NUMBER = 40;

    private static final ObjectMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxNumberLength(LONGEST_NUMBER)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private Json() {}

    /**
     * Reads one value.
     *
     * @throws RefusedValueException naming {@code body} if the bytes are nothing of the kind; it quotes none of them
     */
    static JsonNode read(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            JsonNode read = MAPPER.readTree(text);
            if (read.isMissingNode()) {
                throw refused("nothing");
            }
            return read;
        } catch (CharacterCodingException notUtf8) {
            throw refused("something else than UTF-8");
        } catch (JsonProcessingException unreadable) {
            throw refused(where(unreadable));
        }
    }

    private static String where(JsonProcessingException unreadable) {
        JsonLocation location = unreadable.getLocation();
        return location == null
                ? "something else"
                : "something else at line " + location.getLineNr() + ", column " + location.getColumnNr();
    }

    private static RefusedValueException refused(String actual) {
        return RefusedValueException.of(
                "body",
                "one value of JSON in UTF-8, no name twice, at most " + DEEPEST + " deep, numbers of up to "
                        + LONGEST_NUMBER + " digits",
                actual);
    }

    static String write(JsonNode value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException treesCanBeWritten) {
            throw new IllegalStateException("a tree of JSON could not be written");
        }
    }

    static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    static ArrayNode list() {
        return MAPPER.createArrayNode();
    }

    static ArrayNode texts(Collection<String> texts) {
        ArrayNode list = list();
        texts.forEach(list::add);
        return list;
    }
}
