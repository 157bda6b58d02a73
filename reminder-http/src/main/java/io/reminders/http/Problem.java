package io.reminders.http;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.reminders.refusal.Refusal;
import io.reminders.refusal.RefusedValueException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Why a request was not done, as RFC 9457 has it. Immutable; it holds nothing of a person.
 *
 * @param status the status code of HTTP
 * @param kind the last part of its type, {@code urn:reminders:…}
 * @param title the same for every problem of that kind
 * @param detail what is the matter here
 * @param errors what was refused; empty where that is not the matter
 * @param headers what the answer says beside its body
 */
record Problem(
        int status, String kind, String title, String detail, List<Refusal> errors, Map<String, String> headers) {

    Problem {
        errors = List.copyOf(errors);
        headers = Map.copyOf(headers);
    }

    static Problem of(int status, String kind, String title, String detail) {
        return new Problem(status, kind, title, detail, List.of(), Map.of());
    }

    static Problem refused(RefusedValueException refused) {
        return refused(refused.refusals());
    }

    static Problem refused(List<Refusal> refusals) {
        return new Problem(
                400, "refused", "Refused values", "What was sent holds values that are refused.", refusals, Map.of());
    }

    /** The same for what does not exist and for what is another's. */
    static Problem notFound() {
        return of(404, "not-found", "Not found", "There is no such thing here.");
    }

    static Problem tooLarge(int longest) {
        return of(413, "too-large", "Body too large", "The body may have up to " + longest + " bytes.");
    }

    static Problem conflict(String kind, String detail) {
        return of(409, kind, "Not possible as it stands", detail);
    }

    /** The same with another header. */
    Problem with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Problem(status, kind, title, detail, errors, more);
    }

    ProblemException thrown() {
        return new ProblemException(this);
    }

    Answer answer() {
        ObjectNode body = Json.object();
        body.put("type", "urn:reminders:" + kind);
        body.put("title", title);
        body.put("status", status);
        body.put("detail", detail);
        if (!errors.isEmpty()) {
            body.set("errors", list());
        }
        return new Answer(status, "application/problem+json", Json.write(body), headers);
    }

    /** What was refused, as a list of JSON. */
    ArrayNode list() {
        ArrayNode list = Json.list();
        for (Refusal refusal : errors) {
            list.addObject()
                    .put("field", refusal.field())
                    .put("expected", refusal.expected())
                    .put("actual", refusal.actual());
        }
        return list;
    }
}
