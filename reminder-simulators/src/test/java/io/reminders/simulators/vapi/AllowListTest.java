package io.reminders.simulators.vapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The allow-lists of the documentation, each at every place where it holds. */
class AllowListTest {

    private static final String CALL =
            "assistant, assistantId, assistantOverrides, assistantVersion, customer, customerId, customers, name, phoneNumber,"
                    + " phoneNumberId, schedulePlan, squad, squadId, squadOverrides, transport, workflow, workflowId,"
                    + " workflowOverrides";
    private static final String CUSTOMER =
            "assistantOverrides, email, extension, externalId, name, number, numberE164CheckEnabled, sipUri, squadOverrides";
    private static final String ASSISTANT =
            "analysisPlan, artifactPlan, backgroundSound, backgroundSpeechDenoisingPlan, clientMessages, compliancePlan,"
                    + " credentialIds, credentials, endCallMessage, endCallPhrases, firstMessage,"
                    + " firstMessageInterruptionsEnabled, firstMessageMode, hooks, keypadInputPlan, maxDurationSeconds, metadata,"
                    + " model, modelOutputInMessagesEnabled, monitorPlan, name, observabilityPlan, server, serverMessages,"
                    + " startSpeakingPlan, stopSpeakingPlan, transcriber, transportConfigurations, voice, voicemailDetection,"
                    + " voicemailMessage";
    private static final String OVERRIDES = ASSISTANT + ", tools:append, variableValues";
    private static final String PHONE_NUMBER =
            "assistantId, fallbackDestination, hooks, name, server, smsEnabled, squadId, twilioAccountSid, twilioApiKey,"
                    + " twilioApiSecret, twilioAuthToken, twilioPhoneNumber, workflowId";
    private static final String SERVER =
            "backoffPlan, credentialId, encryptedPaths, headers, staticIpAddressesEnabled, timeoutSeconds, url";

    @RegisterExtension
    private final SimulatedVapi vapi = SimulatedVapi.usual();

    static Stream<Arguments> levels() {
        return Stream.of(
                Arguments.of("", CALL),
                Arguments.of("/customer", CUSTOMER),
                Arguments.of("/assistant", ASSISTANT),
                Arguments.of("/assistantOverrides", OVERRIDES),
                Arguments.of("/customer/assistantOverrides", OVERRIDES),
                Arguments.of("/phoneNumber", PHONE_NUMBER),
                Arguments.of("/assistant/server", SERVER),
                Arguments.of("/assistantOverrides/server", SERVER),
                Arguments.of("/phoneNumber/server", SERVER),
                Arguments.of("/schedulePlan", "earliestAt, latestAt"),
                Arguments.of("/assistant/keypadInputPlan", "delimiters, enabled, timeoutSeconds"),
                Arguments.of(
                        "/assistant/server/backoffPlan", "baseDelaySeconds, excludedStatusCodes, maxRetries, type"));
    }

    @ParameterizedTest
    @MethodSource("levels")
    void an_unknown_property_is_refused_by_name(String level, String unused) {
        var response = vapi.call(CallBody.to(CallBody.ADA).with(level + "/surprise", "1"));

        assertThat(response.status()).isEqualTo(400);
        assertThat(response.json().path("error").asText()).isEqualTo("Bad Request");
        assertThat(response.json().path("statusCode").asInt()).isEqualTo(400);
        assertThat(response.messages()).contains(prefix(level) + "property surprise should not exist");
        assertThat(vapi.ledger().calls()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("levels")
    void every_property_of_the_list_is_known(String level, String allowed) {
        for (var name : allowed.split(", ", -1)) {
            var response = vapi.call(CallBody.to(CallBody.ADA).with(level + "/" + name, "1.5"));

            assertThat(response.body()).doesNotContain("should not exist");
        }
    }

    @ParameterizedTest
    @MethodSource("levels")
    void every_property_of_the_list_has_a_type(String level, String allowed) {
        for (var name : allowed.split(", ", -1)) {
            var ofWrongType = List.of("timeoutSeconds", "maxDurationSeconds", "maxRetries", "baseDelaySeconds")
                            .contains(name)
                    ? "\"x\""
                    : "1.5";
            var response = vapi.call(CallBody.to(CallBody.ADA).with(level + "/" + name, ofWrongType));

            assertThat(response.status()).as(name).isEqualTo(400);
            assertThat(response.messages()).anyMatch(message -> message.startsWith(prefix(level) + name + " must "));
        }
    }

    @ParameterizedTest
    @MethodSource("levels")
    void a_property_that_is_null_is_absent(String level, String allowed) {
        for (var name : allowed.split(", ", -1)) {
            var response = vapi.call(CallBody.to(CallBody.ADA).with(level + "/" + name, "null"));

            assertThat(response.body()).doesNotContain(prefix(level) + name + " must be a");
        }
    }

    private static String prefix(String level) {
        return level.isEmpty() ? "" : level.substring(1).replace('/', '.') + ".";
    }
}
