package io.reminders.simulators.vapi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Bodies of requests to call. Immutable. */
record CallBody(String text) {

    static final String ADA = "+40721234567";
    static final String BOB = "+4930123456";

    /** The least that is a call. */
    static CallBody to(String number) {
        return new CallBody("""
                {
                  "name": "attempt-1",
                  "phoneNumberId": "c0ffee00-1111-4222-8333-444455556666",
                  "customer": { "number": "%s", "externalId": "rem_8f3c2a" },
                  "assistant": { "firstMessage": "Dentist at three." }
                }
                """.formatted(number));
    }

    /** The sample of the documentation, shortened ids filled in. */
    static CallBody documented() {
        return new CallBody("""
                {
                  "name": "rem_8f3c2a-attempt-1",
                  "phoneNumberId": "c0ffee00-1111-4222-8333-444455556666",
                  "customer": { "number": "+4930123456", "externalId": "rem_8f3c2a" },
                  "assistant": {
                    "name": "reminder",
                    "firstMessage": "Hello Ada, this is a reminder: dentist at 3 pm. Press 1 to confirm.",
                    "model": { "provider": "openai", "model": "gpt-4o-mini",
                      "messages": [ { "role": "system", "content": "Deliver the reminder, then end the call." } ],
                      "tools": [ { "type": "endCall" } ] },
                    "voice": { "provider": "openai", "voiceId": "alloy" },
                    "voicemailDetection": { "provider": "vapi", "beepMaxAwaitSeconds": 15,
                      "backoffPlan": { "startAtSeconds": 2.5, "frequencySeconds": 2.5, "maxRetries": 6 } },
                    "voicemailMessage": "Reminder for Ada: dentist at 3 pm.",
                    "endCallMessage": "Goodbye.",
                    "maxDurationSeconds": 120,
                    "backgroundSound": "off",
                    "keypadInputPlan": { "enabled": true, "timeoutSeconds": 2, "delimiters": "#" },
                    "metadata": { "reminderId": "rem_8f3c2a", "attempt": 1 },
                    "serverMessages": ["status-update", "end-of-call-report"],
                    "server": { "url": "https://app.example.com/hooks/vapi", "timeoutSeconds": 20,
                      "credentialId": "7b1d0000-aaaa-4bbb-8ccc-dddddddddddd",
                      "backoffPlan": { "type": "exponential", "maxRetries": 5, "baseDelaySeconds": 1 } }
                  }
                }
                """);
    }

    /**
     * The same with one value put in.
     *
     * @param path of properties, such as {@code /assistant/name}; objects on the way are made, a name may hold a colon
     * @param json the value
     */
    CallBody with(String path, String json) {
        var call = (ObjectNode) parse(text);
        var object = call;
        var names = path.substring(1).split("/", -1);
        for (int level = 0; level < names.length - 1; level++) {
            object = object.withObjectProperty(names[level]);
        }
        object.set(names[names.length - 1], parse(json));
        return new CallBody(call.toString());
    }

    CallBody without(String property) {
        return new CallBody(((ObjectNode) parse(text)).without(property).toString());
    }

    static JsonNode parse(String json) {
        try {
            return new ObjectMapper().readTree(json);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalArgumentException(unreadable);
        }
    }
}
