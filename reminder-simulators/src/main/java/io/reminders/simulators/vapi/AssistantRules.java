package io.reminders.simulators.vapi;

import java.util.List;

/** {@code CreateAssistantDTO} and {@code AssistantOverrides}, which differ in two properties. */
final class AssistantRules {

    /** The events that are posted where a request does not choose, and the only ones that it can choose here. */
    static final List<String> SERVER_MESSAGES = List.of(
            "conversation-update",
            "end-of-call-report",
            "function-call",
            "hang",
            "speech-update",
            "status-update",
            "tool-calls",
            "transfer-destination-request",
            "handoff-destination-request",
            "user-interrupted",
            "assistant.started");

    private static final Rule MODEL = ObjectRule.allowing("provider", Rules.text())
            .with("model", Rules.text())
            .with(
                    "messages",
                    Rules.listOf(ObjectRule.allowing("role", Rules.text())
                            .with("content", Rules.text())
                            .andOthers()))
            .with("tools", Rules.listOf(Rules.object()))
            .andOthers()
            .and(Rules.having("provider", "model"));

    private static final Rule KEYPAD_INPUT_PLAN = ObjectRule.allowing("enabled", Rules.flag())
            .with("timeoutSeconds", Rules.number(0, 10))
            .with("delimiters", Rules.oneOf(List.of("#", "*", "")));

    private static final Rule TRANSPORT = ObjectRule.allowing("provider", Rules.text())
            .with("timeout", Rules.number(1, 600))
            .andOthers()
            .and(Rules.having("provider"));

    private static final ObjectRule PROPERTIES = ObjectRule.allowing("name", Rules.text(0, 40))
            .with("firstMessage", Rules.text())
            .with(
                    "firstMessageMode",
                    Rules.oneOf(List.of(
                            "assistant-speaks-first",
                            "assistant-waits-for-user",
                            "assistant-speaks-first-with-model-generated-message")))
            .with("model", MODEL)
            .with("voice", VoiceRules.VOICE)
            .with("voicemailDetection", VoicemailRules.DETECTION)
            .with("voicemailMessage", Rules.text(0, 1000))
            .with("endCallMessage", Rules.text(0, 1000))
            .with("endCallPhrases", Rules.listOf(Rules.text(2, 140)))
            .with("maxDurationSeconds", Rules.number(10, 43_200))
            .with("metadata", Rules.object())
            .with("server", ServerRules.SERVER)
            .with("serverMessages", Rules.listOf(Rules.oneOf(SERVER_MESSAGES)))
            .with("keypadInputPlan", KEYPAD_INPUT_PLAN)
            .with("backgroundSound", Rules.text())
            .with("transportConfigurations", Rules.listOf(TRANSPORT))
            .withEach(Rules.flag(), "firstMessageInterruptionsEnabled", "modelOutputInMessagesEnabled")
            .withEach(Rules.listOf(Rules.text()), "clientMessages", "credentialIds")
            .withEach(Rules.listOf(Rules.object()), "credentials", "hooks")
            .withEach(
                    Rules.object(),
                    "analysisPlan",
                    "artifactPlan",
                    "backgroundSpeechDenoisingPlan",
                    "compliancePlan",
                    "monitorPlan",
                    "observabilityPlan",
                    "startSpeakingPlan",
                    "stopSpeakingPlan",
                    "transcriber");

    /** A transient assistant. */
    static final Rule ASSISTANT = PROPERTIES.and(VoiceRules.FITS_MODEL);

    /** What is different for one call. */
    static final Rule OVERRIDES = PROPERTIES
            .with("variableValues", Rules.object())
            .with("tools:append", Rules.listOf(Rules.object()))
            .and(VoiceRules.FITS_MODEL);

    private AssistantRules() {}
}
