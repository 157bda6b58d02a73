package io.reminders;

import io.reminders.refusal.Refusal;
import java.util.List;

/** What became of one of several reminders that were asked for at once. Immutable. */
public sealed interface Intake {

    /**
     * It was taken, or had been before.
     *
     * @param scheduled which of the two, and the reminder
     */
    record Taken(Scheduled scheduled) implements Intake {}

    /**
     * It was refused; the others do not depend on it.
     *
     * @param refusals what was refused, in the order of the sentence; at least one
     */
    record Refused(List<Refusal> refusals) implements Intake {
        public Refused {
            refusals = List.copyOf(refusals);
        }
    }
}
