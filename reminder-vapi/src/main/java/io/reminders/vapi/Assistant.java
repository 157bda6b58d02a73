package io.reminders.vapi;

import java.time.Duration;
import java.util.Optional;

/**
 * Who speaks and how. Immutable.
 *
 * @param storedId of an assistant stored at Vapi; empty for one that each request describes
 * @param voice empty for that of the stored assistant
 * @param model empty for that of the stored assistant
 * @param instructions what the model is told
 * @param farewell what is said before hanging up
 */
record Assistant(
        Optional<String> storedId,
        Optional<Voice> voice,
        Optional<Model> model,
        String instructions,
        String farewell,
        OnVoicemail onVoicemail,
        Duration maxDuration) {
    private static final int LONGEST_INSTRUCTIONS = 10_000;

    /** Says what is wrong with it. The limits without another source are those of the OpenAPI description. */
    void check(SettingsCheck check) {
        storedId.ifPresent(id -> check.id("assistantId", id));
        voice.ifPresent(chosen -> {
            check.word("voice provider", chosen.provider(), 40);
            check.word("voice voiceId", chosen.id(), 100);
        });
        model.ifPresent(chosen -> {
            check.word("model provider", chosen.provider(), 40);
            check.word("model name", chosen.name(), 100);
        });
        if (voice.isPresent() && model.isPresent() && !voice.get().fits(model.get())) {
            check.refuse(
                    "voice voiceId",
                    "alloy, echo, fable, onyx, nova, shimmer, marin or cedar, unless the model is a realtime one",
                    voice.get().id() + " with " + model.get().name());
        }
        check.words("instructions", instructions, LONGEST_INSTRUCTIONS);
        check.words("farewell", farewell, VapiAssumptions.LONGEST_SPOKEN_TEXT);
        check.within("maxDuration", maxDuration, Duration.ofSeconds(10), Duration.ofHours(12));
    }
}
