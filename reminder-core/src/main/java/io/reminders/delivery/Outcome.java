package io.reminders.delivery;

import io.reminders.refusal.RefusedValueException;
import java.util.function.Function;

/** How an accepted request ended. Immutable. */
public sealed interface Outcome {

    /** Answers with the function that fits the outcome. */
    <R> R match(
            Function<? super Answered, ? extends R> answered,
            Function<? super Voicemail, ? extends R> voicemail,
            Function<? super Unanswered, ? extends R> unanswered,
            Function<? super Failed, ? extends R> failed);

    /** A person took the call. */
    record Answered() implements Outcome {
        @Override
        public <R> R match(
                Function<? super Answered, ? extends R> answered,
                Function<? super Voicemail, ? extends R> voicemail,
                Function<? super Unanswered, ? extends R> unanswered,
                Function<? super Failed, ? extends R> failed) {
            return answered.apply(this);
        }
    }

    /** A voice mailbox took the call. */
    record Voicemail() implements Outcome {
        @Override
        public <R> R match(
                Function<? super Answered, ? extends R> answered,
                Function<? super Voicemail, ? extends R> voicemail,
                Function<? super Unanswered, ? extends R> unanswered,
                Function<? super Failed, ? extends R> failed) {
            return voicemail.apply(this);
        }
    }

    /**
     * Nobody took the call.
     *
     * @param cause why not
     */
    record Unanswered(Cause cause) implements Outcome {
        /** Why nobody took a call. */
        public enum Cause {
            /** The line was busy, or the call was declined. */
            BUSY,
            /** It rang and nobody took it. */
            NO_ANSWER
        }

        @Override
        public <R> R match(
                Function<? super Answered, ? extends R> answered,
                Function<? super Voicemail, ? extends R> voicemail,
                Function<? super Unanswered, ? extends R> unanswered,
                Function<? super Failed, ? extends R> failed) {
            return unanswered.apply(this);
        }
    }

    /**
     * The provider could not do it.
     *
     * @param reason why
     * @param contact whether the recipient may have been reached all the same; nothing that is unrecognised excludes it
     * @param retry whether the same request may succeed later
     */
    record Failed(Reason reason, Contact contact, Placement.Retry retry) implements Outcome {
        public Failed {
            if (reason.family() == Reason.Family.UNRECOGNISED && contact == Contact.EXCLUDED) {
                throw RefusedValueException.of("contact", "POSSIBLE for an unrecognised reason", "EXCLUDED");
            }
        }

        @Override
        public <R> R match(
                Function<? super Answered, ? extends R> answered,
                Function<? super Voicemail, ? extends R> voicemail,
                Function<? super Unanswered, ? extends R> unanswered,
                Function<? super Failed, ? extends R> failed) {
            return failed.apply(this);
        }
    }

    /** Whether a recipient may have been reached by a request that failed. */
    enum Contact {
        /** Nobody can have heard a word: it was never dialled, had no slot, or was not taken. */
        EXCLUDED,
        /** Somebody may have heard it. */
        POSSIBLE
    }
}
