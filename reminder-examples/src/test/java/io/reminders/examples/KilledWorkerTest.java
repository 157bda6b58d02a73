package io.reminders.examples;

import static io.reminders.route.Route.call;
import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.reminders.Reminders;
import io.reminders.contact.Recipient;
import io.reminders.delivery.DeliveryState;
import io.reminders.delivery.HistoryLine;
import io.reminders.jdbi.JdbiReminderRepository;
import io.reminders.reminder.Reminder;
import io.reminders.reminder.ReminderId;
import io.reminders.reminder.ReminderStatus;
import io.reminders.route.RetryPolicy;
import io.reminders.simulators.Reply;
import io.reminders.simulators.vapi.Behaviour;
import io.reminders.simulators.vapi.VapiFault;
import io.reminders.simulators.vapi.VapiSimulator;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Real workers on a real PostgreSQL, killed between the intent and the answer. The provider lives in this process, and
 * its ledger says who was really called.
 */
class KilledWorkerTest {
    private static final String NUMBER = "+40721234567";

    @TempDir
    Path directory;

    private EmbeddedPostgres postgres;
    private HikariDataSource database;
    private Reminders desk;
    private VapiSimulator vapi;

    @BeforeEach
    void start() throws Exception {
        postgres = EmbeddedPostgres.start();
        HikariConfig pool = new HikariConfig();
        pool.setJdbcUrl(postgres.getJdbcUrl("postgres", "postgres"));
        pool.setMaximumPoolSize(3);
        database = new HikariDataSource(pool);
        desk = Reminders.over(JdbiReminderRepository.over(database));
        vapi = VapiSimulator.builder()
                .apiKey("key")
                .otherwise(Behaviour.answered(Duration.ofMillis(500)).afterRinging(Duration.ofMillis(200)))
                .start();
    }

    @AfterEach
    void stop() throws Exception {
        vapi.close();
        database.close();
        postgres.close();
    }

    @Test
    void killed_after_the_provider_accepted_it_called_once() throws Exception {
        vapi.script().failCalls(1, VapiFault.answeringLate(Duration.ofSeconds(30)));
        ReminderId id = scheduleSoon();
        try (RunnerProcess first = node();
                RunnerProcess second = nodeOnceItHasBegun(id)) {
            assertThat(second).isNotNull();
            Waiting.until("the provider accepts", () -> !vapi.ledger().calls().isEmpty());
            first.kill();
            Waiting.until("the second node completes it", () -> isCompleted(id));
        }

        assertThat(vapi.ledger().callsTo(NUMBER)).hasSize(1);
        assertThat(takenOverAfter(id))
                .isLessThan(WorkerNode.LEASE.plus(WorkerNode.SWEEP).plusSeconds(5));
    }

    @Test
    void killed_before_the_provider_accepted_its_request_still_counts() throws Exception {
        vapi.script().failCalls(1, VapiFault.acceptingLate(Duration.ofSeconds(3)));
        ReminderId id = scheduleSoon();
        try (RunnerProcess first = node();
                RunnerProcess second = nodeOnceItHasBegun(id)) {
            assertThat(second).isNotNull();
            Waiting.until("the provider hears", () -> !vapi.ledger().requests().isEmpty() || hasBegun(id));
            first.kill();
            Waiting.until("the second node completes it", () -> isCompleted(id));
        }

        assertThat(vapi.ledger().rungTo(NUMBER)).hasSize(1);
    }

    @Test
    void killed_while_the_provider_never_accepts_nobody_is_called_as_long_as_that_is_not_proved() throws Exception {
        vapi.script().failCalls(1, VapiFault.beforeAccepting(Reply.silence()));
        ReminderId id = scheduleSoon();
        try (RunnerProcess first = node();
                RunnerProcess second = nodeOnceItHasBegun(id)) {
            assertThat(second).isNotNull();
            first.kill();
            Waiting.until("the second node asks", this::somebodyAsked);
        }

        assertThat(vapi.ledger().calls()).isEmpty();
        assertThat(states(id)).containsExactly(DeliveryState.SENDING, DeliveryState.UNCONFIRMED);
    }

    private boolean somebodyAsked() {
        return vapi.ledger().requests().stream()
                .anyMatch(seen -> seen.request().method().equals("GET"));
    }

    /**
     * The second node starts when the first holds the delivery, so that it is the first that is killed in the middle.
     */
    private RunnerProcess nodeOnceItHasBegun(ReminderId id) throws InterruptedException {
        Waiting.until("the first node begins", () -> hasBegun(id));
        return node();
    }

    private RunnerProcess node() throws InterruptedException {
        return RunnerProcess.start(
                        directory,
                        Map.of(),
                        WorkerNode.class,
                        postgres.getJdbcUrl("postgres", "postgres"),
                        vapi.baseUrl().toString(),
                        "key")
                .untilSaid("working");
    }

    private ReminderId scheduleSoon() {
        return desk.schedule(Reminder.titled("Dentist")
                        .to(Recipient.phone(NUMBER))
                        .at(Instant.now().plusSeconds(1))
                        .saying("Dentist at nine.")
                        .by(call().retrying(RetryPolicy.defaults().withFirst(Duration.ofMillis(100)))))
                .id();
    }

    private boolean hasBegun(ReminderId id) {
        return !desk.explain(id).history().isEmpty();
    }

    private boolean isCompleted(ReminderId id) {
        return desk.find(id).orElseThrow().status() == ReminderStatus.COMPLETED;
    }

    private List<DeliveryState> states(ReminderId id) {
        return desk.explain(id).history().stream().map(HistoryLine::state).toList();
    }

    private Duration takenOverAfter(ReminderId id) {
        List<HistoryLine> history = desk.explain(id).history();
        return Duration.between(history.get(0).at(), history.get(1).at());
    }
}
