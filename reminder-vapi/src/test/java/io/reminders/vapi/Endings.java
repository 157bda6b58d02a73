package io.reminders.vapi;

import io.reminders.delivery.Outcome;
import io.reminders.delivery.Outcome.Contact;
import io.reminders.delivery.Outcome.Unanswered;
import io.reminders.delivery.Placement.Retry;
import io.reminders.delivery.Reason;
import io.reminders.delivery.Reason.Family;
import io.reminders.simulators.vapi.Behaviour;
import java.time.Duration;
import java.util.stream.Stream;

/** How calls are played, and what that means. */
final class Endings {
    private static final String NO_CREDITS = "call.start.error-subscription-insufficient-credits";

    private Endings() {}

    static Stream<Object[]> all() {
        Behaviour answered = Behaviour.answered(Duration.ofSeconds(20));
        return Stream.of(
                ending(answered, new Outcome.Answered()),
                ending(answered.endingWith("silence-timed-out"), new Outcome.Answered()),
                ending(Behaviour.answered(Duration.ofHours(1)), new Outcome.Answered()),
                ending(Behaviour.busy(), new Unanswered(Unanswered.Cause.BUSY)),
                ending(Behaviour.unanswered(), new Unanswered(Unanswered.Cause.NO_ANSWER)),
                ending(Behaviour.voicemail(), new Outcome.Voicemail()),
                ending(
                        Behaviour.notStarted(NO_CREDITS),
                        new Outcome.Failed(
                                new Reason(Family.CONFIGURATION, NO_CREDITS), Contact.EXCLUDED, Retry.FINAL)),
                ending(
                        answered.endingWith("pipeline-error-openai-503-server-overloaded-error"),
                        new Outcome.Failed(
                                new Reason(Family.PROVIDER, "pipeline-error-openai-503-server-overloaded-error"),
                                Contact.POSSIBLE,
                                Retry.ALLOWED)),
                ending(
                        Behaviour.unanswered().endingWith("something-new"),
                        new Outcome.Failed(
                                new Reason(Family.UNRECOGNISED, "something-new"), Contact.POSSIBLE, Retry.FINAL)));
    }

    private static Object[] ending(Behaviour behaviour, Outcome outcome) {
        return new Object[] {behaviour, outcome};
    }
}
