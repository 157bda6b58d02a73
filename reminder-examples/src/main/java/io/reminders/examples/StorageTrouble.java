package io.reminders.examples;

import io.reminders.spi.RepositoryException;

/** Says in words what keeps a database from answering (ISO/IEC 9075-2: classes 28 and 3D of SQLSTATE). */
final class StorageTrouble {

    private StorageTrouble() {}

    static String of(RepositoryException trouble) {
        String code = " (SQLSTATE " + trouble.sqlState() + ")";
        if (trouble.sqlState().startsWith("28")) {
            return "refuses the user or password" + code;
        }
        return (trouble.sqlState().startsWith("3D") ? "has no database of that name" : "does not answer") + code;
    }
}
