package io.reminders.testkit;

import io.reminders.delivery.AttemptKey;
import io.reminders.delivery.Delivery;
import io.reminders.delivery.DeliveryId;
import io.reminders.delivery.Evidence;
import io.reminders.delivery.Fact;
import io.reminders.delivery.HistoryLine;
import io.reminders.delivery.Reference;
import io.reminders.reminder.ReminderId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** The histories of all deliveries, and whose attempts their keys and references name. One thread at a time. */
final class Histories {
    private final TreeMap<DeliveryId, List<HistoryLine>> lines = new TreeMap<>();
    private final Map<AttemptKey, DeliveryId> byKey = new HashMap<>();
    private final Map<ProvidersName, DeliveryId> byReference = new HashMap<>();

    /** Appends {@code line} to the history of {@code delivery}, which knows the attempt that it is about. */
    void append(HistoryLine line, Delivery delivery) {
        lines.computeIfAbsent(line.delivery(), unused -> new ArrayList<>()).add(line);
        if (line.fact() instanceof Fact.Intended intended) {
            byKey.put(intended.key(), line.delivery());
        } else if (line.attempt() > 0) {
            String gateway = delivery.attempt(line.attempt()).gateway();
            delivery.attempt(line.attempt())
                    .reference()
                    .ifPresent(reference -> byReference.put(new ProvidersName(gateway, reference), line.delivery()));
        }
    }

    /** Every line of one delivery, in order. */
    List<HistoryLine> of(DeliveryId delivery) {
        return List.copyOf(lines.getOrDefault(delivery, List.of()));
    }

    /** Every line about one reminder, by delivery and number. */
    List<HistoryLine> of(ReminderId reminder) {
        return about(reminder, lines).values().stream()
                .flatMap(Collection::stream)
                .toList();
    }

    /** What is kept of one reminder's deliveries, in the order of their ids. */
    static <T> NavigableMap<DeliveryId, T> about(ReminderId reminder, NavigableMap<DeliveryId, T> all) {
        return all.subMap(
                new DeliveryId(reminder, Integer.MIN_VALUE, Integer.MIN_VALUE),
                true,
                new DeliveryId(reminder, Integer.MAX_VALUE, Integer.MAX_VALUE),
                true);
    }

    /** Which delivery the evidence is about: by our key if it names one, else by gateway and reference. */
    Optional<DeliveryId> meantBy(Evidence evidence) {
        return evidence.key().isPresent()
                ? evidence.key().map(byKey::get)
                : evidence.reference()
                        .map(reference -> byReference.get(new ProvidersName(evidence.gateway(), reference)));
    }

    /** Forgets everything about one reminder: evidence about it matches nothing from now on. */
    void remove(ReminderId reminder) {
        about(reminder, lines).clear();
        byKey.values().removeIf(delivery -> delivery.reminder().equals(reminder));
        byReference.values().removeIf(delivery -> delivery.reminder().equals(reminder));
    }

    boolean hasOnRecord(DeliveryId delivery, String dedupKey) {
        return of(delivery).stream().anyMatch(line -> line.dedupKey().equals(dedupKey));
    }

    private record ProvidersName(String gateway, Reference reference) {}
}
