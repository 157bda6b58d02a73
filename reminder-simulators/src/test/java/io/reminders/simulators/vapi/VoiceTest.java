package io.reminders.simulators.vapi;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VoiceTest {

    @RegisterExtension
    private final SimulatedVapi vapi = SimulatedVapi.usual();

    @ParameterizedTest
    @ValueSource(strings = {"alloy", "echo", "fable", "onyx", "nova", "shimmer", "marin", "cedar"})
    void a_known_voice_is_taken(String voice) {
        assertThat(vapi.call(speaking(voice, "gpt-4o-mini")).status()).isEqualTo(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Alloy", "elliot", ""})
    void an_unknown_voice_is_refused(String voice) {
        assertThat(vapi.call(speaking(voice, "gpt-4o-mini")).messages())
                .containsExactly(
                        "assistant.voice.voiceId must be one of the following values: alloy, echo, fable, onyx, nova,"
                                + " shimmer, marin, cedar, ash, ballad, coral, sage, verse");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ash", "ballad", "coral", "sage", "verse"})
    void a_realtime_voice_needs_a_realtime_model(String voice) {
        assertThat(vapi.call(speaking(voice, "gpt-realtime-2025-08-28")).status())
                .isEqualTo(201);
        assertThat(vapi.call(speaking(voice, "gpt-4o-mini")).messages())
                .containsExactly(
                        "assistant.voice.voiceId must be one of the following values: alloy, echo, fable, onyx, nova,"
                                + " shimmer, marin, cedar");
    }

    @ParameterizedTest
    @CsvSource({"speed,4,4.5", "speed,0.25,0.2", "model,'\"tts-1-hd\"','\"tts-9\"'"})
    void what_else_openai_is_told_has_limits(String property, String good, String bad) {
        var body = speaking("alloy", "gpt-4o-mini");

        assertThat(vapi.call(body.with("/assistant/voice/" + property, good)).status())
                .isEqualTo(201);
        assertThat(vapi.call(body.with("/assistant/voice/" + property, bad)).status())
                .isEqualTo(400);
    }

    @Test
    void another_provider_knows_its_own_voices() {
        var body = CallBody.to(CallBody.ADA)
                .with("/assistant/voice", "{\"provider\":\"vapi\",\"voiceId\":\"Elliot\",\"version\":2}");

        assertThat(vapi.call(body).status()).isEqualTo(201);
    }

    @Test
    void a_voice_is_an_object_with_a_provider() {
        var body = CallBody.to(CallBody.ADA);

        assertThat(vapi.call(body.with("/assistant/voice", "\"alloy\"")).messages())
                .containsExactly("assistant.voice must be an object");
        assertThat(vapi.call(body.with("/assistant/voice", "{\"voiceId\":\"alloy\"}"))
                        .messages())
                .containsExactly("assistant.voice.provider should not be empty");
    }

    private static CallBody speaking(String voice, String model) {
        return CallBody.to(CallBody.ADA)
                .with("/assistant/model", "{\"provider\":\"openai\",\"model\":\"" + model + "\"}")
                .with("/assistant/voice", "{\"provider\":\"openai\",\"voiceId\":\"" + voice + "\"}");
    }
}
