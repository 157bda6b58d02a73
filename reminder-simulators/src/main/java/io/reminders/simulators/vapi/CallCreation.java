package io.reminders.simulators.vapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.reminders.simulators.Answer;
import io.reminders.simulators.Reply;
import io.reminders.simulators.Request;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/** {@code POST /call}: refuses what Vapi would refuse, fails as scripted, or accepts. Thread-safe. */
final class CallCreation {

    private final CombinationRules combinations;
    private final VapiScript script;
    private final CallAdmission admission;

    CallCreation(Account account, VapiScript script, CallAdmission admission) {
        combinations = new CombinationRules(account);
        this.script = script;
        this.admission = admission;
    }

    Reply replyTo(Request request) {
        if (!isJson(request)) {
            return VapiError.of(400, "Content-Type must be application/json");
        }
        var call = Json.parse(request.body());
        if (call.isEmpty()) {
            return VapiError.of(400, "Unexpected token in JSON");
        }
        return refusal(call.get()).orElseGet(() -> place(call.get()));
    }

    private static boolean isJson(Request request) {
        var type = request.header("Content-Type").orElse("").toLowerCase(Locale.ROOT);
        return type.split(";", 2)[0].strip().equals("application/json");
    }

    private Optional<Reply> refusal(ObjectNode call) {
        var refusals = CallRules.refusals(call);
        return refusals.isEmpty()
                ? combinations.refusal(call).map(message -> VapiError.of(400, message))
                : Optional.of(VapiError.of(400, refusals));
    }

    private Reply place(ObjectNode call) {
        if (call.hasNonNull("customers")) {
            return failing("", () -> Reply.json(201, batch(call).toString()));
        }
        var request = new CallRequest(call, call.get("customer"));
        return failing(
                request.number(),
                () -> Reply.json(201, admission.accept(request).toString()));
    }

    private Reply failing(String number, Supplier<Answer> accept) {
        return script.faultFor(number).map(fault -> fault.replyTo(accept)).orElseGet(accept);
    }

    /** One call for each customer that can be called; an error, in the same 201, for each that cannot. */
    private ObjectNode batch(ObjectNode call) {
        var response = Json.object();
        var results = response.putArray("results");
        var errors = response.putArray("errors");
        for (JsonNode customer : call.get("customers")) {
            var refusals = CallRules.numberRefusals("customer", customer);
            if (refusals.isEmpty()) {
                results.add(admission.accept(new CallRequest(call, customer)));
            } else {
                errors.addObject().put("error", refusals.get(0)).set("customer", customer);
            }
        }
        return response;
    }
}
