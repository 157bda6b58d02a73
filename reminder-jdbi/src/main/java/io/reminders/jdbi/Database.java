package io.reminders.jdbi;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;

/** The databases that there are statements and scripts for. */
enum Database {
    /** H2, in memory or in a file, by the clock of the JVM. */
    H2 {
        @Override
        Statements statements() {
            return H2Statements.by(InstantSource.system());
        }

        @Override
        Statements statements(InstantSource clock) {
            return H2Statements.by(clock);
        }

        @Override
        List<Script> scripts() {
            return List.of(Script.of("h2/V1__tables.sql"), Script.of("h2/V2__desk.sql"), Script.of("h2/V3__when.sql"));
        }
    },
    /** PostgreSQL, by its own clock. */
    POSTGRESQL {
        @Override
        Statements statements() {
            return PostgresqlStatements.byItsOwnClock();
        }

        @Override
        Statements statements(InstantSource clock) {
            return PostgresqlStatements.by(clock);
        }

        @Override
        List<Script> scripts() {
            return List.of(
                    Script.of("postgresql/V1__tables.sql"),
                    Script.of("postgresql/V2__storage.sql"),
                    Script.of("postgresql/V3__desk.sql"),
                    Script.of("postgresql/V4__when.sql"));
        }
    };

    private static final String EXPECTED = "PostgreSQL from 14 on or H2 from 2.3 on";

    /**
     * The database behind a connection.
     *
     * @throws UnsuitableDatabaseException if there are no statements for it
     */
    static Database of(Connection connection) {
        try {
            DatabaseMetaData met = connection.getMetaData();
            int major = met.getDatabaseMajorVersion();
            int minor = met.getDatabaseMinorVersion();
            String product = met.getDatabaseProductName();
            if (product.equals("PostgreSQL") && major >= 14) {
                return POSTGRESQL;
            }
            if (product.equals("H2") && (major > 2 || (major == 2 && minor >= 3))) {
                return H2;
            }
            throw new UnsuitableDatabaseException("database", EXPECTED, product + " " + major + "." + minor);
        } catch (SQLException failed) {
            throw Failures.of("start", failed);
        }
    }

    /** Its statements, by the clock that is its default. */
    abstract Statements statements();

    /** Its statements, by another clock. */
    abstract Statements statements(InstantSource clock);

    /** Its scripts, in the order in which they run. */
    abstract List<Script> scripts();
}
