package io.reminders.worker;

import io.reminders.delivery.DeliveryId;
import io.reminders.route.Channel;
import io.reminders.spi.CallGateway;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/*
 * A provider that queues what exceeds its slots would call long after a delivery is too late. So a permit is held until the
 * outcome of its call, not only until its acceptance. If another node learns the outcome, this one is not told: then the permit
 * comes back when the next question would have been due here.
 */
/** One channel's share of the worker: its gateway, permits and breaker. One thread at a time. */
final class Lane {
    private final Channel channel;
    private final CallGateway gateway;
    private final int permits;
    private final Breaker breaker;
    private final Set<DeliveryId> sending = new HashSet<>();
    private final Map<DeliveryId, Long> awaitingUntil = new LinkedHashMap<>();

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

    Breaker breaker() {
        return breaker;
    }

    /** How many more deliveries may be taken for sending. */
    int free(long ticks) {
        awaitingUntil.values().removeIf(until -> ticks - until >= 0);
        int free = permits - sending.size() - awaitingUntil.size();
        return breaker.admits(Math.max(free, 0), sending.size(), ticks);
    }

    void takes(DeliveryId id) {
        awaitingUntil.remove(id);
        sending.add(id);
    }

    /** Its call goes on; without news its permit comes back at {@code until}. */
    void awaits(DeliveryId id, long until) {
        sending.remove(id);
        awaitingUntil.put(id, until);
    }

    void letsGo(DeliveryId id) {
        sending.remove(id);
        awaitingUntil.remove(id);
    }
}
