package io.reminders.vapi;

import static org.assertj.core.api.Assertions.assertThat;

import io.reminders.delivery.Outcome;
import io.reminders.delivery.Outcome.Contact;
import io.reminders.delivery.Placement.Retry;
import io.reminders.delivery.Reason;
import io.reminders.delivery.Reason.Family;
import org.junit.jupiter.api.Test;

class EndedReasonRuleTest {

    @Test
    void a_rule_is_about_a_whole_reason_or_a_part_of_it() {
        assertThat(EndedReasonRule.exactly("a", "bc")).accepts("a", "bc").rejects("", "b", "abc");
        assertThat(EndedReasonRule.containing("b", "cd"))
                .accepts("b", "abc", "xcdx")
                .rejects("", "c", "dc");
        assertThat(EndedReasonRule.startingWith("ab", "c"))
                .accepts("ab", "abx", "cx")
                .rejects("", "a", "xab");
        assertThat(EndedReasonRule.endingWith("ab", "c"))
                .accepts("ab", "xab", "xc")
                .rejects("", "b", "abx");
    }

    @Test
    void an_outcome_that_does_not_depend_on_the_conversation_is_always_the_same() {
        Outcome voicemail = new Outcome.Voicemail();
        EndedReasonRule rule = EndedReasonRule.when("x"::equals, voicemail);

        assertThat(rule.fits()).accepts("x").rejects("y");
        for (Conversation conversation : Conversation.values()) {
            assertThat(rule.outcome().apply("x", conversation)).isEqualTo(voicemail);
        }
    }

    @Test
    void a_failure_may_have_been_heard_only_where_the_call_was_taken() {
        EndedReasonRule rule = EndedReasonRule.failure("x"::equals, Family.PROVIDER, Retry.ALLOWED);
        Reason reason = new Reason(Family.PROVIDER, "x");

        assertThat(rule.outcome().apply("x", Conversation.STARTED))
                .isEqualTo(new Outcome.Failed(reason, Contact.POSSIBLE, Retry.ALLOWED));
        assertThat(rule.outcome().apply("x", Conversation.NEVER_STARTED))
                .isEqualTo(new Outcome.Failed(reason, Contact.EXCLUDED, Retry.ALLOWED));
    }
}
