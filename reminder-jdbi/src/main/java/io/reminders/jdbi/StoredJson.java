package io.reminders.jdbi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Optional;

/** Writes and reads the JSON that columns hold. A field that is not known here is passed over. */
final class StoredJson {
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private StoredJson() {}

    static String write(Object stored) {
        try {
            return JSON.writeValueAsString(stored);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("JSON: expected texts and numbers to have such a form");
        }
    }

    /** What the text holds; empty if it is no such JSON. Why not is not told: that would quote the text. */
    static <T> Optional<T> read(String text, Class<T> form) {
        try {
            return Optional.ofNullable(JSON.readValue(text, form));
        } catch (JsonProcessingException quotesTheText) {
            return Optional.empty();
        }
    }
}
