package io.reminders.delivery;

import io.reminders.delivery.Outcome.Contact;
import io.reminders.delivery.Outcome.Unanswered.Cause;
import io.reminders.delivery.Placement.Retry;
import io.reminders.route.Condition;
import io.reminders.route.Route;
import io.reminders.route.Step;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/*
 * The future is walked by the very methods that a worker calls: elapse before an attempt, learn after it. What is assumed is only
 * what the provider and the recipient will say: at each step, and at once, the thing that leads to the next one. Every turn of the
 * loop begins an attempt, of which there are as many as the route allows, or ends what is open of one.
 */
/** What a delivery will do if it reaches nobody: every step that it may take, at the earliest. Immutable. */
public final class Outlook {
    private static final String SOME_GATEWAY = "any";
    private static final Reference SOME_REFERENCE = new Reference("any");
    private static final Reason ASSUMED = new Reason(Reason.Family.ENGINE, "assumed");

    private final List<Planned> attempts = new ArrayList<>();
    private final DeliveryState end;
    private final Reason why;

    /** The outlook of a delivery at one instant of the ledger's clock. */
    public Outlook(Delivery delivery, Instant now) {
        Delivery walker = delivery;
        Instant at = now;
        Reason last = Reasons.NOT_DUE;
        while (!walker.state().isFinal() && !walker.isPaused()) {
            at = waits(walker) && walker.actAt().isAfter(at) ? walker.actAt() : at;
            Settlement next = waits(walker) ? attempt(walker, at) : unreached(walker, at);
            last = next.line().map(HistoryLine::why).orElse(last);
            walker = next.after();
        }
        end = walker.state();
        why = walker.isPaused() ? Reasons.PAUSED_BY_HOST : last;
    }

    private static boolean waits(Delivery delivery) {
        return delivery.state() == DeliveryState.SCHEDULED || delivery.state() == DeliveryState.LEASED;
    }

    /** What the worker does that has claimed it: it begins, unless it is too late to. */
    private Settlement attempt(Delivery waiting, Instant at) {
        Delivery leased =
                waiting.following(new Verdict(DeliveryState.LEASED, waiting.step(), waiting.actAt(), Reasons.NOT_DUE));
        Settlement judged = leased.elapse(at);
        if (judged.after().state() != DeliveryState.LEASED) {
            return judged;
        }
        Step step = leased.route().step(leased.step());
        boolean again = attempts.stream().anyMatch(planned -> planned.step() == leased.step());
        if (!again) {
            attempts.add(new Planned(leased.step(), step.channel(), at, step.onlyIf(), triesLeft(leased, step)));
        }
        return new Intent(leased, keyOf(leased.attempts().size() + 1), SOME_GATEWAY, Terms.NONE).settlement(at);
    }

    private static int triesLeft(Delivery delivery, Step step) {
        long made = delivery.attempts().stream()
                .filter(attempt -> attempt.step() == delivery.step())
                .count();
        return step.retry().tries() - (int) made;
    }

    /** No two attempts of one outlook carry the same key: nothing that is assumed of one holds for another. */
    private static AttemptKey keyOf(int number) {
        return new AttemptKey(String.format(Locale.ROOT, "%026d", number));
    }

    /** A request whose end is open comes to what the next step asks for. */
    private static Settlement unreached(Delivery begun, Instant at) {
        Attempt open = begun.attempts().stream()
                .filter(attempt -> attempt.isInFlight() || attempt.isAccepted() || attempt.isInDoubt())
                .min(Comparator.comparing(attempt -> !attempt.isInFlight()))
                .orElseThrow();
        return begun.learn(open.number(), assumed(begun.route(), open), at);
    }

    /** Each of these ends the attempt, or what is unknown of it: so an outlook comes to its own end. */
    private static Fact assumed(Route route, Attempt open) {
        boolean last = open.step() + 1 >= route.steps().size();
        Set<Condition> wanted = last ? Set.of() : route.step(open.step() + 1).onlyIf();
        if (wanted.contains(Condition.FAILED) && !wanted.contains(Condition.UNANSWERED)) {
            return open.isAccepted()
                    ? new Fact.Ended(new Outcome.Failed(ASSUMED, Contact.POSSIBLE, Retry.FINAL), SOME_REFERENCE)
                    : new Fact.Placed(new Placement.Rejected(ASSUMED, Retry.FINAL));
        }
        return wanted.equals(Set.of(Condition.UNCONFIRMED)) && open.isInFlight()
                ? new Fact.Placed(new Placement.Unconfirmed(ASSUMED))
                : new Fact.Ended(new Outcome.Unanswered(Cause.NO_ANSWER), SOME_REFERENCE);
    }

    /** The attempts to come, in their order; each but the first may become needless. */
    public List<Planned> attempts() {
        return List.copyOf(attempts);
    }

    /** Why nothing comes after these attempts; where there are none, why nothing comes at all. */
    public Reason why() {
        return why;
    }

    /** How it ends if it reaches nobody; SCHEDULED for one that is paused. */
    public DeliveryState end() {
        return end;
    }
}
