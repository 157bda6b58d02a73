package io.reminders.worker;

import io.reminders.delivery.Attempt;
import io.reminders.delivery.Delivery;
import io.reminders.delivery.Knowledge;
import io.reminders.spi.CallGateway;
import io.reminders.spi.LocatingGateway;
import io.reminders.spi.TrackingGateway;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Decides what to ask a provider about a delivery whose requests are in doubt or under way. Immutable. */
final class Reconciler {
    private final CallGateway gateway;

    Reconciler(CallGateway gateway) {
        this.gateway = gateway;
    }

    /**
     * The questions, the one that decides first; empty where nobody here can be asked. Doubt comes before outcomes: it
     * is what may let the phone ring again.
     */
    List<Asking> questions(Delivery delivery, Instant now) {
        List<Attempt> byDoubt = delivery.attempts().stream()
                .sorted(Comparator.comparing(attempt -> !(attempt.knowledge() instanceof Knowledge.InDoubt)))
                .toList();
        List<Asking> questions = new ArrayList<>();
        for (Attempt attempt : byDoubt) {
            Asking.Weight weight = questions.isEmpty() ? Asking.Weight.DECIDES : Asking.Weight.WITNESSES;
            question(attempt, now)
                    .ifPresent(question -> questions.add(new Asking(delivery, attempt, question, weight)));
        }
        return questions;
    }

    private Optional<Asking.Question> question(Attempt attempt, Instant now) {
        if (!attempt.gateway().equals(gateway.name())) {
            return Optional.empty();
        }
        if (attempt.knowledge() instanceof Knowledge.InDoubt && gateway instanceof LocatingGateway locating) {
            return Optional.of(Asking.whetherArrived(locating, attempt, now));
        }
        return attempt.knowledge() instanceof Knowledge.Accepted && gateway instanceof TrackingGateway tracking
                ? Optional.of(Asking.howEnded(tracking, attempt))
                : Optional.empty();
    }
}
