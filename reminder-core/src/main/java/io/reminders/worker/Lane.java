package io.reminders.worker;

import io.reminders.delivery.DeliveryId;
import io.reminders.delivery.Placement;
import io.reminders.route.Channel;
import io.reminders.spi.CallGateway;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/*
 * A provider that queues what exceeds its slots would call long after a delivery is too late. So a permit is held until the
 * outcome of its call, not only until its acceptance. If another node learns the outcome, this one is not told: then the permit
 * comes back a lease after the next question would have been due here.
 */
/** One channel's share of the worker: its gateway, permits and breaker. One thread at a time. */
final class Lane {
    private final Channel channel;
    private final CallGateway gateway;
    private final int permits;
    private final Breaker breaker;
    private final Set<DeliveryId> sending = new HashSet<>();
    private final Map<DeliveryId, Long> awaitingUntil = new LinkedHashMap<>();
    private final Set<DeliveryId> backlog = new HashSet<>();
    private int reserved;

    Lane(Channel channel, CallGateway gateway, int permits) {
        this.channel = channel;
        this.gateway = gateway;
        this.permits = permits;
        this.breaker = new Breaker(channel);
    }

    Channel channel() {
        return channel;
    }

    CallGateway gateway() {
        return gateway;
    }

    /** A request was answered, or not. */
    void saw(Placement placement, long ticks) {
        breaker.saw(placement, Math.max(sending.size() - 1, 0), ticks);
    }

    /** How many more deliveries may be taken for sending. */
    int free(long ticks) {
        awaitingUntil.entrySet().removeIf(call -> ticks - call.getValue() >= 0 && forgets(call.getKey()));
        int free = permits - sending.size() - awaitingUntil.size() - reserved;
        return breaker.admits(Math.max(free, 0), sending.size() + reserved, ticks);
    }

    /**
     * How many more overdue deliveries may be taken: half of the permits at most, so that what is due now is on time.
     */
    int freeForBacklog(long ticks) {
        return Math.max(Math.min(free(ticks), Math.max(permits / 2, 1) - backlog.size()), 0);
    }

    /** A claim asks for so many: they are not free until its answer says how many it took. */
    void reserves(int asked) {
        reserved += asked;
    }

    void unreserves(int asked) {
        reserved -= asked;
    }

    private boolean forgets(DeliveryId id) {
        backlog.remove(id);
        return true;
    }

    void takes(DeliveryId id) {
        awaitingUntil.remove(id);
        sending.add(id);
    }

    void takesFromBacklog(DeliveryId id) {
        takes(id);
        backlog.add(id);
    }

    /** Its call goes on; without news its permit comes back at {@code until}. */
    void awaits(DeliveryId id, long until) {
        sending.remove(id);
        awaitingUntil.put(id, until);
    }

    void letsGo(DeliveryId id) {
        sending.remove(id);
        awaitingUntil.remove(id);
        backlog.remove(id);
    }
}
