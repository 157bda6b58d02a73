package io.reminders.jdbi;

import java.sql.Connection;
import java.sql.SQLException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A transaction on a connection, READ COMMITTED, after which the connection is as it was. One thread at a time. */
final class JdbcTransaction {
    private static final Logger LOG = LoggerFactory.getLogger(JdbcTransaction.class);

    private final Connection connection;
    private final boolean autoCommit;
    private final int isolation;
    private boolean committed;

    private JdbcTransaction(Connection connection, boolean autoCommit, int isolation) {
        this.connection = connection;
        this.autoCommit = autoCommit;
        this.isolation = isolation;
    }

    /** The isolation can only be changed between transactions, hence in auto-commit. */
    static JdbcTransaction begin(Connection connection) throws SQLException {
        boolean autoCommit = connection.getAutoCommit();
        if (!autoCommit) {
            connection.setAutoCommit(true);
        }
        int isolation = connection.getTransactionIsolation();
        if (isolation != Connection.TRANSACTION_READ_COMMITTED) {
            connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
        }
        connection.setAutoCommit(false);
        return new JdbcTransaction(connection, autoCommit, isolation);
    }

    void commit() throws SQLException {
        connection.commit();
        committed = true;
    }

    /**
     * Rolls back what was not committed, and leaves the connection as it was. Where that fails the connection is
     * broken: the database ends the transaction, and what is thrown tells of the first failure.
     */
    void end() {
        try {
            if (!committed) {
                connection.rollback();
            }
            connection.setAutoCommit(true);
            if (isolation != Connection.TRANSACTION_READ_COMMITTED) {
                connection.setTransactionIsolation(isolation);
            }
            connection.setAutoCommit(autoCommit);
        } catch (SQLException broken) {
            LOG.debug("connection: not restored: SQLSTATE {}", broken.getSQLState());
        }
    }
}
