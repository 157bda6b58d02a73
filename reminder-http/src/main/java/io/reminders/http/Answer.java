package io.reminders.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a request is answered with. Immutable.
 *
 * @param status the status code of HTTP
 * @param contentType the media type of the body; empty where there is none
 * @param body the text; empty where there is none
 * @param headers what it says beside
 */
record Answer(int status, String contentType, String body, Map<String, String> headers) {
    Answer {
        headers = Map.copyOf(headers);
    }

    static Answer json(int status, JsonNode body) {
        return new Answer(status, "application/json", Json.write(body), Map.of());
    }

    static Answer empty(int status) {
        return new Answer(status, "", "", Map.of());
    }

    /** The same with another header. */
    Answer with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Answer(status, contentType, body, more);
    }

    /** The status alone: a body may hold anything. */
    @Override
    public String toString() {
        return "Answer[" + status + "]";
    }
}
