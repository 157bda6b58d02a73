package io.reminders.http;

import com.fasterxml.jackson.databind.JsonNode;
import io.reminders.refusal.Refusal;
import io.reminders.refusal.RefusedValueException;
import io.reminders.refusal.StorableText;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * The fields of one JSON object, read by name; whatever nobody asked for is refused. One thread at a time.
 *
 * <p>Refusals are collected: {@link #refuseWhatIsWrong()} tells them all at once. Until then a reader answers what is
 * wrong as if it were missing.
 */
final class Fields {
    private static final int LONGEST_NAME = 40;

    /** What the desk and its readers call values that have another name here. */
    private static final Set<String> OWN = Set.of("scheduled_time", "event.start", "offset");

    private final JsonNode object;
    private final Set<String> known = new LinkedHashSet<>();
    private final List<Refusal> refusals = new ArrayList<>();

    private Fields(JsonNode object) {
        this.object = object;
    }

    /**
     * The fields of a body.
     *
     * @throws RefusedValueException naming {@code body} if it is no object
     */
    static Fields of(JsonNode body) {
        if (!body.isObject()) {
            throw RefusedValueException.of("body", "an object", kind(body));
        }
        return new Fields(body);
    }

    /** The text of that name; empty if there is none. */
    Optional<String> text(String name) {
        return value(name, "text", JsonNode::isTextual).map(JsonNode::textValue);
    }

    /** The text of that name, which has to be there; where it is not, that is collected and this is some text. */
    String neededText(String name) {
        if (!object.has(name)) {
            known.add(name);
            refuse(new Refusal(name, "text", "nothing"));
        }
        return text(name).orElse("");
    }

    /** The whole number of that name, within the range of {@code int}; empty if there is none. */
    Optional<Integer> number(String name) {
        return value(name, "a whole number", node -> node.isIntegralNumber() && node.canConvertToInt())
                .map(JsonNode::intValue);
    }

    /** The whole number of that name, which has to be there; where it is not, that is collected and this is 1. */
    int neededNumber(String name) {
        if (!object.has(name)) {
            refuse(new Refusal(name, "a whole number", "nothing"));
        }
        return number(name).orElse(1);
    }

    /** The texts of the list of that name; empty if there is none. */
    List<String> texts(String name) {
        return value(name, "a list of texts", Fields::isListOfTexts)
                .map(list -> IntStream.range(0, list.size())
                        .mapToObj(index -> list.get(index).textValue())
                        .toList())
                .orElse(List.of());
    }

    private static boolean isListOfTexts(JsonNode node) {
        return node.isArray()
                && IntStream.range(0, node.size())
                        .allMatch(index -> node.get(index).isTextual());
    }

    private Optional<JsonNode> value(String name, String expected, Predicate<JsonNode> fits) {
        known.add(name);
        JsonNode value = object.path(name);
        if (value.isMissingNode()) {
            return Optional.empty();
        }
        if (!fits.test(value)) {
            refuse(new Refusal(name, expected, kind(value)));
            return Optional.empty();
        }
        return Optional.of(value);
    }

    /**
     * What {@code reader} reads, where the field has another name than that which the reader refuses.
     *
     * @throws RefusedValueException naming {@code name} wherever the reader names something of its own
     */
    static <T> T called(String name, Supplier<T> reader) {
        try {
            return reader.get();
        } catch (RefusedValueException refused) {
            throw new RefusedValueException(renamed(name, refused.refusals()));
        }
    }

    /** The same refusals, by that name where they name something of the desk's own. */
    static List<Refusal> renamed(String name, List<Refusal> refusals) {
        return refusals.stream()
                .map(refusal -> OWN.contains(refusal.field())
                        ? new Refusal(name, refusal.expected(), refusal.actual())
                        : refusal)
                .toList();
    }

    boolean has(String name) {
        return object.has(name);
    }

    void refuse(Refusal refusal) {
        refusals.add(refusal);
    }

    /**
     * Refuses everything that was wrong so far, and every field that nobody has asked for.
     *
     * @throws RefusedValueException naming each of them
     */
    void refuseWhatIsWrong() {
        List<Refusal> all = new ArrayList<>(refusals);
        object.fieldNames().forEachRemaining(name -> {
            if (!known.contains(name)) {
                all.add(new Refusal(shown(name), "one of " + String.join(", ", known), "an unknown field"));
            }
        });
        if (!all.isEmpty()) {
            throw new RefusedValueException(all);
        }
    }

    /** A name may be any text, and hold anything: only what looks like a name is repeated. */
    static String shown(String name) {
        return name.length() <= LONGEST_NAME && name.matches("[A-Za-z_][A-Za-z_-]*")
                ? name
                : "a name of " + StorableText.shapeOf(name);
    }

    private static String kind(JsonNode value) {
        return switch (value.getNodeType()) {
            case ARRAY -> "a list";
            case BOOLEAN -> "true or false";
            case NULL -> "null";
            case NUMBER -> "a number";
            case OBJECT -> "an object";
            case STRING -> "text";
            case BINARY, MISSING, POJO -> "something else";
        };
    }
}
