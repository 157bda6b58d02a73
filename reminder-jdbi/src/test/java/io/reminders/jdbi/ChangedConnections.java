package io.reminders.jdbi;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/** Hands out the connections of a pool, some of whose methods answer or do something else. */
final class ChangedConnections {
    private ChangedConnections() {}

    /** Every connection comes without auto-commit, as some pools are set to. */
    static DataSource withoutAutoCommit(DataSource pool) {
        return from(() -> {
            Connection connection = pool.getConnection();
            connection.setAutoCommit(false);
            return connection;
        });
    }

    /** The database says that it is another. */
    static DataSource claimingToBe(DataSource pool, String product, int major, int minor) {
        return from(() -> {
            Connection connection = pool.getConnection();
            DatabaseMetaData changed = proxy(
                    DatabaseMetaData.class,
                    connection.getMetaData(),
                    Map.of(
                            "getDatabaseProductName", product,
                            "getDatabaseMajorVersion", major,
                            "getDatabaseMinorVersion", minor));
            return proxy(Connection.class, connection, Map.of("getMetaData", changed));
        });
    }

    /** A connection that is not closed when it is given back, so that a test can look at it. */
    static Connection kept(Connection connection) {
        return proxy(Connection.class, connection, Map.of("close", "nothing"));
    }

    /** Every statement that is prepared on a connection is counted. */
    static DataSource counting(DataSource pool, AtomicInteger prepared) {
        return from(() -> {
            Connection connection = pool.getConnection();
            return (Connection) Proxy.newProxyInstance(
                    Connection.class.getClassLoader(), new Class<?>[] {Connection.class}, (self, method, arguments) -> {
                        if (method.getName().startsWith("prepare")) {
                            prepared.incrementAndGet();
                        }
                        try {
                            return method.invoke(connection, arguments);
                        } catch (InvocationTargetException thrown) {
                            throw thrown.getCause();
                        }
                    });
        });
    }

    /** Connections come from {@code source}. */
    static DataSource from(Source source) {
        return (DataSource) Proxy.newProxyInstance(
                DataSource.class.getClassLoader(), new Class<?>[] {DataSource.class}, (self, method, arguments) -> {
                    if (method.getName().equals("getConnection")) {
                        return source.connection();
                    }
                    throw new UnsupportedOperationException(method.getName());
                });
    }

    private static <T> T proxy(Class<T> type, T real, Map<String, Object> answers) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
                    Optional<Object> answer = Optional.ofNullable(answers.get(method.getName()));
                    try {
                        return answer.isPresent() ? answer.get() : method.invoke(real, arguments);
                    } catch (InvocationTargetException thrown) {
                        throw thrown.getCause();
                    }
                }));
    }

    /** Where connections come from. */
    @FunctionalInterface
    interface Source {
        /** A connection. */
        Connection connection() throws SQLException;
    }
}
