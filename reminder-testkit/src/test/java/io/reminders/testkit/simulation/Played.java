package io.reminders.testkit.simulation;

import java.util.List;

/**
 * What one seed came to. Immutable.
 *
 * @param words the hash over everything that happened, then what was violated; only the former if every promise was
 *     kept
 */
record Played(List<String> words) {
    Played {
        words = List.copyOf(words);
    }

    String hash() {
        return words.get(0);
    }

    List<String> violations() {
        return words.subList(1, words.size());
    }

    boolean isFound() {
        return !violations().isEmpty();
    }

    /** The invariants that were violated, each once. */
    List<String> told() {
        return violations().stream()
                .map(violation -> violation.substring(0, violation.indexOf(' ')))
                .distinct()
                .sorted()
                .toList();
    }
}
