package io.reminders.vapi;

import static io.reminders.vapi.EndedReasonRule.containing;
import static io.reminders.vapi.EndedReasonRule.endingWith;
import static io.reminders.vapi.EndedReasonRule.exactly;
import static io.reminders.vapi.EndedReasonRule.failure;
import static io.reminders.vapi.EndedReasonRule.startingWith;
import static io.reminders.vapi.EndedReasonRule.when;

import io.reminders.delivery.Outcome;
import io.reminders.delivery.Outcome.Unanswered;
import io.reminders.delivery.Placement.Retry;
import io.reminders.delivery.Reason;
import io.reminders.delivery.Reason.Family;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/*
 * Vapi lists some 600 values of endedReason and adds to them often (OpenAPI description, Call.endedReason; guides "Call ended
 * reason" and "Troubleshoot call errors"). So they are judged by ordered rules, the first that fits wins, and none is an error.
 */
/** What Vapi's {@code endedReason} means. */
final class EndedReasonRules {
    private static final Logger LOG = LoggerFactory.getLogger(EndedReasonRules.class);

    private static final Outcome ANSWERED = new Outcome.Answered();
    private static final Outcome NO_ANSWER = new Unanswered(Unanswered.Cause.NO_ANSWER);

    /** A code of Vapi's, and nothing that could be a number or a sentence. */
    private static final Pattern CODE = Pattern.compile("(?!.*\\d{5})[A-Za-z0-9._-]{1," + Reason.LONGEST + "}");

    private static final Predicate<String> SERVER_ERROR =
            Pattern.compile("-50\\d-").asPredicate();

    /** Ends that prove a conversation only together with its start. */
    private static final Predicate<String> ANSWERED_IF_STARTED = exactly(
            "silence-timed-out",
            "vonage-completed",
            "call.in-progress.twilio-completed-call",
            "call.in-progress.sip-completed-call");

    private static final Predicate<String> AFTER_THE_MESSAGE = exactly(
                    "customer-ended-call",
                    "assistant-ended-call",
                    "assistant-ended-call-after-message-spoken",
                    "assistant-ended-call-with-hangup-task",
                    "assistant-said-end-call-phrase",
                    "assistant-forwarded-call",
                    "exceeded-max-duration",
                    "customer-ended-call-before-warm-transfer",
                    "customer-ended-call-after-warm-transfer-attempt",
                    "customer-ended-call-during-transfer",
                    "call.forwarding.operator-busy",
                    "call.forwarding.no-answer",
                    "call.in-progress.error-transfer-failed")
            .or(startingWith("call.in-progress.error-warm-transfer-"));

    private static final List<EndedReasonRule> RULES = List.of(
            new EndedReasonRule(
                    AFTER_THE_MESSAGE.or(ANSWERED_IF_STARTED),
                    (reason, conversation) ->
                            conversation == Conversation.NEVER_STARTED && ANSWERED_IF_STARTED.test(reason)
                                    ? NO_ANSWER
                                    : ANSWERED),
            when(
                    exactly("customer-did-not-answer")
                            .or(containing("sip-408", "sip-480"))
                            .or(endingWith("did-not-receive-customer-audio")),
                    NO_ANSWER),
            when(exactly("customer-busy"), new Unanswered(Unanswered.Cause.BUSY)),
            when(exactly("voicemail"), new Outcome.Voicemail()),
            failure(
                    exactly("manually-canceled", "scheduled-call-deleted", "call-deleted"),
                    Family.CANCELLED,
                    Retry.FINAL),
            failure(
                    exactly(
                            "twilio-reported-customer-misdialed",
                            "vonage-rejected",
                            "call.start.error-vapi-number-international",
                            "call.start.error-get-customer"),
                    Family.RECIPIENT,
                    Retry.FINAL),
            failure(
                    exactly(
                                    "call.start.error-subscription-concurrency-limit-reached",
                                    "call.start.error-vapi-number-outbound-daily-limit")
                            .or(containing("-429-")),
                    Family.LIMIT,
                    Retry.ALLOWED),
            failure(
                    containing("voice-not-found", "invalid-voice", "-400-")
                            .or(startingWith("assistant-request-", "assistant-not-")),
                    Family.CONFIGURATION,
                    Retry.FINAL),
            failure(containing("vapifault").or(exactly("worker-shutdown")), Family.PROVIDER, Retry.ALLOWED),
            failure(
                    containing("-401-", "-403-", "-404-", "sip-403", "sip-407", "invalid-api-key")
                            .or(containing("quota-exceeded", "out-of-credits", "unauthorized"))
                            .or(startingWith("call.start.", "call-start-")),
                    Family.CONFIGURATION,
                    Retry.FINAL),
            failure(
                    containing("providerfault", "pipeline-", "bypass-enabled", "failed-to-connect")
                            .or(SERVER_ERROR)
                            .or(endingWith("-failed"))
                            .or(exactly(
                                    "phone-call-provider-closed-websocket",
                                    "vonage-disconnected",
                                    "assistant-join-timed-out")),
                    Family.PROVIDER,
                    Retry.ALLOWED));

    private EndedReasonRules() {}

    /** What a reason means, given whether the call was taken. */
    static Outcome outcome(String reason, Conversation conversation) {
        return reported(judged(reason, conversation));
    }

    /** What a reason means whether the call was taken or not; empty if that makes a difference. */
    static Optional<Outcome> outcomeInAnyCase(String reason) {
        Outcome ifStarted = judged(reason, Conversation.STARTED);
        return ifStarted.equals(judged(reason, Conversation.NEVER_STARTED))
                ? Optional.of(reported(ifStarted))
                : Optional.empty();
    }

    /** Which rule a reason falls under, from 1; one more than there are if under none. */
    static int numberOf(String reason) {
        for (int index = 0; index < RULES.size(); index++) {
            if (RULES.get(index).fits().test(reason)) {
                return index + 1;
            }
        }
        return RULES.size() + 1;
    }

    private static Outcome judged(String reason, Conversation conversation) {
        if (!CODE.matcher(reason).matches()) {
            return unrecognised("ended-reason-unreadable");
        }
        int number = numberOf(reason);
        return number > RULES.size()
                ? unrecognised(reason)
                : RULES.get(number - 1).outcome().apply(reason, conversation);
    }

    private static Outcome unrecognised(String code) {
        return new Outcome.Failed(new Reason(Family.UNRECOGNISED, code), Outcome.Contact.POSSIBLE, Retry.FINAL);
    }

    private static Outcome reported(Outcome outcome) {
        if (outcome instanceof Outcome.Failed failed && failed.reason().family() == Family.UNRECOGNISED) {
            LOG.warn(
                    "A call ended for a reason that no rule knows: {}",
                    failed.reason().code());
        }
        return outcome;
    }
}
