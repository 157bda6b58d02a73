package io.reminders.worker;

import io.reminders.delivery.Attempt;
import io.reminders.delivery.Delivery;
import io.reminders.delivery.Fact;
import io.reminders.delivery.Placement;
import io.reminders.spi.LocatingGateway;
import io.reminders.spi.Sought;
import io.reminders.spi.TrackingGateway;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks a provider what became of one attempt.
 *
 * @param delivery whose attempt it is
 * @param attempt which
 * @param question what is asked
 * @param weight what the answer is for
 */
record Asking(Delivery delivery, Attempt attempt, Question question, Weight weight) implements Command {
    private static final Logger LOG = LoggerFactory.getLogger(Asking.class);

    @Override
    public Input run(Ports ports) {
        try {
            return new Answered(this, question.ask());
        } catch (RuntimeException | Error thrown) {
            // Nothing was changed by asking: it is asked again.
            LOG.warn(
                    "gateway {} threw {} when asked about {}",
                    attempt.gateway(),
                    thrown.getClass().getName(),
                    delivery.id());
            return new Answered(this, Optional.empty());
        }
    }

    @Override
    public void failed(Engine engine, Throwable failure) {
        engine.answered(this, Optional.empty());
    }

    @Override
    public String name() {
        return "ask";
    }

    /** The provider has said something, or nothing that proves anything. */
    record Answered(Asking asking, Optional<Fact> fact) implements Input {
        @Override
        public void tell(Engine engine) {
            engine.answered(asking, fact);
        }
    }

    /** What an answer is for, where several attempts of one delivery are asked about at once. */
    enum Weight {
        /** The delivery is settled by it. */
        DECIDES,
        /** It is filed as evidence, if it proves anything. */
        WITNESSES
    }

    /** One question to a provider. */
    @FunctionalInterface
    interface Question {
        /** What the answer proves; empty if it proves nothing. */
        Optional<Fact> ask();
    }

    /**
     * Whether the request arrived.
     *
     * @param askedAt the ledger's present moment: "not found" counts only after the quiet period
     */
    static Question whetherArrived(LocatingGateway gateway, Attempt attempt, Instant askedAt) {
        return () -> gateway.locate(new Sought(attempt.key(), attempt.begunAt(), attempt.quietUntil()))
                .match(
                        found -> Optional.of(new Fact.Placed(new Placement.Accepted(found.reference()))),
                        missing -> askedAt.isBefore(attempt.quietUntil())
                                ? Optional.<Fact>empty()
                                : Optional.of(new Fact.Absent()),
                        inconclusive -> Optional.empty());
    }

    /** How the accepted request ended. */
    static Question howEnded(TrackingGateway gateway, Attempt attempt) {
        return () -> attempt.reference()
                .flatMap(reference -> gateway.outcomeOf(reference).map(outcome -> new Fact.Ended(outcome, reference)));
    }
}
