package io.reminders.simulators.vapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a request must bring together, and what it may only name if the account has it. */
final class CombinationRules {

    private static final List<String> ASSISTANTS =
            List.of("assistant", "assistantId", "squad", "squadId", "workflow", "workflowId");
    private static final List<String> NUMBERS = List.of("phoneNumberId", "phoneNumber");
    private static final List<String> CUSTOMERS = List.of("customer", "customerId", "customers");

    private final Account account;

    CombinationRules(Account account) {
        this.account = account;
    }

    /** The first thing that is wrong, as Vapi's errors of this kind name one only; empty if nothing is. */
    Optional<String> refusal(ObjectNode call) {
        return Stream.of(
                        exactlyOne(call, ASSISTANTS),
                        exactlyOne(call, NUMBERS),
                        exactlyOne(call, CUSTOMERS),
                        strayVersion(call),
                        unknown(
                                call,
                                "assistantId",
                                account.knowsAssistant(call.path("assistantId").asText())),
                        unknown(
                                call,
                                "phoneNumberId",
                                account.knowsPhoneNumber(
                                        call.path("phoneNumberId").asText())),
                        unknown(call, "customerId", false),
                        unknownCredential(call))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<String> exactlyOne(ObjectNode call, List<String> names) {
        return names.stream().filter(call::hasNonNull).count() == 1
                ? Optional.empty()
                : Optional.of("Need Either `" + String.join("`, `", names) + "`.");
    }

    private static Optional<String> strayVersion(ObjectNode call) {
        return call.hasNonNull("assistantVersion") && !call.hasNonNull("assistantId")
                ? Optional.of("`assistantVersion` Needs `assistantId`.")
                : Optional.empty();
    }

    private static Optional<String> unknown(ObjectNode call, String property, boolean known) {
        return call.hasNonNull(property) && !known
                ? Optional.of(
                        "Couldn't Find `" + property + "` " + call.get(property).textValue() + ".")
                : Optional.empty();
    }

    private Optional<String> unknownCredential(ObjectNode call) {
        return Stream.of("assistant", "assistantOverrides", "phoneNumber")
                .map(level -> call.path(level).path("server").path("credentialId"))
                .filter(JsonNode::isTextual)
                .map(JsonNode::textValue)
                .filter(id -> !account.knowsCredential(id))
                .map(id -> "Couldn't Find `credentialId` " + id + ".")
                .findFirst();
    }
}
