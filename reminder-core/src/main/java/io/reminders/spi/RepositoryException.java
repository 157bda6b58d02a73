package io.reminders.spi;

import io.reminders.reminder.ReminderException;

/**
 * The repository or ledger could not do what it was asked. What it says holds codes only: a driver's own message may
 * quote a row.
 */
public final class RepositoryException extends ReminderException {
    private static final long serialVersionUID = 1;

    private final String operation;
    private final String sqlState;
    private final int vendorCode;

    /**
     * A failure of the database.
     *
     * @param operation what was asked, such as {@code claim}
     * @param sqlState the five characters of SQLSTATE; empty if there are none
     * @param vendorCode the database's own code; 0 if there is none
     */
    public RepositoryException(String operation, String sqlState, int vendorCode) {
        super(operation + ": expected the database to answer but was SQLSTATE "
                + (sqlState.isEmpty() ? "unknown" : sqlState) + ", vendor code " + vendorCode);
        this.operation = operation;
        this.sqlState = sqlState;
        this.vendorCode = vendorCode;
    }

    /**
     * Whether the same call would fail again, because the database refuses what it was given: SQLSTATE class 22 (data)
     * or 23 (integrity).
     */
    public boolean isForGood() {
        return sqlState.startsWith("22") || sqlState.startsWith("23");
    }

    /** What was asked. */
    public String operation() {
        return operation;
    }

    /** The five characters of SQLSTATE; empty if there are none. */
    public String sqlState() {
        return sqlState;
    }

    /** The database's own code; 0 if there is none. */
    public int vendorCode() {
        return vendorCode;
    }
}
