package io.reminders.endurance;

import static io.reminders.route.Route.call;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.reminders.Intake;
import io.reminders.Reminders;
import io.reminders.calendar.Lateness;
import io.reminders.contact.Recipient;
import io.reminders.jdbi.JdbiReminderRepository;
import io.reminders.reminder.Reminder;
import io.reminders.reminder.ReminderId;
import io.reminders.reminder.ReminderRequest;
import io.reminders.route.RetryPolicy;
import io.reminders.simulators.vapi.Behaviour;
import io.reminders.simulators.vapi.VapiSimulator;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What all runs need: a database of its own, a provider in this process, which is never killed, so that its ledger
 * survives, and a desk. The workers are processes.
 */
public final class Stage implements AutoCloseable {
    private static final String NUMBER = "+40721234567";
    /** The heap of a worker, as for {@code -Xmx}. */
    public static final String HEAP = "192m";

    private static final int REQUESTS_AT_ONCE = 500;

    private final Path directory;
    private final RestartablePostgres postgres;
    private final HikariDataSource database;
    private final Reminders desk;
    private final VapiSimulator vapi;
    private long nodes;

    private Stage(Path directory, int slots) {
        this.directory = directory;
        postgres = RestartablePostgres.start(directory.resolve("data"));
        HikariConfig pool = new HikariConfig();
        pool.setJdbcUrl(postgres.url());
        pool.setMaximumPoolSize(6);
        pool.setConnectionTimeout(30_000);
        database = new HikariDataSource(pool);
        desk = Reminders.over(JdbiReminderRepository.over(database));
        vapi = VapiSimulator.builder()
                .apiKey("key")
                .slots(slots)
                .otherwise(Behaviour.answered(Duration.ofMillis(100)).afterRinging(Duration.ofMillis(20)))
                .start();
    }

    /** A stage whose provider plays so many calls at a time. */
    public static Stage set(Path directory, int slots) {
        return new Stage(directory, slots);
    }

    public RestartablePostgres postgres() {
        return postgres;
    }

    public HikariDataSource database() {
        return database;
    }

    public Reminders desk() {
        return desk;
    }

    public VapiSimulator vapi() {
        return vapi;
    }

    /** What both sides have on record. */
    public Records records() {
        return new Records(database, vapi.ledger());
    }

    /** A worker's process that reaches database and provider directly. */
    public Node node(int permits, Duration lease, Duration quietPeriod) throws InterruptedException {
        return node(postgres.url(), vapi.baseUrl().toString(), permits, lease, quietPeriod);
    }

    /** A worker's process that reaches them there. */
    public Node node(String url, String provider, int permits, Duration lease, Duration quietPeriod) {
        long number = ++nodes;
        NodeProcess process = NodeProcess.start(
                directory,
                HEAP,
                WorkerNode.class,
                url,
                provider,
                Long.toString(number),
                Integer.toString(permits),
                lease.toString(),
                quietPeriod.toString());
        return new Node(number, process);
    }

    /** Schedules so many, each due at that instant. */
    public List<ReminderId> schedule(int count, Instant due, Duration lateness) {
        List<ReminderId> ids = new ArrayList<>();
        for (int left = count; left > 0; left -= REQUESTS_AT_ONCE) {
            List<ReminderRequest> requests = new ArrayList<>();
            for (int index = 0; index < Math.min(left, REQUESTS_AT_ONCE); index++) {
                requests.add(request(due, lateness));
            }
            desk.scheduleAll(requests).forEach(intake -> ids.add(taken(intake)));
        }
        return ids;
    }

    /** The reminder that was taken. */
    public static ReminderId taken(Intake intake) {
        if (intake instanceof Intake.Taken taken) {
            return taken.scheduled().id();
        }
        throw new AssertionError("refused: " + intake);
    }

    private static ReminderRequest request(Instant due, Duration lateness) {
        return Reminder.titled("Dentist")
                .to(Recipient.phone(NUMBER))
                .at(due)
                .saying("Dentist at nine.")
                .by(call().retrying(RetryPolicy.defaults().withTries(5).withFirst(Duration.ofMillis(200))))
                .withLateness(Lateness.within(lateness));
    }

    @Override
    public void close() {
        vapi.close();
        database.close();
        postgres.close();
    }

    /** A worker's process, and the name under which it holds leases. */
    public record Node(long number, NodeProcess process) {}
}
