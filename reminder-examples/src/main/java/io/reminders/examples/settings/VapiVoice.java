package io.reminders.examples.settings;

import io.reminders.refusal.RefusedValueException;

/**
 * Who speaks. Immutable.
 *
 * @param provider whose voice it is, such as {@code openai}
 * @param id the provider's name for it, such as {@code alloy}
 */
public record VapiVoice(String provider, String id) {

    /**
     * Reads {@code voice}, one of OpenAI's, or {@code provider:voice}.
     *
     * @throws RefusedValueException naming {@code VAPI_VOICE}
     */
    public static VapiVoice parse(String text) {
        if (!text.matches("([\\w-]{1,40}:)?[\\w-]{1,80}")) {
            throw RefusedValueException.of(
                    Setting.VAPI_VOICE.name(), "a voice such as alloy or vapi:Elliot", Values.shown(text));
        }
        int colon = text.indexOf(':');
        return colon < 0
                ? new VapiVoice("openai", text)
                : new VapiVoice(text.substring(0, colon), text.substring(colon + 1));
    }
}
