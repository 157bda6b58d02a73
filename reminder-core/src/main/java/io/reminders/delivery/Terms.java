package io.reminders.delivery;

import io.reminders.delivery.Capability.IdempotencyKey;
import io.reminders.delivery.Capability.Lookup;
import io.reminders.delivery.Capability.Receipts;
import io.reminders.delivery.Capability.Tracking;
import io.reminders.refusal.RefusedValueException;
import io.reminders.refusal.StorableText;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What could be promised about one attempt when it began: the capabilities of its gateway at that moment. They are
 * stored with the intent, so that a verdict follows from what is stored alone, whoever gives it. Immutable.
 *
 * @param capabilities at most one of each kind, in the order of their text
 */
public record Terms(List<Capability> capabilities) {
    /** Nothing can be found out about a request. */
    public static final Terms NONE = new Terms(List.of());

    public Terms {
        capabilities = capabilities.stream()
                .distinct()
                .sorted(Comparator.comparing(Terms::word))
                .toList();
        long kinds = capabilities.stream().map(Object::getClass).distinct().count();
        if (kinds < capabilities.size()) {
            throw RefusedValueException.of("capabilities", "at most one of each kind", "two of one kind");
        }
    }

    /** These capabilities. */
    public static Terms of(Capability... capabilities) {
        return new Terms(List.of(capabilities));
    }

    /** Reads what {@link #toString()} writes. */
    public static Terms parse(String text) {
        List<Capability> read = new ArrayList<>();
        for (String word : text.isEmpty() ? new String[0] : text.split(" ", -1)) {
            read.add(capability(word));
        }
        return new Terms(read);
    }

    /** How long after the intent "not found" proves nothing; empty where the provider cannot be asked. */
    public Optional<Duration> quietPeriod() {
        return the(Lookup.class).map(Lookup::quietPeriod);
    }

    /** How long a provider honours our key; empty where it does not. */
    public Optional<Duration> keyHonouredFor() {
        return the(IdempotencyKey.class).map(IdempotencyKey::honouredFor);
    }

    /** Whether it may ever become known that a request was accepted, after the answer to it was lost. */
    boolean canProveAcceptance() {
        return the(Lookup.class).isPresent() || the(Receipts.class).isPresent();
    }

    /** Whether it may ever become known how an accepted request ended. */
    boolean reportsOutcome() {
        return canBeTracked() || the(Receipts.class).isPresent();
    }

    /** Whether the provider can be asked how an accepted request ended. */
    boolean canBeTracked() {
        return the(Tracking.class).isPresent();
    }

    private <C extends Capability> Optional<C> the(Class<C> kind) {
        return capabilities.stream().filter(kind::isInstance).map(kind::cast).findFirst();
    }

    private static String word(Capability capability) {
        if (capability instanceof IdempotencyKey key) {
            return "key=" + key.honouredFor();
        }
        if (capability instanceof Lookup lookup) {
            return "lookup=" + lookup.quietPeriod();
        }
        return capability instanceof Receipts ? "receipts" : "tracking";
    }

    private static Capability capability(String word) {
        try {
            if (word.startsWith("key=")) {
                return new IdempotencyKey(Duration.parse(word.substring("key=".length())));
            }
            if (word.startsWith("lookup=")) {
                return new Lookup(Duration.parse(word.substring("lookup=".length())));
            }
        } catch (DateTimeParseException noDuration) {
            throw unknown(word);
        }
        return switch (word) {
            case "receipts" -> new Receipts();
            case "tracking" -> new Tracking();
            default -> throw unknown(word);
        };
    }

    private static RefusedValueException unknown(String word) {
        return RefusedValueException.of("terms", "key=, lookup=, receipts or tracking", StorableText.shapeOf(word));
    }

    /** Its words, separated by blanks, such as {@code lookup=PT15M receipts tracking}; empty for {@link #NONE}. */
    @Override
    public String toString() {
        return capabilities.stream().map(Terms::word).collect(Collectors.joining(" "));
    }
}
