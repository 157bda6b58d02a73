package io.reminders.jdbi;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/*
 * Several nodes may start at once. Row 0 of the version table is the lock: whoever has it runs the scripts, on PostgreSQL all
 * of them or none. H2 commits with each DDL statement and so gives the row up with the first; and sessions that create tables
 * at the same time can lose one of them, or close the database. It mostly runs in one process, so there a lock of the process does;
 * processes that share its file (AUTO_SERVER) are held apart by whoever starts them.
 */
/** Brings the tables up to date. Thread-safe. */
final class Schema {
    private static final Logger LOG = LoggerFactory.getLogger(Schema.class);

    /** The one thing that all repositories of a process share: they do not know of each other. */
    private static final ReentrantLock ONE_AT_A_TIME = new ReentrantLock();

    /** What a node meets that creates the same at the same time: unique violation; schema or table exists. */
    private static final Set<String> MET_ANOTHER = Set.of("23505", "42P06", "42P07");

    private final Scope scope;
    private final Database database;

    Schema(Jdbi jdbi, Database database, Retries retries) {
        this.scope = new OwnTransactions(jdbi, new Wakes(), retries.alsoOn(MET_ANOTHER));
        this.database = database;
    }

    /**
     * Runs the scripts that have not run yet; where all have, nothing is locked or written.
     *
     * @throws UnsuitableDatabaseException if one that has run was another
     */
    void bringUpToDate() {
        ONE_AT_A_TIME.lock();
        try {
            if (!scope.call("schema", session -> hasVersions(session.handle()))) {
                scope.run("schema", session -> createVersions(session.handle()));
            }
            if (!scope.call("schema", session -> missing(session.handle())).isEmpty()) {
                scope.run("schema", session -> runMissing(session.handle()));
            }
        } finally {
            ONE_AT_A_TIME.unlock();
        }
    }

    private void runMissing(Handle handle) {
        lock(handle);
        missing(handle).forEach(script -> run(handle, script));
        MissingWords.fillIn(handle);
    }

    private static boolean hasVersions(Handle handle) {
        return Sql.query(handle, """
                select count(*)
                  from information_schema.tables
                 where lower(table_schema) = 'reminders' and lower(table_name) = 'schema_version'
                """).mapTo(Integer.class).one() == 1;
    }

    private static void createVersions(Handle handle) {
        execute(handle, "create schema if not exists reminders");
        execute(handle, """
                create table if not exists reminders.schema_version (
                    version    int          not null,
                    script     varchar(100) not null,
                    checksum   varchar(64)  not null,
                    primary key (version)
                )
                """);
    }

    private List<Script> missing(Handle handle) {
        Map<Integer, String> ran = checksums(handle);
        List<Script> missing = new ArrayList<>();
        for (Script script : database.scripts()) {
            String checksum = ran.get(script.version());
            if (checksum == null) {
                missing.add(script);
            } else if (!checksum.equals(script.checksum())) {
                throw new UnsuitableDatabaseException(
                        script.name(), "checksum " + script.checksum(), "checksum " + checksum + " when it ran");
            }
        }
        return missing;
    }

    /** Locks row 0 until the transaction ends; the first node inserts it. */
    private static void lock(Handle handle) {
        Sql.update(handle, """
                insert into reminders.schema_version (version, script, checksum)
                select 0, 'the lock', ''
                 where not exists (select 1 from reminders.schema_version v where v.version = 0)
                """).execute();
        Sql.query(handle, "select v.version from reminders.schema_version v where v.version = 0 for update")
                .mapTo(Integer.class)
                .one();
    }

    private static Map<Integer, String> checksums(Handle handle) {
        return Sql.query(handle, """
                select v.version, v.checksum
                  from reminders.schema_version v
                 where v.version > 0
                 order by v.version
                """)
                .map((row, context) -> Map.entry(row.getInt("version"), row.getString("checksum")))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static void run(Handle handle, Script script) {
        execute(handle, script.text());
        Sql.update(handle, """
                insert into reminders.schema_version (version, script, checksum)
                values (:version, :script, :checksum)
                """)
                .bind("version", script.version())
                .bind("script", script.name())
                .bind("checksum", script.checksum())
                .execute();
        LOG.info("schema: {} ran", script.name());
    }

    /** By the driver itself, which takes several statements at once and no parameters. */
    private static void execute(Handle handle, String statements) {
        try (Statement statement = handle.getConnection().createStatement()) {
            statement.execute(statements);
        } catch (SQLException failed) {
            throw Failures.of("schema", failed);
        }
    }
}
