package io.reminders.examples;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.reminders.jdbi.JdbiReminderRepository;
import io.reminders.vapi.VapiCallGateway;
import io.reminders.worker.ReminderWorker;
import io.reminders.worker.WorkerSettings;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;

/**
 * A worker that is a process of its own and works until it is killed, with waits so short that a test need not be
 * patient.
 */
final class WorkerNode {
    static final Duration LEASE = Duration.ofSeconds(2);
    static final Duration SWEEP = Duration.ofMillis(500);

    private WorkerNode() {}

    /** The database's JDBC URL, the provider's address, and its key. */
    public static void main(String[] arguments) throws InterruptedException {
        HikariConfig pool = new HikariConfig();
        pool.setJdbcUrl(arguments[0]);
        try (HikariDataSource database = new HikariDataSource(pool);
                VapiCallGateway vapi = VapiCallGateway.builder(arguments[2])
                        .phoneNumberId("1-2-3")
                        .baseUrl(URI.create(arguments[1]))
                        .timeout(Duration.ofSeconds(4))
                        .quietPeriod(Duration.ofSeconds(70))
                        .build()) {
            ReminderWorker.over(JdbiReminderRepository.over(database))
                    .calls(vapi)
                    .settings(WorkerSettings.defaults()
                            .withLease(LEASE)
                            .withSweep(SWEEP)
                            .withSendBudget(Duration.ofSeconds(1)))
                    .start();
            System.err.println("working");
            new CountDownLatch(1).await();
        }
    }
}
