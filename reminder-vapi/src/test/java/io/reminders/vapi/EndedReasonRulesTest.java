package io.reminders.vapi;

import static org.assertj.core.api.Assertions.assertThat;

import io.reminders.delivery.Outcome;
import io.reminders.delivery.Outcome.Contact;
import io.reminders.delivery.Outcome.Unanswered;
import io.reminders.delivery.Placement.Retry;
import io.reminders.delivery.Reason;
import io.reminders.delivery.Reason.Family;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EndedReasonRulesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
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
                "call.in-progress.error-transfer-failed",
                "call.in-progress.error-warm-transfer-max-duration"
            })
    void answered_whether_a_start_was_told_or_not(String reason) {
        assertThat(EndedReasonRules.outcome(reason, Conversation.STARTED)).isEqualTo(new Outcome.Answered());
        assertThat(EndedReasonRules.outcomeInAnyCase(reason)).contains(new Outcome.Answered());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "silence-timed-out",
                "vonage-completed",
                "call.in-progress.twilio-completed-call",
                "call.in-progress.sip-completed-call"
            })
    void answered_only_with_a_start(String reason) {
        assertThat(EndedReasonRules.outcome(reason, Conversation.STARTED)).isEqualTo(new Outcome.Answered());
        assertThat(EndedReasonRules.outcome(reason, Conversation.NEVER_STARTED))
                .isEqualTo(new Unanswered(Unanswered.Cause.NO_ANSWER));
        assertThat(EndedReasonRules.outcomeInAnyCase(reason)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "customer-did-not-answer",
                "call.in-progress.error-providerfault-outbound-sip-408-request-timeout",
                "call.in-progress.error-providerfault-outbound-sip-480-temporarily-unavailable",
                "call.in-progress.error-assistant-did-not-receive-customer-audio"
            })
    void nobody_answered(String reason) {
        assertThat(EndedReasonRules.outcomeInAnyCase(reason)).contains(new Unanswered(Unanswered.Cause.NO_ANSWER));
    }

    @Test
    void the_line_was_busy() {
        assertThat(EndedReasonRules.outcomeInAnyCase("customer-busy")).contains(new Unanswered(Unanswered.Cause.BUSY));
    }

    @Test
    void a_mailbox_took_it() {
        assertThat(EndedReasonRules.outcomeInAnyCase("voicemail")).contains(new Outcome.Voicemail());
    }

    @ParameterizedTest
    @ValueSource(strings = {"manually-canceled", "scheduled-call-deleted", "call-deleted"})
    void it_was_cancelled(String reason) {
        fails(reason, Family.CANCELLED, Retry.FINAL);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "twilio-reported-customer-misdialed",
                "vonage-rejected",
                "call.start.error-vapi-number-international",
                "call.start.error-get-customer"
            })
    void the_number_is_at_fault(String reason) {
        fails(reason, Family.RECIPIENT, Retry.FINAL);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "call.start.error-subscription-concurrency-limit-reached",
                "call.start.error-vapi-number-outbound-daily-limit",
                "pipeline-error-openai-429-exceeded-quota",
                "call.in-progress.error-vapifault-openai-429-rate-limit-reached"
            })
    void a_limit_was_reached(String reason) {
        fails(reason, Family.LIMIT, Retry.ALLOWED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pipeline-error-eleven-labs-voice-not-found",
                "pipeline-error-cartesia-invalid-voice",
                "pipeline-error-openai-400-bad-request-validation-failed",
                "call.in-progress.error-vapifault-openai-400-bad-request-validation-failed",
                "assistant-request-failed",
                "assistant-not-found",
                "assistant-not-valid"
            })
    void the_assistant_is_set_up_wrongly(String reason) {
        fails(reason, Family.CONFIGURATION, Retry.FINAL);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "call.start.error-vapifault-get-org",
                "call.in-progress.error-vapifault-openai-401-unauthorized",
                "worker-shutdown"
            })
    void vapi_itself_failed(String reason) {
        fails(reason, Family.PROVIDER, Retry.ALLOWED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pipeline-error-openai-401-unauthorized",
                "pipeline-error-openai-403-model-access-denied",
                "pipeline-error-deepgram-returning-404-not-found",
                "call.in-progress.error-providerfault-outbound-sip-403-forbidden",
                "call.in-progress.error-providerfault-outbound-sip-407-proxy-authentication-required",
                "pipeline-error-eleven-labs-invalid-api-key",
                "pipeline-error-eleven-labs-quota-exceeded",
                "pipeline-error-playht-out-of-credits",
                "pipeline-error-eleven-labs-unauthorized-access",
                "call.start.error-subscription-insufficient-credits",
                "call.start.error-subscription-frozen",
                "call.start.error-get-transport",
                "call.start.error-get-org",
                "call-start-error-neither-assistant-nor-server-set"
            })
    void the_account_is_at_fault(String reason) {
        fails(reason, Family.CONFIGURATION, Retry.FINAL);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "call.in-progress.error-providerfault-transport-never-connected",
                "pipeline-no-available-llm-model",
                "something-openai-503-server-overloaded",
                "twilio-failed-to-connect-call",
                "vonage-failed-to-connect-call",
                "phone-call-provider-closed-websocket",
                "phone-call-provider-bypass-enabled-but-no-call-received",
                "vonage-disconnected",
                "assistant-join-timed-out",
                "anything-that-failed"
            })
    void a_provider_behind_vapi_failed(String reason) {
        fails(reason, Family.PROVIDER, Retry.ALLOWED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "customer-did-not-give-microphone-permission",
                "call.ringing.hook-executed-say",
                "call.ringing.sip-inbound-caller-hungup-before-call-connect",
                "a-reason-of-the-year-2031"
            })
    void a_reason_that_no_rule_knows_is_kept_and_may_mean_contact(String reason) {
        assertThat(EndedReasonRules.outcomeInAnyCase(reason))
                .contains(new Outcome.Failed(new Reason(Family.UNRECOGNISED, reason), Contact.POSSIBLE, Retry.FINAL));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+4930901820",
                "call-to-4930901820-failed",
                "Hello Ada, the call failed",
                "two\nlines",
                "",
                "grüße-failed"
            })
    void what_is_no_code_is_not_kept(String reason) {
        assertThat(EndedReasonRules.outcome(reason, Conversation.NEVER_STARTED))
                .isEqualTo(new Outcome.Failed(
                        new Reason(Family.UNRECOGNISED, "ended-reason-unreadable"), Contact.POSSIBLE, Retry.FINAL));
    }

    @Test
    void a_reason_that_is_too_long_is_not_kept() {
        assertThat(EndedReasonRules.outcomeInAnyCase("x".repeat(201)))
                .contains(new Outcome.Failed(
                        new Reason(Family.UNRECOGNISED, "ended-reason-unreadable"), Contact.POSSIBLE, Retry.FINAL));
    }

    /** Whoever has taken the call may have heard the message; whoever has not may be called again. */
    private static void fails(String reason, Family family, Retry retry) {
        Reason kept = new Reason(family, reason);
        assertThat(EndedReasonRules.outcome(reason, Conversation.NEVER_STARTED))
                .isEqualTo(new Outcome.Failed(kept, Contact.EXCLUDED, retry));
        assertThat(EndedReasonRules.outcome(reason, Conversation.STARTED))
                .isEqualTo(new Outcome.Failed(kept, Contact.POSSIBLE, retry));
        assertThat(EndedReasonRules.outcomeInAnyCase(reason)).isEmpty();
    }
}
