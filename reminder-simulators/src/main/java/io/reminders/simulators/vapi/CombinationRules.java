package io.reminders.simulators.vapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
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
                        unknown("Assistant", "assistantId", call.path("assistantId"), account::knowsAssistant),
                        unknown("Phone Number", "phoneNumberId", call.path("phoneNumberId"), account::knowsPhoneNumber),
                        unknown("Customer", "customerId", call.path("customerId"), id -> false),
                        unknownCredential(call))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<String> exactlyOne(ObjectNode call, List<String> names) {
        var others = String.join("`, `", names.subList(0, names.size() - 1));
        return names.stream().filter(call::hasNonNull).count() == 1
                ? Optional.empty()
                : Optional.of("Need Either `" + others + "` Or `" + names.get(names.size() - 1) + "`.");
    }

    private static Optional<String> strayVersion(ObjectNode call) {
        return call.hasNonNull("assistantVersion") && !call.hasNonNull("assistantId")
                ? Optional.of("`assistantVersion` Needs `assistantId`.")
                : Optional.empty();
    }

    private static Optional<String> unknown(String thing, String property, JsonNode id, Predicate<String> known) {
        return Json.text(id)
                .filter(Predicate.not(known))
                .map(value -> "Couldn't Get " + thing + ". `" + property + "` " + value + " Does Not Exist.");
    }

    private Optional<String> unknownCredential(ObjectNode call) {
        return Stream.of("assistant", "assistantOverrides", "phoneNumber")
                .map(level -> call.path(level).path("server").path("credentialId"))
                .flatMap(id -> unknown("Credential", "credentialId", id, account::knowsCredential).stream())
                .findFirst();
    }
}
