package io.reminders.reminder;

import java.util.Optional;

/**
 * The labels that a host gave, as it gave them. Immutable; its {@code toString} shows no text.
 *
 * @param key its own name for the reminder
 * @param subject what that is about
 * @param owner whose it is
 */
record Asked(Optional<String> key, Optional<String> subject, Optional<String> owner) {
    static final Asked NOTHING = new Asked(Optional.empty(), Optional.empty(), Optional.empty());

    Asked withKey(String text) {
        return new Asked(Optional.of(text), subject, owner);
    }

    Asked about(String text) {
        return new Asked(key, Optional.of(text), owner);
    }

    Asked ownedBy(String text) {
        return new Asked(key, subject, Optional.of(text));
    }

    /** The labels; those that were refused are missing. */
    Labels labels(Reading reading) {
        return new Labels(
                key.flatMap(text -> reading.read(() -> new NaturalKey(text))),
                subject.flatMap(text -> reading.read(() -> new Subject(text))),
                owner.flatMap(text -> reading.read(() -> new Owner(text))));
    }

    @Override
    public String toString() {
        return "Asked";
    }
}
