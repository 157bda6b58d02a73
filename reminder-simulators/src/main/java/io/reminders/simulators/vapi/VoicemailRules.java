package io.reminders.simulators.vapi;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.function.Consumer;

/** {@code voicemailDetection}: the word {@code off}, or a plan of one of four providers. */
final class VoicemailRules {

    private static final Rule BACKOFF_PLAN = ObjectRule.allowing("startAtSeconds", Rules.atLeast(0))
            .with("frequencySeconds", Rules.atLeast(2.5))
            .with("maxRetries", Rules.number(1, 10));

    private static final Rule PLAN = ObjectRule.allowing(
                    "provider", Rules.oneOf(List.of("vapi", "google", "openai", "twilio")))
            .with("type", Rules.oneOf(List.of("audio", "transcript")))
            .with("beepMaxAwaitSeconds", Rules.number(0, 30))
            .with("backoffPlan", BACKOFF_PLAN)
            .with("voicemailDetectionTypes", Rules.listOf(Rules.text()))
            .with("machineDetectionTimeout", Rules.number(3, 59))
            .andOthers()
            .and(Rules.having("provider"));

    /** Either form. */
    static final Rule DETECTION = VoicemailRules::check;

    private VoicemailRules() {}

    private static void check(String path, JsonNode detection, Consumer<String> refusals) {
        if (detection.isTextual()) {
            Rules.oneOf(List.of("off")).check(path, detection, refusals);
        } else {
            PLAN.check(path, detection, refusals);
        }
    }
}
