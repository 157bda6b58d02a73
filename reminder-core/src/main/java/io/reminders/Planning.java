package io.reminders;

import io.reminders.delivery.Agenda;
import io.reminders.delivery.Delivery;
import io.reminders.delivery.Dossier;
import io.reminders.delivery.Opened;
import io.reminders.delivery.Outlook;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Walks one reminder ahead, by the decisions that the worker will take. Immutable.
 *
 * @param dossier the reminder and its deliveries, as they stand
 * @param now the present moment by the desk's clock
 */
record Planning(Dossier dossier, Instant now) {

    /** The plans for the points to come, at most so many; none where nothing is open. */
    List<Plan> next(int points) {
        List<Plan> plans = new ArrayList<>();
        Optional<Delivery> head = Optional.empty();
        for (Delivery delivery : dossier.deliveries()) {
            if (!delivery.state().isFinal() && plans.size() < points) {
                plans.add(plan(delivery));
                head = Optional.of(delivery).filter(Delivery::headsSeries);
            }
        }
        while (head.isPresent() && !head.get().isPaused() && plans.size() < points) {
            head = successor(head.get());
            head.ifPresent(delivery -> plans.add(plan(delivery)));
        }
        return plans;
    }

    private Plan plan(Delivery delivery) {
        Outlook outlook = new Outlook(delivery, now);
        return new Plan(dossier.reminder(), delivery, outlook.attempts(), outlook.end(), outlook.why());
    }

    /** The delivery that is opened once this one has had its turn, at its instant or now where that has passed. */
    Optional<Delivery> successor(Delivery head) {
        Instant turn = head.actAt().isAfter(now) ? head.actAt() : now;
        return new Agenda(dossier.reminder()).after(head, turn).map(Opened::delivery);
    }
}
