package io.reminders.endurance.load;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.reminders.endurance.NodeProcess;
import io.reminders.jdbi.JdbiReminderRepository;
import io.reminders.worker.ReminderWorker;
import io.reminders.worker.WorkerSettings;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.time.Duration;

/**
 * A worker that is a process of its own, by a gateway that takes everything at once, so that nothing but it is slow.
 */
public final class OverloadNode {
    private OverloadNode() {}

    /** The database's JDBC URL, and the permits. */
    public static void main(String[] arguments) throws IOException {
        HikariConfig pool = new HikariConfig();
        pool.setJdbcUrl(arguments[0]);
        pool.setMaximumPoolSize(8);
        ReminderWorker worker = ReminderWorker.over(JdbiReminderRepository.over(new HikariDataSource(pool)))
                .calls(new TakesEverything())
                .settings(WorkerSettings.defaults()
                        .withPermits(Integer.parseInt(arguments[1]))
                        .withSweep(Duration.ofMillis(100))
                        .withProbe(Duration.ofMillis(20)))
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            worker.close();
            System.err.println("heap peak " + peak() + " MiB");
        }));
        System.err.println("working");
        NodeProcess.awaitEndOfStarter();
        System.exit(0);
    }

    private static long peak() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                        .filter(pool -> pool.getType() == MemoryType.HEAP)
                        .map(MemoryPoolMXBean::getPeakUsage)
                        .mapToLong(MemoryUsage::getUsed)
                        .sum()
                >> 20;
    }
}
