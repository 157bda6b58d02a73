package io.reminders.worker;

import io.reminders.delivery.Attempt;
import io.reminders.delivery.Delivery;
import io.reminders.delivery.Placement;
import io.reminders.delivery.Reasons;
import io.reminders.reminder.Definition;
import io.reminders.spi.CallGateway;
import io.reminders.spi.Parcel;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes one request.
 *
 * @param delivery in state SENDING; its newest attempt is the request
 * @param definition what to say to whom
 * @param gateway by which gateway
 * @param askedAt the node's ticks from which the send budget counts
 * @param askedWall the node's wall clock at that moment
 * @param budget how long after that the first byte may leave
 */
record Placing(
        Delivery delivery, Definition definition, CallGateway gateway, long askedAt, Instant askedWall, Duration budget)
        implements Command {
    private static final Logger LOG = LoggerFactory.getLogger(Placing.class);

    @Override
    public Input run(Ports ports) {
        return new Placed(
                this, parcel(ports).map(this::send).orElseGet(() -> new Placement.NotSent(Reasons.SEND_BUDGET)));
    }

    /** What is to be sent; empty if it is too late for that. */
    Optional<Parcel> parcel(Ports ports) {
        Duration left = left(ports);
        return left.isNegative() || left.isZero() ? Optional.empty() : Optional.of(parcel(left));
    }

    private Placement send(Parcel parcel) {
        try {
            return Objects.requireNonNull(gateway.place(parcel), "placement");
        } catch (RuntimeException | Error thrown) {
            // The request may have left before the gateway broke: nothing else is safe to say. Its message may hold
            // anything.
            LOG.error(
                    "gateway {} threw {} for {}",
                    gateway.name(),
                    thrown.getClass().getName(),
                    delivery.id());
            return new Placement.Unconfirmed(Reasons.GATEWAY_THREW);
        }
    }

    /**
     * Ticks may stand still while a machine is suspended, so what the wall clock shows counts too, if it shows more.
     */
    private Duration left(Ports ports) {
        Duration ticked = Duration.ofNanos(ports.ticks().getAsLong() - askedAt);
        Duration shown = Duration.between(askedWall, ports.clock().instant());
        return budget.minus(ticked.compareTo(shown) > 0 ? ticked : shown);
    }

    private Parcel parcel(Duration left) {
        Attempt attempt = delivery.newest().orElseThrow();
        return new Parcel(
                delivery.id(),
                attempt.number(),
                attempt.key(),
                definition.phoneNumber(),
                definition.title(),
                definition.message(),
                left);
    }

    /** The gateway was never asked: what it throws is caught above, so the executor had no thread for the call. */
    @Override
    public void failed(Engine engine, Throwable failure) {
        engine.placed(this, new Placement.NotSent(Reasons.NO_THREAD));
    }

    @Override
    public String name() {
        return "place";
    }

    /** The gateway has said what became of the request. */
    record Placed(Placing placing, Placement placement) implements Input {
        @Override
        public void tell(Engine engine) {
            engine.placed(placing, placement);
        }
    }
}
