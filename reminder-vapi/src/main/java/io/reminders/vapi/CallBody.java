package io.reminders.vapi;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.reminders.spi.Parcel;
import java.util.List;

/**
 * Writes the body of a request for one call: {@code CreateCallDTO} of the OpenAPI description, which refuses every
 * property that it does not name. Immutable.
 */
final class CallBody {
    /** The name, in the assistant's metadata, under which a request carries its attempt key. */
    static final String KEY = "attemptKey";

    private static final List<String> EVENTS = List.of("status-update", "end-of-call-report");

    private static final int EVENT_SECONDS = 20;
    private static final int EVENT_RETRIES = 5;

    private final CallerId callerId;
    private final Assistant assistant;
    private final Settings settings;

    CallBody(Settings settings) {
        this.settings = settings;
        callerId = settings.callerId();
        assistant = settings.assistant();
    }

    /** The key goes where the list of calls, the call and the events carry it: name, customer and metadata. */
    ObjectNode of(Parcel parcel) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.put("name", parcel.key().value());
        putCallerId(body);
        body.putObject("customer")
                .put("number", parcel.to().e164())
                .put("externalId", parcel.key().value());
        assistant.storedId().ifPresent(id -> body.put("assistantId", id));
        ObjectNode speaker = body.putObject(assistant.storedId().isPresent() ? "assistantOverrides" : "assistant");
        putSpeech(speaker, parcel);
        putModelAndVoice(speaker);
        putVoicemail(speaker, parcel);
        putEvents(speaker, parcel);
        return body;
    }

    private void putCallerId(ObjectNode body) {
        if (callerId instanceof CallerId.Imported imported) {
            body.put("phoneNumberId", imported.phoneNumberId());
        } else if (callerId instanceof CallerId.Twilio twilio) {
            body.putObject("phoneNumber")
                    .put("twilioPhoneNumber", twilio.number())
                    .put("twilioAccountSid", twilio.accountSid())
                    .put("twilioAuthToken", twilio.authToken())
                    .put("smsEnabled", false); // the default would redirect the text messages of this number to Vapi
        }
    }

    private void putSpeech(ObjectNode speaker, Parcel parcel) {
        if (assistant.storedId().isEmpty()) {
            speaker.put("name", "reminder");
        }
        speaker.put("firstMessage", SpokenText.of(parcel.message().text()))
                .put("firstMessageMode", "assistant-speaks-first")
                .put("endCallMessage", SpokenText.of(assistant.farewell()))
                .put("maxDurationSeconds", assistant.maxDuration().toSeconds())
                .put("backgroundSound", "off"); // phone calls have "office" by default
    }

    private void putModelAndVoice(ObjectNode speaker) {
        assistant.model().ifPresent(model -> {
            ObjectNode node =
                    speaker.putObject("model").put("provider", model.provider()).put("model", model.name());
            node.putArray("messages")
                    .addObject()
                    .put("role", "system")
                    .put("content", SpokenText.of(assistant.instructions()));
            node.putArray("tools").addObject().put("type", "endCall");
        });
        assistant
                .voice()
                .ifPresent(voice -> speaker.putObject("voice")
                        .put("provider", voice.provider())
                        .put("voiceId", voice.id()));
    }

    /** The numbers are those that the guide "Voicemail detection" gives for appointment reminders. */
    private void putVoicemail(ObjectNode speaker, Parcel parcel) {
        if (assistant.onVoicemail() == OnVoicemail.TALK_ON) {
            speaker.put("voicemailDetection", "off");
            return;
        }
        ObjectNode detection = speaker.putObject("voicemailDetection");
        detection.put("provider", "vapi").put("beepMaxAwaitSeconds", 15);
        detection
                .putObject("backoffPlan")
                .put("startAtSeconds", 2.5)
                .put("frequencySeconds", 2.5)
                .put("maxRetries", 6);
        if (assistant.onVoicemail() == OnVoicemail.LEAVE_MESSAGE) {
            speaker.put(
                    "voicemailMessage", SpokenText.forMailbox(parcel.message().text()));
        }
    }

    private void putEvents(ObjectNode speaker, Parcel parcel) {
        speaker.putObject("metadata")
                .put(KEY, parcel.key().value())
                .put("delivery", parcel.delivery().toString())
                .put("attempt", parcel.attempt());
        EVENTS.forEach(speaker.putArray("serverMessages")::add);
        settings.server().ifPresent(server -> putServer(speaker, server));
    }

    /** Without a plan Vapi posts an event once and never again (OpenAPI description, {@code Server.backoffPlan}). */
    private static void putServer(ObjectNode speaker, EventServer server) {
        ObjectNode node = speaker.putObject("server");
        node.put("url", server.url().toString()).put("timeoutSeconds", EVENT_SECONDS);
        server.credentialId().ifPresent(id -> node.put("credentialId", id));
        if (!server.headers().isEmpty()) {
            ObjectNode headers = node.putObject("headers");
            server.headers().forEach(headers::put);
        }
        node.putObject("backoffPlan")
                .put("type", "exponential")
                .put("maxRetries", EVENT_RETRIES)
                .put("baseDelaySeconds", 1);
    }
}
