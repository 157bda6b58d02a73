package io.reminders.simulators.vapi;

import com.fasterxml.jackson.databind.JsonNode;
import io.reminders.simulators.LoopbackPost;
import java.util.List;
import java.util.Map;

/** {@code Server}: where events go. */
final class ServerRules {

    private static final Rule BACKOFF_PLAN = ObjectRule.allowing("type", Rules.oneOf(List.of("fixed", "exponential")))
            .with("maxRetries", Rules.number(0, 10))
            .with("baseDelaySeconds", Rules.number(0, 10))
            .with("excludedStatusCodes", Rules.listOf(Rules.number(100, 599)));

    /** The whole object. */
    static final Rule SERVER = ObjectRule.allowing("url", Rules.webAddress())
            .with("timeoutSeconds", Rules.number(1, 300))
            .with("credentialId", Rules.text())
            .with("headers", Rules.object().and(Rules.must(ServerRules::areHeaders, "hold one line of text each")))
            .with("staticIpAddressesEnabled", Rules.flag())
            .with("encryptedPaths", Rules.listOf(Rules.text()))
            .with("backoffPlan", BACKOFF_PLAN);

    private ServerRules() {}

    private static boolean areHeaders(JsonNode headers) {
        return headers.properties().stream()
                .allMatch(header -> header.getValue().isTextual()
                        && LoopbackPost.isOneLine(
                                Map.entry(header.getKey(), header.getValue().textValue())));
    }
}
