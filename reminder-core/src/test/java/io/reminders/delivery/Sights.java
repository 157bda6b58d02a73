package io.reminders.delivery;

import io.reminders.route.RepeatPolicy;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Counts what random journeys came by: a case that never happens proves nothing. One thread at a time. */
final class Sights {
    private final Map<Sight, Integer> seen = new EnumMap<>(Sight.class);
    private final Map<String, Integer> arrows = new TreeMap<>();

    /** Cases that must happen sometimes. */
    enum Sight {
        WORD_OF_A_FENCED_WORKER,
        RECEIPT_BEFORE_REPLY,
        RECEIPT_AFTER_END,
        CONTRADICTION,
        RETRY_WITHDRAWN,
        RETRY_PUT_OFF,
        STOPPED_IN_FLIGHT,
        STOPPED_IN_TIME,
        REPEAT_AFTER_ABSENCE,
        REPEAT_UNDER_A_KEY,
        REPEAT_IN_DOUBT,
        KEY_RAN_OUT,
        STEP_AFTER_DOUBT,
        STEP_AFTER_UNANSWERED,
        STEP_AFTER_FAILURE,
        ACKNOWLEDGED,
        EDITED_WHILE_LEASED,
        EDITED_WHILE_PAUSED,
        RESUMED_IN_TIME,
        RESUMED_TOO_LATE,
        DONE_IN_FLIGHT,
        DONE_AFTER_ALL
    }

    void saw(Sight sight) {
        seen.merge(sight, 1, Integer::sum);
    }

    private void sawIf(boolean happened, Sight sight) {
        if (happened) {
            saw(sight);
        }
    }

    void sawReceipt(Delivery delivery) {
        sawIf(delivery.attempts().stream().anyMatch(Attempt::isInFlight), Sight.RECEIPT_BEFORE_REPLY);
        sawIf(delivery.state().isFinal(), Sight.RECEIPT_AFTER_END);
    }

    void sawBeginning(Delivery delivery, Terms terms) {
        delivery.newest().ifPresent(latest -> {
            boolean sameStep = latest.step() == delivery.step();
            sawIf(sameStep && latest.knowledge() instanceof Knowledge.Absent, Sight.REPEAT_AFTER_ABSENCE);
            boolean insists = delivery.route().step(latest.step()).repeat() == RepeatPolicy.AT_LEAST_ONCE;
            sawIf(sameStep && latest.isInDoubt() && insists, Sight.REPEAT_IN_DOUBT);
            sawIf(
                    sameStep
                            && latest.isInDoubt()
                            && !insists
                            && terms.keyHonouredFor().isPresent(),
                    Sight.REPEAT_UNDER_A_KEY);
            sawIf(!sameStep && latest.isInDoubt(), Sight.STEP_AFTER_DOUBT);
            sawIf(!sameStep && latest.wentUnanswered(), Sight.STEP_AFTER_UNANSWERED);
            sawIf(!sameStep && latest.knowledge() instanceof Knowledge.Refused, Sight.STEP_AFTER_FAILURE);
        });
    }

    void sawTransition(Delivery before, Settlement settlement) {
        Delivery after = settlement.after();
        boolean waited = before.state() == DeliveryState.SCHEDULED || before.state() == DeliveryState.LEASED;
        boolean stopped = before.stopped().isEmpty() && after.stopped().isPresent();
        if (before.state() != after.state() || before.step() != after.step()) {
            sawArrow(before.state(), after.state());
        }
        sawIf(waited && before.newest().isPresent() && after.state() == DeliveryState.AWAITING, Sight.RETRY_WITHDRAWN);
        sawIf(before.state() == DeliveryState.LEASED && after.state() == DeliveryState.SCHEDULED, Sight.RETRY_PUT_OFF);
        sawIf(stopped && after.state() == DeliveryState.SENDING, Sight.STOPPED_IN_FLIGHT);
        sawIf(stopped && after.state() == DeliveryState.CANCELLED, Sight.STOPPED_IN_TIME);
        settlement.line().ifPresent(line -> {
            sawIf(line.why().equals(Reasons.CONTRADICTION), Sight.CONTRADICTION);
            sawIf(line.why().equals(Reasons.ACKNOWLEDGED), Sight.ACKNOWLEDGED);
            sawWish(before, line);
            boolean time = line.fact() instanceof Fact.Elapsed;
            sawIf(
                    waited && time && after.stopped().isEmpty() && line.at().isBefore(after.deliverBy()),
                    Sight.KEY_RAN_OUT);
        });
    }

    private void sawWish(Delivery before, HistoryLine line) {
        boolean edited = line.fact() instanceof Fact.Edited;
        boolean resumed = line.fact() instanceof Fact.Resumed;
        boolean done = line.fact() instanceof Fact.Done;
        sawIf(edited && before.state() == DeliveryState.LEASED, Sight.EDITED_WHILE_LEASED);
        sawIf(edited && before.isPaused(), Sight.EDITED_WHILE_PAUSED);
        sawIf(resumed && line.state() == DeliveryState.SCHEDULED, Sight.RESUMED_IN_TIME);
        sawIf(resumed && line.state() == DeliveryState.EXPIRED, Sight.RESUMED_TOO_LATE);
        sawIf(done && before.state() == DeliveryState.SENDING, Sight.DONE_IN_FLIGHT);
        sawIf(done && before.state() == DeliveryState.UNRESOLVED, Sight.DONE_AFTER_ALL);
    }

    void sawArrow(DeliveryState from, DeliveryState to) {
        arrows.merge(from + " -> " + to, 1, Integer::sum);
    }

    /** The cases that never happened. */
    Set<String> missing() {
        Set<String> missing = new TreeSet<>();
        for (Sight sight : Sight.values()) {
            if (!seen.containsKey(sight)) {
                missing.add(sight.name());
            }
        }
        for (DeliveryState from : DeliveryState.values()) {
            from.next().stream()
                    .map(to -> from + " -> " + to)
                    .filter(arrow -> !arrows.containsKey(arrow))
                    .forEach(missing::add);
        }
        return missing;
    }

    @Override
    public String toString() {
        return seen + " " + arrows;
    }
}
