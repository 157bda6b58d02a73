package io.reminders.jdbi;

import io.reminders.spi.DeliveryLedger.Subscription;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The workers of this JVM that are woken when something has become due. Thread-safe. */
final class Wakes {
    private static final Logger LOG = LoggerFactory.getLogger(Wakes.class);

    private final List<Wake> wakes = new CopyOnWriteArrayList<>();

    Subscription subscribe(Runnable call) {
        Wake wake = new Wake(call);
        wakes.add(wake);
        return wake;
    }

    /** Wakes all. What is due is committed by now: a worker that cannot be woken finds it by itself. */
    void call() {
        for (Wake wake : wakes) {
            try {
                wake.call.run();
            } catch (RuntimeException failed) {
                LOG.warn("wake: a subscriber threw {}", failed.getClass().getName());
            }
        }
    }

    /** One subscription: the same call may be subscribed twice. */
    private final class Wake implements Subscription {
        private final Runnable call;

        Wake(Runnable call) {
            this.call = call;
        }

        @Override
        public void close() {
            wakes.remove(this);
        }
    }
}
