package io.reminders.simulators.vapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.reminders.simulators.Masked;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * A valid request for one call: what it asks for, with overrides applied and defaults filled in. Immutable as long as
 * nobody writes to its nodes.
 *
 * @param call the whole body
 * @param customer the one to be called, where there are several too
 */
record CallRequest(ObjectNode call, JsonNode customer) {

    private static final long DEFAULT_RING_SECONDS = 60;
    private static final long DEFAULT_CALL_SECONDS = 600;

    /** The number to dial, or the SIP address. */
    String number() {
        return Json.text(customer.path("number")).orElse(customer.path("sipUri").asText());
    }

    Optional<String> name() {
        return Json.text(call.path("name"));
    }

    Optional<String> externalId() {
        return Json.text(customer.path("externalId"));
    }

    /** What the assistant is told to say first, as it stands in the request. */
    Optional<String> firstMessage() {
        return Json.text(setting("firstMessage"));
    }

    /** What the assistant says first, if it speaks first. */
    Optional<String> opening() {
        return "assistant-waits-for-user".equals(setting("firstMessageMode").textValue())
                ? Optional.empty()
                : firstMessage().map(this::spoken);
    }

    /** What is left in a mailbox; empty if the assistant is to hang up there. */
    Optional<String> voicemailMessage() {
        return Json.text(setting("voicemailMessage")).map(this::spoken);
    }

    /** Whether a mailbox is told from a person; off unless asked for. */
    boolean detectsVoicemail() {
        return setting("voicemailDetection").isObject();
    }

    boolean listensToKeys() {
        return setting("keypadInputPlan").path("enabled").asBoolean(false);
    }

    /** How long to let it ring, a minute unless asked for less or more. */
    Duration longestRinging() {
        return StreamSupport.stream(setting("transportConfigurations").spliterator(), false)
                .filter(transport -> "twilio".equals(transport.path("provider").textValue()))
                .map(transport -> Duration.ofSeconds(transport.path("timeout").asLong(DEFAULT_RING_SECONDS)))
                .findFirst()
                .orElse(Duration.ofSeconds(DEFAULT_RING_SECONDS));
    }

    /** How long the call may last once answered, ten minutes unless asked for less or more. */
    Duration longestTalk() {
        return Duration.ofSeconds(setting("maxDurationSeconds").asLong(DEFAULT_CALL_SECONDS));
    }

    /** When it may be dialled; empty means at once. */
    Optional<Instant> earliestAt() {
        return Json.text(call.path("schedulePlan").path("earliestAt")).flatMap(Rules::instantIn);
    }

    /** Where events are posted to, in Vapi's precedence: the assistant's server, then the phone number's. */
    Optional<ServerSettings> server() {
        return Stream.of(setting("server"), call.path("phoneNumber").path("server"))
                .filter(server -> server.hasNonNull("url"))
                .findFirst()
                .map(ServerSettings::new);
    }

    /** Whether an event of this type is to be posted. */
    boolean wants(String type) {
        var chosen = setting("serverMessages");
        return chosen.isArray()
                ? StreamSupport.stream(chosen.spliterator(), false).anyMatch(name -> type.equals(name.textValue()))
                : AssistantRules.SERVER_MESSAGES.contains(type);
    }

    /** A property of the assistant, the most particular override first; missing if nobody gives it. */
    private JsonNode setting(String property) {
        return Stream.of(customer.path("assistantOverrides"), call.path("assistantOverrides"), call.path("assistant"))
                .filter(level -> level.hasNonNull(property))
                .findFirst()
                .orElse(MissingNode.getInstance())
                .path(property);
    }

    private String spoken(String text) {
        return SpokenText.of(text, setting("variableValues"));
    }

    @Override
    public String toString() {
        return "call to " + Masked.number(number());
    }
}
