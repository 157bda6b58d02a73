package io.reminders.reminder;

import io.reminders.refusal.StorableText;
import java.util.Locale;
import java.util.Optional;

/**
 * Which of a tenant's reminders are meant. Immutable; its {@code toString} shows no text.
 *
 * @param status those that stand so
 * @param subject those about that
 * @param owner those of that owner
 * @param words those whose title or message contains this, in lower case
 */
public record ReminderFilter(
        Optional<ReminderStatus> status, Optional<Subject> subject, Optional<Owner> owner, Optional<String> words) {
    /** The largest length of words, in Unicode characters. */
    public static final int LONGEST_WORDS = 200;

    private static final ReminderFilter EVERYTHING =
            new ReminderFilter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    public ReminderFilter {
        words = words.map(text -> StorableText.check("search", text, LONGEST_WORDS))
                .map(text -> text.toLowerCase(Locale.ROOT));
    }

    /** All of them. */
    public static ReminderFilter everything() {
        return EVERYTHING;
    }

    /** Of these, those that stand so. */
    public ReminderFilter inStatus(ReminderStatus wanted) {
        return new ReminderFilter(Optional.of(wanted), subject, owner, words);
    }

    /**
     * Of these, those about {@code named}.
     *
     * @throws io.reminders.refusal.RefusedValueException naming {@code subject} if it cannot be one
     */
    public ReminderFilter about(String named) {
        return new ReminderFilter(status, Optional.of(new Subject(named)), owner, words);
    }

    /**
     * Of these, those of {@code user}.
     *
     * @throws io.reminders.refusal.RefusedValueException naming {@code owner} if it cannot be one
     */
    public ReminderFilter ownedBy(String user) {
        return new ReminderFilter(status, subject, Optional.of(new Owner(user)), words);
    }

    /**
     * Of these, those whose title or message contains {@code text}, in whatever case; 1 to {@value #LONGEST_WORDS}
     * characters.
     *
     * @throws io.reminders.refusal.RefusedValueException naming {@code search} if it is empty or too long
     */
    public ReminderFilter containing(String text) {
        return new ReminderFilter(status, subject, owner, Optional.of(text));
    }

    /** Whether {@code reminder} is one of them. */
    public boolean accepts(Reminder reminder) {
        return status.map(reminder.status()::equals).orElse(true)
                && (subject.isEmpty() || subject.equals(reminder.labels().subject()))
                && (owner.isEmpty() || owner.equals(reminder.labels().owner()))
                && words.map(reminder.definition().words()::contains).orElse(true);
    }

    @Override
    public String toString() {
        return "ReminderFilter[status=" + status + "]";
    }
}
