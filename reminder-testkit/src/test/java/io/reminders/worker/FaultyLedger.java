package io.reminders.worker;

import io.reminders.delivery.DeliveryId;
import io.reminders.delivery.Evidence;
import io.reminders.delivery.Intent;
import io.reminders.delivery.Settlement;
import io.reminders.reminder.ReminderId;
import io.reminders.spi.ClaimRequest;
import io.reminders.spi.Claims;
import io.reminders.spi.DeliveryLedger;
import io.reminders.spi.RepositoryException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * A ledger that fails as a database does: before a call is applied, or after, when only the reply is lost. Thread-safe.
 */
final class FaultyLedger implements DeliveryLedger {
    private final DeliveryLedger real;
    private final ConcurrentHashMap<String, AtomicInteger> away = new ConcurrentHashMap<>();
    private final ConcurrentHashMap<String, AtomicInteger> lost = new ConcurrentHashMap<>();
    private final ConcurrentHashMap<String, Runnable> before = new ConcurrentHashMap<>();
    private final List<ReminderId> refused = new CopyOnWriteArrayList<>();
    private final List<String> calls = new CopyOnWriteArrayList<>();

    FaultyLedger(DeliveryLedger real) {
        this.real = real;
    }

    /** The next calls of that name are not applied. */
    FaultyLedger away(String name, int times) {
        away.put(name, new AtomicInteger(times));
        return this;
    }

    /** The next calls of that name are applied, and their replies are lost. */
    FaultyLedger losesReply(String name, int times) {
        lost.put(name, new AtomicInteger(times));
        return this;
    }

    /** Every settlement of that reminder's deliveries is refused for good, and with it the batch that it is in. */
    FaultyLedger refuses(ReminderId reminder) {
        refused.add(reminder);
        return this;
    }

    FaultyLedger refusesNothing() {
        refused.clear();
        return this;
    }

    /** Something happens after the next call of that name was applied, and before its reply arrives. */
    FaultyLedger whileReplying(String name, Runnable happening) {
        before.put(name, happening);
        return this;
    }

    List<String> calls() {
        return new ArrayList<>(calls);
    }

    private <R> R call(String name, Supplier<R> port) {
        calls.add(name);
        if (takes(away, name)) {
            throw new RepositoryException(name, "08006", 0);
        }
        R reply = port.get();
        Runnable happening = before.remove(name);
        if (happening != null) {
            happening.run();
        }
        if (takes(lost, name)) {
            throw new RepositoryException(name, "08006", 0);
        }
        return reply;
    }

    private static boolean takes(ConcurrentHashMap<String, AtomicInteger> faults, String name) {
        AtomicInteger left = faults.get(name);
        return left != null && left.getAndDecrement() > 0;
    }

    @Override
    public Claims claim(ClaimRequest request) {
        return call("claim", () -> real.claim(request));
    }

    @Override
    public Begun begin(List<Intent> intents) {
        return call("begin", () -> real.begin(intents));
    }

    @Override
    public Set<DeliveryId> settle(List<Settlement> settlements) {
        return call("settle", () -> {
            if (settlements.stream().anyMatch(each -> refused.contains(each.id().reminder()))) {
                throw new RepositoryException("settle", "22001", 0);
            }
            return real.settle(settlements);
        });
    }

    @Override
    public Set<DeliveryId> renew(List<Hold> holds, Duration lease) {
        return call("renew", () -> real.renew(holds, lease));
    }

    @Override
    public void release(List<Hold> holds) {
        call("release", () -> {
            real.release(holds);
            return holds;
        });
    }

    @Override
    public Filed file(Evidence evidence) {
        return call("file", () -> real.file(evidence));
    }

    @Override
    public int match(Duration keep) {
        return call("match", () -> real.match(keep));
    }

    @Override
    public Subscription onWake(Runnable wake) {
        return real.onWake(wake);
    }
}
