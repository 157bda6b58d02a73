package io.reminders.jdbi;

import io.reminders.calendar.Event;
import io.reminders.calendar.EventId;
import io.reminders.delivery.Amendment;
import io.reminders.delivery.DeliveryId;
import io.reminders.delivery.Dossier;
import io.reminders.delivery.EventAmendment;
import io.reminders.delivery.Evidence;
import io.reminders.delivery.HistoryLine;
import io.reminders.delivery.Intent;
import io.reminders.delivery.Settlement;
import io.reminders.reminder.NaturalKey;
import io.reminders.reminder.Reminder;
import io.reminders.reminder.ReminderId;
import io.reminders.reminder.TenantId;
import io.reminders.spi.ClaimRequest;
import io.reminders.spi.Claims;
import io.reminders.spi.DeliveryLedger;
import io.reminders.spi.ReminderRepository;
import java.sql.Connection;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Keeps reminders and their deliveries in a relational database: PostgreSQL from 14 on, for any number of nodes, or H2
 * from 2.3 on, for one process. Its tables are in the schema {@code reminders}. Thread-safe; it starts no thread and
 * keeps no connection.
 *
 * <p>Each method is one transaction, READ COMMITTED, on a connection of its own. One that the database refuses for a
 * passing reason (serialization failure, deadlock, lock timeout) is run again, at most three times, after up to 10, 20
 * and 40 ms. What fails for good is a {@link io.reminders.spi.RepositoryException}, which holds codes and no text of
 * the driver's.
 *
 * <p>What is due is decided by PostgreSQL's own clock, and on H2 by the system's clock, unless {@link #withClock} names
 * another.
 */
public final class JdbiReminderRepository implements ReminderRepository, DeliveryLedger {
    private final Jdbi jdbi;
    private final Database database;
    private final Statements statements;
    private final Wakes wakes;
    private final Retries retries;
    private final ReminderRepository repository;
    private final DeliveryLedger ledger;

    private JdbiReminderRepository(Jdbi jdbi, Database database, Statements statements, Wakes wakes, Retries retries) {
        this.jdbi = jdbi;
        this.database = database;
        this.statements = statements;
        this.wakes = wakes;
        this.retries = retries;
        Scope scope = new OwnTransactions(jdbi, wakes, retries);
        this.repository = new ScopedRepository(scope, statements);
        this.ledger = new JdbiLedger(scope, statements, wakes);
    }

    /**
     * A repository in the database of a pool, whose tables are brought up to date.
     *
     * @throws UnsuitableDatabaseException if it is none of those named above, or a script that has run there was
     *     another
     * @throws io.reminders.spi.RepositoryException if it does not answer, or does not let us create what is missing
     */
    public static JdbiReminderRepository over(DataSource dataSource) {
        return over(Jdbi.create(dataSource));
    }

    /**
     * The same, where the host may bring the tables up to date.
     *
     * @throws UnsuitableDatabaseException if it is none of those named above, or a script that has run there was
     *     another
     * @throws io.reminders.spi.RepositoryException if it does not answer, or does not let us create what is missing
     */
    public static JdbiReminderRepository over(DataSource dataSource, SchemaUpdate update) {
        return over(Jdbi.create(dataSource), update);
    }

    /**
     * A repository in the database of a host's JDBI, whose tables are brought up to date. It opens handles of its own:
     * it does not join a transaction that the host has open, which {@link #within(Handle)} does.
     *
     * @throws UnsuitableDatabaseException if it is none of those named above, or a script that has run there was
     *     another
     * @throws io.reminders.spi.RepositoryException if it does not answer, or does not let us create what is missing
     */
    public static JdbiReminderRepository over(Jdbi jdbi) {
        return over(jdbi, SchemaUpdate.AT_START);
    }

    /**
     * The same, where the host may bring the tables up to date.
     *
     * @throws UnsuitableDatabaseException if it is none of those named above, or a script that has run there was
     *     another
     * @throws io.reminders.spi.RepositoryException if it does not answer, or does not let us create what is missing
     */
    public static JdbiReminderRepository over(Jdbi jdbi, SchemaUpdate update) {
        return over(jdbi, update, Retries.defaults());
    }

    static JdbiReminderRepository over(Jdbi jdbi, SchemaUpdate update, Retries retries) {
        Database database = new OwnTransactions(jdbi, new Wakes(), retries)
                .call("start", session -> Database.of(session.handle().getConnection()));
        if (update == SchemaUpdate.AT_START) {
            new Schema(jdbi, database, retries).bringUpToDate();
        }
        return new JdbiReminderRepository(jdbi, database, database.statements(), new Wakes(), retries);
    }

    /**
     * The same by another clock, for tests: it decides what is due and when a lease ends. Both wake the same workers.
     *
     * @param clock the host's, cut to microseconds
     */
    public JdbiReminderRepository withClock(InstantSource clock) {
        return new JdbiReminderRepository(jdbi, database, database.statements(clock), wakes, retries);
    }

    /**
     * The same reminders within a transaction that the host has begun on a handle. It never commits, rolls back,
     * closes, or changes auto-commit or isolation; nothing is tried again, and after a failure the host rolls back.
     * Workers are woken after the host's commit. It belongs to the thread of that transaction, and ends with it.
     *
     * <p>In a stricter isolation than READ COMMITTED, a natural key that another transaction takes meanwhile is a
     * serialization failure (SQLSTATE 40001): the host runs its transaction again.
     *
     * @throws IllegalStateException if no transaction has begun
     */
    public ReminderRepository within(Handle handle) {
        return new ScopedRepository(HostTransaction.of(handle, wakes), statements);
    }

    /**
     * The same reminders within a transaction that the host has begun on a connection, as {@link #within(Handle)} says;
     * but of its commit nothing is heard. The workers find what is due at their next look, or at once if the host calls
     * {@link #wake} after its commit.
     *
     * @throws IllegalStateException if the connection is in auto-commit
     */
    public ReminderRepository within(Connection connection) {
        return new ScopedRepository(HostTransaction.of(connection, wakes), statements);
    }

    /** Wakes the workers of this JVM, as a commit would that made something due. */
    public void wake() {
        wakes.call();
    }

    @Override
    public Added add(Reminder reminder) {
        return repository.add(reminder);
    }

    @Override
    public List<Added> addAll(List<Reminder> reminders) {
        return repository.addAll(reminders);
    }

    @Override
    public Optional<Reminder> find(TenantId tenant, ReminderId id) {
        return repository.find(tenant, id);
    }

    @Override
    public Optional<Reminder> find(TenantId tenant, NaturalKey key) {
        return repository.find(tenant, key);
    }

    @Override
    public Found list(TenantId tenant, Look look) {
        return repository.list(tenant, look);
    }

    @Override
    public Coming coming(TenantId tenant, Ahead ahead) {
        return repository.coming(tenant, ahead);
    }

    @Override
    public Optional<Amendment> amend(TenantId tenant, ReminderId id, Decision decision) {
        return repository.amend(tenant, id, decision);
    }

    @Override
    public Optional<Event> event(TenantId tenant, EventId id) {
        return repository.event(tenant, id);
    }

    @Override
    public Optional<EventAmendment> amendEvent(TenantId tenant, EventId id, EventDecision decision) {
        return repository.amendEvent(tenant, id, decision);
    }

    @Override
    public List<Reminder> around(TenantId tenant, EventId id) {
        return repository.around(tenant, id);
    }

    @Override
    public Optional<Dossier> dossier(TenantId tenant, ReminderId id) {
        return repository.dossier(tenant, id);
    }

    @Override
    public List<HistoryLine> history(TenantId tenant, ReminderId id) {
        return repository.history(tenant, id);
    }

    @Override
    public Claims claim(ClaimRequest request) {
        return ledger.claim(request);
    }

    @Override
    public Begun begin(List<Intent> intents) {
        return ledger.begin(intents);
    }

    @Override
    public Set<DeliveryId> settle(List<Settlement> settlements) {
        return ledger.settle(settlements);
    }

    @Override
    public Set<DeliveryId> renew(List<Hold> holds, Duration lease) {
        return ledger.renew(holds, lease);
    }

    @Override
    public void release(List<Hold> holds) {
        ledger.release(holds);
    }

    @Override
    public Filed file(Evidence evidence) {
        return ledger.file(evidence);
    }

    @Override
    public int match(Duration keep) {
        return ledger.match(keep);
    }

    @Override
    public Subscription onWake(Runnable wake) {
        return ledger.onWake(wake);
    }
}
