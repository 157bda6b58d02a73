package io.reminders.delivery;

import io.reminders.delivery.Outcome.Contact;
import io.reminders.delivery.Outcome.Unanswered.Cause;
import io.reminders.delivery.Placement.Retry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A provider that keeps its promises and whose replies get lost. It remembers what it accepted: that is the truth which
 * a delivery is judged by. One thread at a time.
 */
final class PretendProvider {
    private final Dice dice;
    private final Map<AttemptKey, Instant> firstAsked = new LinkedHashMap<>();
    private final List<Call> calls = new ArrayList<>();

    PretendProvider(Dice dice) {
        this.dice = dice;
    }

    /** A request that was accepted. */
    record Call(int step, AttemptKey key, Reference reference, Outcome outcome) {
        boolean excludesContact() {
            return outcome instanceof Outcome.Failed failed && failed.contact() == Contact.EXCLUDED;
        }

        boolean mayBeTriedAgain() {
            return excludesContact() && ((Outcome.Failed) outcome).retry() == Retry.ALLOWED;
        }

        Fact taken() {
            return new Fact.Placed(new Placement.Accepted(reference));
        }

        Fact ended() {
            return new Fact.Ended(outcome, reference);
        }
    }

    /** What the worker hears; empty if it hears nothing at all. */
    Optional<Placement> place(Attempt attempt, Instant now) {
        firstAsked.putIfAbsent(attempt.key(), now);
        int roll = dice.from(1, 100);
        if (roll <= 12) {
            return Optional.of(new Placement.NotSent(Facts.UNREACHABLE));
        }
        if (roll <= 34) {
            return Optional.of(new Placement.Rejected(
                    Facts.RATE,
                    roll <= 18 ? Retry.FINAL : Retry.ALLOWED,
                    dice.chance(30) ? wait(600) : Optional.empty()));
        }
        Optional<Call> before = honoured(attempt, now) ? taken(attempt.key()) : Optional.empty();
        if (before.isEmpty() && roll <= 45) {
            return lost();
        }
        Call call = before.orElseGet(() -> accept(attempt));
        return roll <= 65 ? lost() : Optional.of(new Placement.Accepted(call.reference()));
    }

    private boolean honoured(Attempt attempt, Instant now) {
        return attempt.terms()
                .keyHonouredFor()
                .filter(honoured -> now.isBefore(firstAsked.get(attempt.key()).plus(honoured)))
                .isPresent();
    }

    private Call accept(Attempt attempt) {
        Call call = new Call(
                attempt.step(), attempt.key(), new Reference("call-" + (calls.size() + 1)), dice.oneOf(outcomes()));
        calls.add(call);
        return call;
    }

    private Optional<Placement> lost() {
        return dice.chance(30)
                ? Optional.empty()
                : Optional.of(
                        new Placement.Unconfirmed(Facts.NO_REPLY, dice.chance(20) ? wait(600) : Optional.empty()));
    }

    private Optional<Duration> wait(int longest) {
        return Optional.of(dice.seconds(0, longest));
    }

    private static List<Outcome> outcomes() {
        return List.of(
                new Outcome.Answered(),
                new Outcome.Voicemail(),
                new Outcome.Unanswered(Cause.NO_ANSWER),
                new Outcome.Unanswered(Cause.BUSY),
                new Outcome.Failed(Facts.NO_SLOT, Contact.EXCLUDED, Retry.ALLOWED),
                new Outcome.Failed(Facts.INVALID, Contact.EXCLUDED, Retry.FINAL),
                new Outcome.Failed(Facts.RATE, Contact.POSSIBLE, Retry.ALLOWED),
                new Outcome.Failed(Facts.NEW_CODE, Contact.POSSIBLE, Retry.FINAL));
    }

    /** What was accepted under that key. */
    Optional<Call> taken(AttemptKey key) {
        return calls.stream().filter(call -> call.key().equals(key)).findFirst();
    }

    List<Call> calls() {
        return calls;
    }
}
