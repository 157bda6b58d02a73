package io.reminders.simulators.vapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** {@code CreateCallDTO}, {@code CreateCustomerDTO}, {@code ImportTwilioPhoneNumberDTO} and {@code SchedulePlan}. */
final class CallRules {

    private static final Rule E164 = Rules.matching(
            Pattern.compile("\\+[1-9]\\d{1,14}"),
            "be a valid phone number in the E.164 format."
                    + " Hot tip, you may be missing the country code (Eg. US: +1).");
    private static final Rule ANY_NUMBER =
            Rules.matching(Pattern.compile("\\+?[a-zA-Z0-9]+"), "match /^\\+?[a-zA-Z0-9]+$/ regular expression");

    private static final Rule CUSTOMER = ObjectRule.allowing("number", Rules.text(3, 40))
            .with("numberE164CheckEnabled", Rules.flag())
            .with("extension", Rules.text(0, 10))
            .with("sipUri", Rules.text())
            .with("name", Rules.text(0, 40))
            .with("email", Rules.text(0, 40))
            .with("externalId", Rules.text(0, 40))
            .with("assistantOverrides", AssistantRules.OVERRIDES)
            .with("squadOverrides", Rules.object());

    private static final Rule PHONE_NUMBER = ObjectRule.allowing("twilioPhoneNumber", E164)
            .withEach(Rules.text(), "twilioAccountSid", "twilioAuthToken", "twilioApiKey", "twilioApiSecret")
            .withEach(Rules.text(), "assistantId", "squadId", "workflowId")
            .with("smsEnabled", Rules.flag())
            .with("server", ServerRules.SERVER)
            .with("name", Rules.text(0, 40))
            .with("fallbackDestination", Rules.object())
            .with("hooks", Rules.listOf(Rules.object()))
            .and(Rules.having("twilioPhoneNumber", "twilioAccountSid"))
            .and(CallRules::checkTwilioSecret);

    private static final Rule SCHEDULE_PLAN = ObjectRule.allowing("earliestAt", Rules.instant())
            .with("latestAt", Rules.instant())
            .and(Rules.having("earliestAt"));

    private static final Rule CALL = ObjectRule.allowing("assistant", AssistantRules.ASSISTANT)
            .with("assistantOverrides", AssistantRules.OVERRIDES)
            .with("assistantVersion", Rules.text())
            .with("customer", CUSTOMER.and(CallRules::checkNumber))
            .with("customers", Rules.listOf(CUSTOMER))
            .with("name", Rules.text(0, 40))
            .with("phoneNumber", PHONE_NUMBER)
            .with("schedulePlan", SCHEDULE_PLAN)
            .withEach(Rules.text(), "assistantId", "customerId", "phoneNumberId", "squadId", "workflowId")
            .withEach(Rules.object(), "squad", "squadOverrides", "transport", "workflow", "workflowOverrides");

    private CallRules() {}

    /** Everything that is wrong with a request, each thing once; empty if it may be placed. */
    static List<String> refusals(ObjectNode call) {
        var refusals = new LinkedHashSet<String>();
        CALL.check("", call, refusals::add);
        return List.copyOf(refusals);
    }

    /** What is wrong with the number of one customer in a batch, which does not hold up the others. */
    static List<String> numberRefusals(String path, JsonNode customer) {
        var refusals = new ArrayList<String>();
        checkNumber(path, customer, refusals::add);
        return refusals;
    }

    private static void checkNumber(String path, JsonNode customer, Consumer<String> refusals) {
        var relaxed = customer.path("numberE164CheckEnabled").isBoolean()
                && !customer.path("numberE164CheckEnabled").booleanValue();
        if (customer.hasNonNull("number")) {
            (relaxed ? ANY_NUMBER : E164).check(Rule.under(path, "number"), customer.get("number"), refusals);
        } else if (!customer.hasNonNull("sipUri")) {
            refusals.accept(Rule.under(path, "number") + " should not be empty");
        }
    }

    private static void checkTwilioSecret(String path, JsonNode number, Consumer<String> refusals) {
        if (!number.hasNonNull("twilioAuthToken")) {
            Rules.having("twilioApiKey", "twilioApiSecret").check(path, number, refusals);
        }
    }
}
