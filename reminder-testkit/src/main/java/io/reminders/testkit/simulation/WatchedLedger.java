package io.reminders.testkit.simulation;

import io.reminders.delivery.DeliveryId;
import io.reminders.delivery.Evidence;
import io.reminders.delivery.Intent;
import io.reminders.delivery.Settlement;
import io.reminders.spi.ClaimRequest;
import io.reminders.spi.Claims;
import io.reminders.spi.DeliveryLedger;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** The ledger, with the checker told of every call and its answer. One thread. */
final class WatchedLedger implements DeliveryLedger {
    private final DeliveryLedger real;
    private final Checker checker;

    WatchedLedger(DeliveryLedger real, Checker checker) {
        this.real = real;
        this.checker = checker;
    }

    @Override
    public Claims claim(ClaimRequest request) {
        Claims claims = real.claim(request);
        checker.claimed(request, claims);
        return claims;
    }

    @Override
    public Begun begin(List<Intent> intents) {
        Begun begun = real.begin(intents);
        checker.begun(intents, begun);
        return begun;
    }

    @Override
    public Set<DeliveryId> settle(List<Settlement> settlements) {
        Set<DeliveryId> written = real.settle(settlements);
        checker.settled(settlements, written);
        return written;
    }

    @Override
    public Set<DeliveryId> renew(List<Hold> holds, Duration lease) {
        Set<DeliveryId> renewed = real.renew(holds, lease);
        checker.renewed(holds, renewed, lease);
        return renewed;
    }

    @Override
    public void release(List<Hold> holds) {
        real.release(holds);
        checker.released(holds);
    }

    @Override
    public Filed file(Evidence evidence) {
        Filed filed = real.file(evidence);
        checker.filed(evidence, filed);
        return filed;
    }

    @Override
    public int match(Duration keep) {
        int dropped = real.match(keep);
        checker.matched();
        return dropped;
    }

    @Override
    public Subscription onWake(Runnable wake) {
        return real.onWake(wake);
    }
}
