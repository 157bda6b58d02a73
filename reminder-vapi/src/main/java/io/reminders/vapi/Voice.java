package io.reminders.vapi;

import java.util.Set;

/**
 * The voice that speaks. Immutable.
 *
 * @param provider Vapi's word for whose it is, such as {@code openai}
 * @param id the provider's name for it, such as {@code alloy}
 */
record Voice(String provider, String id) {
    /** OpenAPI description, {@code OpenAIVoice.voiceId}: these may only be used with realtime models. */
    private static final Set<String> REALTIME_ONLY = Set.of("ash", "ballad", "coral", "sage", "verse");

    boolean fits(Model model) {
        return !provider.equals("openai")
                || !REALTIME_ONLY.contains(id)
                || model.name().contains("realtime");
    }
}
