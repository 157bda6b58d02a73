package io.reminders.simulators.vapi;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** The rules that single values of a request are made of. */
final class Rules {

    private Rules() {}

    static Rule text() {
        return must(JsonNode::isTextual, "be a string");
    }

    /** Lengths in characters, both ends included. */
    static Rule text(int shortest, int longest) {
        return text().and(must(
                        node -> !node.isTextual() || node.textValue().length() >= shortest,
                        "be longer than or equal to " + shortest + " characters"))
                .and(must(
                        node -> !node.isTextual() || node.textValue().length() <= longest,
                        "be shorter than or equal to " + longest + " characters"));
    }

    static Rule flag() {
        return must(JsonNode::isBoolean, "be a boolean value");
    }

    /** Both ends included. */
    static Rule number(double least, double most) {
        return must(JsonNode::isNumber, "be a number conforming to the specified constraints")
                .and(must(node -> !node.isNumber() || node.doubleValue() >= least, "not be less than " + plain(least)))
                .and(must(
                        node -> !node.isNumber() || node.doubleValue() <= most, "not be greater than " + plain(most)));
    }

    static Rule atLeast(double least) {
        return number(least, Double.MAX_VALUE);
    }

    /** An object with any properties. */
    static Rule object() {
        return must(JsonNode::isObject, "be an object");
    }

    static Rule listOf(Rule element) {
        return (path, value, refusals) -> {
            if (!value.isArray()) {
                refusals.accept(path + " must be an array");
            }
            for (int index = 0; value.isArray() && index < value.size(); index++) {
                element.check(Rule.under(path, Integer.toString(index)), value.get(index), refusals);
            }
        };
    }

    static Rule oneOf(List<String> values) {
        return must(
                node -> node.isTextual() && values.contains(node.textValue()),
                "be one of the following values: " + String.join(", ", values));
    }

    static Rule matching(Pattern pattern, String demand) {
        return must(
                node -> node.isTextual() && pattern.matcher(node.textValue()).matches(), demand);
    }

    static Rule webAddress() {
        return must(node -> node.isTextual() && isWebAddress(node.textValue()), "be a URL address");
    }

    static Rule instant() {
        return must(
                node -> node.isTextual() && instantIn(node.textValue()).isPresent(), "be a valid ISO 8601 date string");
    }

    /** The instant that a text with an offset names. */
    static Optional<Instant> instantIn(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException noInstant) {
            return Optional.empty();
        }
    }

    /** An object that has all of these properties. */
    static Rule having(String... properties) {
        return (path, value, refusals) -> {
            for (var property : properties) {
                if (value.isObject() && !value.hasNonNull(property)) {
                    refusals.accept(Rule.under(path, property) + " should not be empty");
                }
            }
        };
    }

    static Rule must(Predicate<JsonNode> test, String demand) {
        return (path, value, refusals) -> {
            if (!test.test(value)) {
                refusals.accept(path + " must " + demand);
            }
        };
    }

    private static boolean isWebAddress(String text) {
        try {
            var address = URI.create(text);
            var speaksHttp = "http".equals(address.getScheme()) || "https".equals(address.getScheme());
            return speaksHttp && address.getHost() != null;
        } catch (IllegalArgumentException noUrl) {
            return false;
        }
    }

    /** 10 rather than 10.0. */
    private static String plain(double number) {
        return number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number);
    }
}
