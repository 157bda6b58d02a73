package io.reminders.simulators.vapi;

import io.reminders.simulators.Request;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Which calls a list shows: Vapi's query parameters, of which none is a name. Immutable.
 *
 * @param limit how many at most, 1 to 1000; 100 unless asked for less or more
 */
record CallFilter(Predicate<PlacedCall> shows, int limit) {

    private static final String LIMIT = "limit";
    private static final int DEFAULT_LIMIT = 100;
    private static final int LARGEST_LIMIT = 1000;

    /** What a parameter's text means; empty if it means nothing. */
    private static final Map<String, Function<String, Optional<Predicate<PlacedCall>>>> PARAMETERS = Map.ofEntries(
            Map.entry("id", same(PlacedCall::id)),
            Map.entry("assistantId", same(call -> requested(call, "assistantId"))),
            Map.entry("phoneNumberId", same(call -> requested(call, "phoneNumberId"))),
            Map.entry("createdAtGt", time(CallHistory::createdAt, Instant::isAfter)),
            Map.entry("createdAtLt", time(CallHistory::createdAt, Instant::isBefore)),
            Map.entry("createdAtGe", time(CallHistory::createdAt, CallFilter::isNotBefore)),
            Map.entry("createdAtLe", time(CallHistory::createdAt, CallFilter::isNotAfter)),
            Map.entry("updatedAtGt", time(CallHistory::updatedAt, Instant::isAfter)),
            Map.entry("updatedAtLt", time(CallHistory::updatedAt, Instant::isBefore)),
            Map.entry("updatedAtGe", time(CallHistory::updatedAt, CallFilter::isNotBefore)),
            Map.entry("updatedAtLe", time(CallHistory::updatedAt, CallFilter::isNotAfter)));

    /**
     * Reads the parameters of a request.
     *
     * @param refusals takes one sentence for each that is unknown or means nothing
     */
    static CallFilter parse(Request request, Consumer<String> refusals) {
        Predicate<PlacedCall> shows = call -> true;
        int limit = DEFAULT_LIMIT;
        for (var name : new TreeMap<>(request.parameters()).keySet()) {
            var text = request.parameter(name).orElse("");
            var meaning = PARAMETERS.get(name);
            if (name.equals(LIMIT)) {
                limit = limit(text, refusals);
            } else if (meaning == null) {
                refusals.accept("property " + name + " should not exist");
            } else {
                shows = shows.and(condition(name, meaning.apply(text), refusals));
            }
        }
        return new CallFilter(shows, limit);
    }

    private static Predicate<PlacedCall> condition(
            String name, Optional<Predicate<PlacedCall>> meaning, Consumer<String> refusals) {
        if (meaning.isEmpty()) {
            refusals.accept(name + " must be a valid ISO 8601 date string");
        }
        return meaning.orElse(call -> false);
    }

    private static int limit(String text, Consumer<String> refusals) {
        var limit = text.matches("\\d{1,9}") ? Integer.parseInt(text) : 0;
        if (limit < 1) {
            refusals.accept("limit must not be less than 1");
        }
        if (limit > LARGEST_LIMIT) {
            refusals.accept("limit must not be greater than " + LARGEST_LIMIT);
        }
        return limit;
    }

    private static String requested(PlacedCall call, String property) {
        return call.request().call().path(property).asText();
    }

    private static Function<String, Optional<Predicate<PlacedCall>>> same(Function<PlacedCall, String> property) {
        return text -> Optional.of(call -> property.apply(call).equals(text));
    }

    private static Function<String, Optional<Predicate<PlacedCall>>> time(
            Function<CallHistory, Instant> property, BiPredicate<Instant, Instant> comparison) {
        return text ->
                Rules.instantIn(text).map(bound -> call -> comparison.test(property.apply(call.history()), bound));
    }

    private static boolean isNotBefore(Instant one, Instant other) {
        return !one.isBefore(other);
    }

    private static boolean isNotAfter(Instant one, Instant other) {
        return !one.isAfter(other);
    }
}
