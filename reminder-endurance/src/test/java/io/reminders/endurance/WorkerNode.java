package io.reminders.endurance;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.reminders.jdbi.JdbiReminderRepository;
import io.reminders.spi.Ids;
import io.reminders.vapi.VapiCallGateway;
import io.reminders.worker.ReminderWorker;
import io.reminders.worker.WorkerSettings;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;

/** A worker that is a process of its own and works until it is killed, stopped by SIGTERM, or left alone. */
public final class WorkerNode {
    /** How often a node looks for leases that ran out. */
    public static final Duration SWEEP = Duration.ofMillis(500);

    /** How long after its intent a request's first byte may leave. */
    public static final Duration SEND_BUDGET = Duration.ofSeconds(3);

    /** The longest that a request may take. */
    public static final Duration TIMEOUT = Duration.ofSeconds(5);

    private WorkerNode() {}

    /** The database's JDBC URL, the provider's address, the node's number, its permits, its lease, the quiet period. */
    public static void main(String[] arguments) throws IOException {
        HikariConfig pool = new HikariConfig();
        pool.setJdbcUrl(arguments[0]);
        pool.setMaximumPoolSize(8);
        pool.setMinimumIdle(1);
        pool.setConnectionTimeout(2_000);
        pool.setInitializationFailTimeout(60_000);
        VapiCallGateway vapi = VapiCallGateway.builder("key")
                .phoneNumberId("1-2-3")
                .baseUrl(URI.create(arguments[1]))
                .timeout(TIMEOUT)
                .quietPeriod(Duration.ofSeconds(70))
                .build();
        HikariDataSource database = new HikariDataSource(pool);
        ReminderWorker worker = ReminderWorker.over(JdbiReminderRepository.over(database))
                .calls(new HurriedGateway(vapi, Duration.parse(arguments[5])))
                .ids(Ids.from(new NumberedNode(Long.parseLong(arguments[2]))))
                .settings(WorkerSettings.defaults()
                        .withPermits(Integer.parseInt(arguments[3]))
                        .withLease(Duration.parse(arguments[4]))
                        .withSweep(SWEEP)
                        .withDrain(Duration.ofSeconds(10))
                        .withSendBudget(SEND_BUDGET))
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(worker::close));
        System.err.println("working");
        NodeProcess.awaitEndOfStarter();
        System.exit(0);
    }
}
