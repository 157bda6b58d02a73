package io.reminders.vapi;

import com.fasterxml.jackson.databind.JsonNode;
import io.reminders.delivery.Placement;
import io.reminders.delivery.Placement.Accepted;
import io.reminders.delivery.Placement.NotSent;
import io.reminders.delivery.Placement.Rejected;
import io.reminders.delivery.Placement.Retry;
import io.reminders.delivery.Placement.Unconfirmed;
import io.reminders.delivery.Reason;
import io.reminders.delivery.Reason.Family;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/*
 * In order; the first row that fits wins.
 *
 *   nothing left                                   NotSent
 *   it left, and no whole answer came              Unconfirmed
 *   2xx with an id                                 Accepted          also when the call waits for a slot or has already ended
 *   2xx of the batch form with a refusal           Rejected          by its text, as 400
 *   2xx else                                       Unconfirmed
 *   3xx                                            Rejected          configuration; never followed
 *   400, a daily limit                             Rejected          limit, retry; the next day is further than the port's hour
 *   400, concurrency or a rate limit               Rejected          limit, retry
 *   400, nothing but customer.number is wrong      Rejected          recipient
 *   400, validation, or no readable text           Rejected          content
 *   400, else: unknown ids, policy                 Rejected          configuration
 *   401, 402, 403, 404                             Rejected          configuration
 *   408                                            Unconfirmed
 *   425, 429                                       Rejected          limit, retry
 *   4xx else                                       Rejected          content
 *   5xx, and what HTTP does not know               Unconfirmed
 *
 * Vapi documents 201, 400 ("client/policy failure: limits, validation, missing resources") and 500 ("system failure") for
 * POST /call, and does not say that a 500 means that no call was made.
 */
/** The one table from an HTTP exchange to a {@link Placement}. Immutable. */
final class Classification {
    private final InstantSource clock;

    /**
     * The table by a clock.
     *
     * @param clock for answers that ask for a wait until an instant without saying when they were made
     */
    Classification(InstantSource clock) {
        this.clock = clock;
    }

    Placement of(Exchange exchange) {
        return exchange.match(
                this::answered, stayed -> new NotSent(stayed.reason()), lost -> new Unconfirmed(lost.reason()));
    }

    private Placement answered(Exchange.Answered answer) {
        String code = "http-" + answer.status();
        Optional<Duration> retryAfter = RetryAfter.in(answer.headers(), clock);
        return switch (answer.status()) {
            case 400 -> refused(code, ErrorText.in(answer.body()), retryAfter);
            case 401, 402, 403, 404 -> rejected(Family.CONFIGURATION, code);
            case 408 -> new Unconfirmed(new Reason(Family.PROVIDER, code), retryAfter);
            case 425, 429 -> limited(code, retryAfter);
            default ->
                switch (answer.status() / 100) {
                    case 2 -> taken(code, Json.read(answer.body()), retryAfter);
                    case 3 -> rejected(Family.CONFIGURATION, code);
                    case 4 -> rejected(Family.CONTENT, code);
                    default -> new Unconfirmed(new Reason(Family.PROVIDER, code), retryAfter);
                };
        };
    }

    private static Placement taken(String code, JsonNode body, Optional<Duration> retryAfter) {
        Optional<Placement> accepted = CallRecord.of(body)
                .reference()
                .or(() -> CallRecord.of(body.path("results").path(0)).reference())
                .map(Accepted::new);
        return accepted.or(() -> Json.text(body.path("errors").path(0).path("error"))
                        .map(error -> refused(code, ErrorText.of(error), retryAfter)))
                .orElseGet(() -> new Unconfirmed(new Reason(Family.PROVIDER, code + " without an id"), retryAfter));
    }

    private static Placement refused(String code, ErrorText text, Optional<Duration> retryAfter) {
        if (text.mentions(VapiAssumptions.DAILY_LIMIT)) {
            return limited(code + " daily limit", Optional.of(RetryAfter.LONGEST));
        }
        if (text.mentions(VapiAssumptions.CONCURRENCY)) {
            return limited(code + " concurrency", retryAfter);
        }
        if (text.mentions(VapiAssumptions.RATE_LIMIT)) {
            return limited(code + " rate limit", retryAfter);
        }
        String named = (code + " " + text.properties()).trim();
        if (text.isOnlyAboutTheNumber()) {
            return rejected(Family.RECIPIENT, named);
        }
        return rejected(text.isValidation() || text.isEmpty() ? Family.CONTENT : Family.CONFIGURATION, named);
    }

    private static Placement limited(String code, Optional<Duration> retryAfter) {
        return new Rejected(new Reason(Family.LIMIT, code), Retry.ALLOWED, retryAfter);
    }

    private static Placement rejected(Family family, String code) {
        return new Rejected(Reason.of(family, code), Retry.FINAL);
    }
}
