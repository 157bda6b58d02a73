package io.reminders.simulators.vapi;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** {@code voice}: any provider's, with OpenAI's known by heart. */
final class VoiceRules {

    private static final List<String> VOICES =
            List.of("alloy", "echo", "fable", "onyx", "nova", "shimmer", "marin", "cedar");
    private static final List<String> REALTIME_VOICES = List.of("ash", "ballad", "coral", "sage", "verse");
    private static final List<String> MODELS = List.of("tts-1", "tts-1-hd", "gpt-4o-mini-tts");

    private static final Rule OPENAI = ObjectRule.allowing(
                    "voiceId",
                    Rules.oneOf(Stream.concat(VOICES.stream(), REALTIME_VOICES.stream())
                            .toList()))
            .with("model", Rules.oneOf(MODELS))
            .with("speed", Rules.number(0.25, 4))
            .with("instructions", Rules.text(0, 10_000))
            .andOthers()
            .and(Rules.having("voiceId"));

    /** The voice by itself. */
    static final Rule VOICE = ObjectRule.allowing("provider", Rules.text())
            .andOthers()
            .and(Rules.having("provider"))
            .and(VoiceRules::checkOpenAi);

    /** Some of OpenAI's voices are only spoken by its realtime models: a rule on the assistant that has both. */
    static final Rule FITS_MODEL = VoiceRules::checkRealtime;

    private VoiceRules() {}

    private static void checkOpenAi(String path, JsonNode voice, Consumer<String> refusals) {
        if ("openai".equals(voice.path("provider").textValue())) {
            OPENAI.check(path, voice, refusals);
        }
    }

    private static void checkRealtime(String path, JsonNode assistant, Consumer<String> refusals) {
        var voice = assistant.path("voice");
        var model = Json.text(assistant.path("model").path("model"));
        if ("openai".equals(voice.path("provider").textValue())
                && REALTIME_VOICES.contains(voice.path("voiceId").asText())
                && model.isPresent()
                && !model.get().contains("realtime")) {
            Rules.oneOf(VOICES).check(Rule.under(path, "voice.voiceId"), voice.path("voiceId"), refusals);
        }
    }
}
