package io.reminders.examples.privacy;

import io.reminders.Reminders;
import io.reminders.jdbi.JdbiReminderRepository;
import io.reminders.spi.CallGateway;
import io.reminders.testkit.ManualClock;
import io.reminders.worker.DeliveryListener;
import io.reminders.worker.ReminderWorker;
import java.util.UUID;
import org.h2.jdbcx.JdbcConnectionPool;

/** A database of its own with a desk and workers, by one clock, and everything that gets out of it. Close it last. */
final class Place implements AutoCloseable {
    final ManualClock clock = ManualClock.at("2026-03-07T07:00:00Z");
    final Outlets outlets = new Outlets();
    final JdbcConnectionPool database =
            JdbcConnectionPool.create("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", "sa", "");
    final Rows rows = new Rows(database);
    private final TraceLog log = new TraceLog();
    final JdbiReminderRepository repository =
            JdbiReminderRepository.over(database).withClock(clock);
    final Reminders desk = Reminders.over(repository).withClock(clock).withRegion("RO");

    /** A worker that is not started. */
    ReminderWorker worker(CallGateway gateway) {
        return worker(gateway, line -> {});
    }

    /** The same with somebody who listens. */
    ReminderWorker worker(CallGateway gateway, DeliveryListener listener) {
        return ReminderWorker.over(repository)
                .calls(gateway)
                .listener(listener)
                .clocks(clock::ticks, clock)
                .build();
    }

    /** Everything that was logged and written down until now has got out. */
    Outlets outlets() {
        outlets.text("log", log.text());
        rows.of("history").forEach(row -> outlets.text("history", row));
        rows.of("parked_evidence").forEach(row -> outlets.text("parked evidence", row));
        return outlets;
    }

    /** The same where the tables cannot be read any more. */
    Outlets outletsWithoutTables() {
        return outlets.text("log", log.text());
    }

    @Override
    public void close() {
        log.close();
        database.dispose();
    }
}
