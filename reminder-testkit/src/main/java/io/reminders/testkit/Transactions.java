package io.reminders.testkit;

import io.reminders.spi.DeliveryLedger.Subscription;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

/** Runs one transaction after the other under one lock, and wakes workers once it is open again. Thread-safe. */
final class Transactions {
    private final ReentrantLock lock = new ReentrantLock();
    private final InstantSource clock;
    private final List<Wake> wakes = new CopyOnWriteArrayList<>();

    Transactions(InstantSource clock) {
        this.clock = clock;
    }

    <R> R run(Function<Transaction, R> work) {
        Transaction transaction;
        R result;
        lock.lock();
        try {
            Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
            transaction = new Transaction(now);
            result = work.apply(transaction);
        } finally {
            lock.unlock();
        }
        if (transaction.wakes()) {
            wakes.forEach(wake -> wake.call.run());
        }
        return result;
    }

    Subscription subscribe(Runnable call) {
        Wake wake = new Wake(call);
        wakes.add(wake);
        return () -> wakes.remove(wake);
    }

    /** One subscription, equal to itself only: the same call may be subscribed twice. */
    private static final class Wake {
        private final Runnable call;

        Wake(Runnable call) {
            this.call = call;
        }
    }
}
