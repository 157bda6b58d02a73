package io.reminders.benchmarks;

import io.reminders.delivery.AttemptKey;
import io.reminders.delivery.Capability;
import io.reminders.delivery.Outcome;
import io.reminders.delivery.Placement;
import io.reminders.delivery.Reason;
import io.reminders.delivery.Reference;
import io.reminders.spi.Located;
import io.reminders.spi.Parcel;
import io.reminders.spi.Sought;
import io.reminders.testkit.ScriptedCallGateway;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Who is called in a year, and a provider between them and us. Of ten people in a row six answer at once; of the first
 * the line is out of order once, the second answers the second call only, the third never does, and the reply to the
 * call of the fourth is lost. One thread at a time.
 */
final class People {
    private static final Duration QUIET = Duration.ofMinutes(15);
    private static final int MOST_REQUESTS_EACH = 2;

    private final Map<AttemptKey, Reference> unreported = new HashMap<>();

    /** The provider, for calls to that many people. */
    ScriptedCallGateway provider(int people) {
        ScriptedCallGateway provider =
                ScriptedCallGateway.declaring(new Capability.Lookup(QUIET), new Capability.Tracking());
        for (int line = 0; line < people * MOST_REQUESTS_EACH; line++) {
            provider.answers(this::place).locates(this::locate).tracks(People::outcome);
        }
        return provider;
    }

    /** What a call says, and whom it is for: the provider knows nobody else. */
    static String message(int person) {
        return Integer.toString(person);
    }

    private Placement place(Parcel parcel) {
        int person = Integer.parseInt(parcel.message().text());
        Reference reference = new Reference(person + "/" + parcel.attempt());
        if (Habit.of(person) == Habit.OUT_OF_ORDER_ONCE && parcel.attempt() == 1) {
            return new Placement.Rejected(new Reason(Reason.Family.RECIPIENT, "out-of-order"), Placement.Retry.ALLOWED);
        }
        if (Habit.of(person) == Habit.ANSWERS_BUT_THE_REPLY_IS_LOST) {
            unreported.put(parcel.key(), reference);
            return new Placement.Unconfirmed(new Reason(Reason.Family.NETWORK, "read-timeout"));
        }
        return new Placement.Accepted(reference);
    }

    private Located locate(Sought sought) {
        return Optional.ofNullable(unreported.get(sought.key()))
                .<Located>map(Located.Found::new)
                .orElseGet(Located.Missing::new);
    }

    private static Optional<Outcome> outcome(Reference reference) {
        String[] parts = reference.value().split("/", 2);
        boolean first = parts[1].equals("1");
        return switch (Habit.of(Integer.parseInt(parts[0]))) {
            case ANSWERS_THE_SECOND_CALL -> Optional.of(first ? nobody() : new Outcome.Answered());
            case NEVER_ANSWERS -> Optional.of(nobody());
            case OUT_OF_ORDER_ONCE, ANSWERS_BUT_THE_REPLY_IS_LOST, ANSWERS -> Optional.of(new Outcome.Answered());
        };
    }

    private static Outcome nobody() {
        return new Outcome.Unanswered(Outcome.Unanswered.Cause.NO_ANSWER);
    }

    private enum Habit {
        OUT_OF_ORDER_ONCE,
        ANSWERS_THE_SECOND_CALL,
        NEVER_ANSWERS,
        ANSWERS_BUT_THE_REPLY_IS_LOST,
        ANSWERS;

        static Habit of(int person) {
            return switch (person % 10) {
                case 0 -> OUT_OF_ORDER_ONCE;
                case 1 -> ANSWERS_THE_SECOND_CALL;
                case 2 -> NEVER_ANSWERS;
                case 3 -> ANSWERS_BUT_THE_REPLY_IS_LOST;
                default -> ANSWERS;
            };
        }
    }
}
