package io.reminders.worker;

import io.reminders.delivery.Delivery;
import io.reminders.delivery.DeliveryId;
import io.reminders.spi.DeliveryLedger.Hold;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What this node holds, by token, and when to renew it. Only what it knows that it holds is renewed: a claim whose
 * answer was lost would otherwise live for ever. One thread at a time.
 */
final class Leases {
    private final Duration lease;
    private final long every;
    private final Map<DeliveryId, Long> tokens = new LinkedHashMap<>();
    private long renewAt;
    private boolean renewing;

    Leases(Duration lease, long ticks) {
        this.lease = lease;
        this.every = lease.toNanos() / 3;
        this.renewAt = ticks + every;
    }

    void holds(Delivery delivery) {
        tokens.put(delivery.id(), delivery.token());
    }

    /** Gives a hold up; answers whether nothing is held of that delivery any more, not even under a later token. */
    boolean gaveUp(Delivery delivery) {
        tokens.remove(delivery.id(), delivery.token());
        return !tokens.containsKey(delivery.id());
    }

    boolean isEmpty() {
        return tokens.isEmpty();
    }

    Optional<Command> renewal(long ticks) {
        if (renewing || ticks - renewAt < 0) {
            return Optional.empty();
        }
        renewAt = ticks + every;
        if (tokens.isEmpty()) {
            return Optional.empty();
        }
        renewing = true;
        List<Hold> holds = tokens.entrySet().stream()
                .map(held -> new Hold(held.getKey(), held.getValue()))
                .toList();
        return Optional.of(new RenewLeases(holds, lease));
    }

    /** Ticks at which something is to be renewed; {@link Long#MAX_VALUE} if nothing is. */
    long nextAt() {
        return tokens.isEmpty() || renewing ? Long.MAX_VALUE : renewAt;
    }

    /** What was not renewed is lost: its settlement will be fenced, and its facts go on as evidence. */
    void renewed(List<Hold> asked, Set<DeliveryId> renewed) {
        renewing = false;
        asked.stream()
                .filter(hold -> !renewed.contains(hold.delivery()))
                .forEach(hold -> tokens.remove(hold.delivery(), hold.token()));
    }

    void failed(long ticks) {
        renewing = false;
        renewAt = ticks;
    }

    /** Asks the ledger to extend what is held. */
    record RenewLeases(List<Hold> holds, Duration lease) implements Command {
        @Override
        public Input run(Ports ports) {
            Set<DeliveryId> renewed = ports.ledger().renew(holds, lease);
            return new Renewed(holds, renewed);
        }

        @Override
        public void failed(Engine engine, Throwable failure) {
            engine.renewalFailed(this, failure);
        }

        @Override
        public String name() {
            return "renew";
        }
    }

    /** The ledger has extended some. */
    record Renewed(List<Hold> asked, Set<DeliveryId> renewed) implements Input {
        @Override
        public void tell(Engine engine) {
            engine.renewed(asked, renewed);
        }
    }
}
