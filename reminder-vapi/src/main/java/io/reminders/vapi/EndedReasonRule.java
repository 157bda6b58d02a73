package io.reminders.vapi;

import io.reminders.delivery.Outcome;
import io.reminders.delivery.Placement.Retry;
import io.reminders.delivery.Reason;
import io.reminders.delivery.Reason.Family;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * One rule on how a call ended. Immutable.
 *
 * @param fits whether it is about a reason
 * @param outcome what such a reason means, given whether the call was taken
 */
record EndedReasonRule(Predicate<String> fits, BiFunction<String, Conversation, Outcome> outcome) {

    static EndedReasonRule when(Predicate<String> fits, Outcome outcome) {
        return new EndedReasonRule(fits, (reason, conversation) -> outcome);
    }

    /** A failure after which the recipient may have heard the message if the call was taken, and else has not. */
    static EndedReasonRule failure(Predicate<String> fits, Family family, Retry retry) {
        return new EndedReasonRule(
                fits,
                (reason, conversation) -> new Outcome.Failed(
                        new Reason(family, reason),
                        conversation == Conversation.STARTED ? Outcome.Contact.POSSIBLE : Outcome.Contact.EXCLUDED,
                        retry));
    }

    static Predicate<String> exactly(String... reasons) {
        return Stream.of(reasons).toList()::contains;
    }

    static Predicate<String> containing(String... parts) {
        return reason -> Stream.of(parts).anyMatch(reason::contains);
    }

    static Predicate<String> startingWith(String... parts) {
        return reason -> Stream.of(parts).anyMatch(reason::startsWith);
    }

    static Predicate<String> endingWith(String... parts) {
        return reason -> Stream.of(parts).anyMatch(reason::endsWith);
    }
}
