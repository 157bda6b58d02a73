package io.reminders.jdbi;

import io.reminders.testkit.Storage;
import java.util.List;
import org.h2.jdbcx.JdbcConnectionPool;

/** An H2 database of a test's own, with two pools of connections. */
final class H2Pools {
    private H2Pools() {}

    static Storage open(String url) {
        JdbcConnectionPool first = JdbcConnectionPool.create(url, "sa", "");
        JdbcConnectionPool second = JdbcConnectionPool.create(url, "sa", "");
        return JdbiStorage.over(first, second, () -> close(first, second));
    }

    private static void close(JdbcConnectionPool first, JdbcConnectionPool second) {
        TestDatabase.execute(first, "shutdown");
        List.of(first, second).forEach(JdbcConnectionPool::dispose);
    }
}
