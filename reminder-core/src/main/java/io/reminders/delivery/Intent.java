package io.reminders.delivery;

import java.time.Instant;
import java.util.Optional;

/**
 * The will to place one request, committed before its first byte leaves. Immutable.
 *
 * @param delivery the leased delivery whose request it is; its token fences the write
 * @param key what the provider is asked to carry
 * @param gateway by which gateway
 * @param terms what can be promised about it
 */
public record Intent(Delivery delivery, AttemptKey key, String gateway, Terms terms) {

    /**
     * What is written to begin: the delivery in state SENDING, with the intent as its newest attempt.
     *
     * @param at the present moment by the ledger's clock
     */
    public Settlement settlement(Instant at) {
        Fact fact = new Fact.Intended(key, gateway, terms);
        int number = delivery.attempts().size() + 1;
        Attempt attempt = new Attempt(number, delivery.step(), key, gateway, terms, at, new Knowledge.Intent());
        Delivery sending = delivery.with(attempt)
                .following(new Verdict(DeliveryState.SENDING, delivery.step(), delivery.actAt(), Reasons.IN_FLIGHT))
                .withLines(delivery.lines() + 1);
        Reason why = delivery.course().bypasses(delivery.step(), at) ? Reasons.HOURS_BYPASSED : Reasons.IN_FLIGHT;
        HistoryLine line = new HistoryLine(
                delivery.id(),
                sending.lines(),
                at,
                number,
                fact,
                DeliveryState.SENDING,
                delivery.step(),
                why,
                "intent-" + number);
        return new Settlement(delivery, sending, Optional.of(line));
    }
}
