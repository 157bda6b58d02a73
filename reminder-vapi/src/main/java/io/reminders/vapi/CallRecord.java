package io.reminders.vapi;

import com.fasterxml.jackson.databind.JsonNode;
import io.reminders.delivery.AttemptKey;
import io.reminders.delivery.Reference;
import io.reminders.refusal.RefusedValueException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What is read of a {@code Call} object; all else in it is left alone. Immutable.
 *
 * @param reference its {@code id}
 * @param key the first valid attempt key among the places where a request puts it
 * @param status such as {@code in-progress}; open, so any text
 * @param endedReason open as well
 * @param startedAt when somebody or something took the call, by Vapi's clock
 * @param createdAt when the request was taken, by Vapi's clock
 */
record CallRecord(
        Optional<Reference> reference,
        Optional<AttemptKey> key,
        String status,
        Optional<String> endedReason,
        Optional<Instant> startedAt,
        Optional<Instant> createdAt) {
    /**
     * A name that can be kept in history: Vapi's are UUIDs, and others may come. What has the digits of a phone number,
     * or more than one word, is no name but part of the request that an answer quotes.
     */
    private static final Pattern NAME = Pattern.compile(
            "\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}" + "|(?!.*(\\d[._:-]*){7})[A-Za-z0-9._:-]{1,120}");

    static CallRecord of(JsonNode call) {
        return new CallRecord(
                Json.text(call.path("id"))
                        .filter(id -> NAME.matcher(id).matches())
                        .map(Reference::new),
                keyIn(call),
                Json.text(call.path("status")).orElse(""),
                Json.text(call.path("endedReason")),
                instant(call.path("startedAt")),
                instant(call.path("createdAt")));
    }

    /** {@code name} first; the others are witnesses for an object that was shortened. */
    static Optional<AttemptKey> keyIn(JsonNode call) {
        return Stream.of(
                        call.path("name"),
                        call.path("customer").path("externalId"),
                        call.path("assistant").path("metadata").path(CallBody.KEY),
                        call.path("assistantOverrides").path("metadata").path(CallBody.KEY))
                .flatMap(node -> valid(node, AttemptKey::new).stream())
                .findFirst();
    }

    static Optional<Instant> instant(JsonNode node) {
        try {
            return Json.text(node).map(text -> OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException noInstant) {
            return Optional.empty();
        }
    }

    private static <T> Optional<T> valid(JsonNode node, Function<String, T> value) {
        try {
            return Json.text(node).map(value);
        } catch (RefusedValueException notOurs) {
            return Optional.empty();
        }
    }
}
