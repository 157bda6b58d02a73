package io.reminders.vapi;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import okio.ByteString;

/**
 * What a refusal says of itself: its {@code message}, a text or a list of texts. It may quote numbers and words of a
 * person, so that nothing of it leaves this class but property names of the request and words of our own. Immutable.
 */
final class ErrorText {
    /** The properties that a request of ours has, as {@link CallBody} writes them. */
    private static final Set<String> PROPERTIES = Set.of(
            "assistant",
            "assistantId",
            "assistantOverrides",
            "backgroundSound",
            "backoffPlan",
            "beepMaxAwaitSeconds",
            "credentialId",
            "customer",
            "endCallMessage",
            "externalId",
            "firstMessage",
            "firstMessageMode",
            "headers",
            "maxDurationSeconds",
            "messages",
            "metadata",
            "model",
            "name",
            "number",
            "phoneNumber",
            "phoneNumberId",
            "provider",
            "server",
            "serverMessages",
            "smsEnabled",
            "timeoutSeconds",
            "tools",
            "twilioAccountSid",
            "twilioAuthToken",
            "twilioPhoneNumber",
            "url",
            "voice",
            "voiceId",
            "voicemailDetection",
            "voicemailMessage");

    /**
     * A sentence of Vapi's validator: a property, or an object with a property too many, and what it must or should.
     */
    private static final Pattern SENTENCE = Pattern.compile("^(?:each value in (?:nested property )?)?"
            + "(?<path>[A-Za-z0-9.]*?)\\.?(?:\\bproperty (?<surplus>\\S+))? (?:must|should)\\b");

    /** More of a text, or more texts, would tell no more. */
    private static final int LONGEST_TEXT = 1_000;

    private static final int MOST_TEXTS = 20;
    private static final int SUBJECTS_SHOWN = 3;

    private final List<String> messages;

    private ErrorText(List<String> messages) {
        this.messages = messages.stream()
                .limit(MOST_TEXTS)
                .map(message -> message.substring(0, Math.min(LONGEST_TEXT, message.length())))
                .toList();
    }

    static ErrorText in(ByteString body) {
        JsonNode message = Json.read(body).path("message");
        List<String> messages = new ArrayList<>();
        Json.text(message).ifPresent(messages::add);
        message.forEach(element -> Json.text(element).ifPresent(messages::add));
        return new ErrorText(messages);
    }

    static ErrorText of(String message) {
        return new ErrorText(List.of(message));
    }

    boolean isEmpty() {
        return messages.isEmpty();
    }

    boolean mentions(Pattern pattern) {
        return messages.stream().anyMatch(message -> pattern.matcher(message).find());
    }

    /** Whether the number to call is the only thing that is wrong. */
    boolean isOnlyAboutTheNumber() {
        return !messages.isEmpty()
                && messages.stream().allMatch(message -> message.matches("(?s)customer\\.number must (be|match)\\b.*"));
    }

    /** Whether it is the request itself that was found wrong, and not the account behind it. */
    boolean isValidation() {
        return messages.stream().anyMatch(message -> SENTENCE.matcher(message).find());
    }

    /** The properties that were complained of, such as {@code customer.number}, separated by blanks. */
    String properties() {
        return messages.stream()
                .flatMap(ErrorText::subject)
                .distinct()
                .limit(SUBJECTS_SHOWN)
                .collect(Collectors.joining(" "));
    }

    private static Stream<String> subject(String message) {
        Matcher sentence = SENTENCE.matcher(message);
        if (!sentence.find()) {
            return Stream.empty();
        }
        String surplus = sentence.group("surplus");
        String path = sentence.group("path") + (surplus == null ? "" : "." + surplus);
        String known =
                Stream.of(path.split("\\.", -1)).filter(PROPERTIES::contains).collect(Collectors.joining("."));
        return known.isEmpty() ? Stream.empty() : Stream.of(known);
    }
}
