package io.reminders.worker;

import io.reminders.delivery.AttemptKey;
import io.reminders.delivery.Delivery;
import io.reminders.delivery.DeliveryId;
import io.reminders.delivery.DeliveryState;
import io.reminders.delivery.Fact;
import io.reminders.delivery.Intent;
import io.reminders.delivery.Placement;
import io.reminders.delivery.Reasons;
import io.reminders.delivery.Settlement;
import io.reminders.reminder.Definition;
import io.reminders.spi.CallGateway;
import io.reminders.spi.Ids;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Brings a claimed delivery to its placement: intent, request, answer. One thread at a time. */
final class Dispatcher {
    private final CallGateway gateway;
    private final Ids ids;
    private final Duration sendBudget;
    private final Settler settler;
    private final Map<DeliveryId, Placing> placing = new LinkedHashMap<>();

    Dispatcher(CallGateway gateway, Ids ids, Duration sendBudget, Settler settler) {
        this.gateway = gateway;
        this.ids = ids;
        this.sendBudget = sendBudget;
        this.settler = settler;
    }

    /**
     * The intent to send a leased delivery; empty where nothing may start any more: then it is settled as what that
     * means.
     */
    Optional<Beginning.Start> start(Delivery leased, Definition definition, Instant now) {
        Settlement judged = leased.elapse(now);
        if (judged.after().state() != DeliveryState.LEASED) {
            settler.settle(judged);
            return Optional.empty();
        }
        AttemptKey key = leased.keyToRepeat(gateway.name(), now).orElseGet(() -> ids.attempt(now));
        return Optional.of(new Beginning.Start(new Intent(leased, key, gateway.name(), gateway.terms()), definition));
    }

    /** The request of an intent that was committed. */
    Placing place(Beginning.Start start, Settlement sending, Beginning beginning, Instant now) {
        Duration untilDeadline = Duration.between(now, start.intent().delivery().mayStartUntil(now));
        Duration budget = untilDeadline.compareTo(sendBudget) < 0 ? untilDeadline : sendBudget;
        Placing request = new Placing(
                sending.after(), start.definition(), gateway, beginning.askedAt(), beginning.askedWall(), budget);
        placing.put(sending.id(), request);
        return request;
    }

    /** What the answer to a request leads to: its settlement, or evidence where the request was given up before. */
    Optional<Command> placed(Placing request, Placement placement, Instant now) {
        Delivery delivery = request.delivery();
        int number = delivery.attempts().size();
        Fact fact = new Fact.Placed(placement);
        if (!placing.remove(delivery.id(), request)) {
            return Optional.of(new Filing(delivery.evidenceOf(number, fact)));
        }
        settler.settle(delivery, number, fact, now);
        return Optional.empty();
    }

    /** Gives up waiting for requests under way: what became of them is in doubt from now on. */
    void abandon(Instant now) {
        Fact doubt = new Fact.Placed(new Placement.Unconfirmed(Reasons.SHUTDOWN));
        for (Placing request : List.copyOf(placing.values())) {
            Delivery delivery = request.delivery();
            placing.remove(delivery.id());
            settler.settle(delivery.learn(delivery.attempts().size(), doubt, now));
        }
    }
}
