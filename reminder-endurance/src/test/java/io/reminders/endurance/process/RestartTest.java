package io.reminders.endurance.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.reminders.endurance.Acknowledged;
import io.reminders.endurance.Audit;
import io.reminders.endurance.Figures;
import io.reminders.endurance.Records;
import io.reminders.endurance.Report;
import io.reminders.endurance.Settings;
import io.reminders.endurance.Stage;
import io.reminders.endurance.Waiting;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * T5: PostgreSQL is ended in the middle of everything and started again, while the workers' processes stay as they are.
 * {@code -Drestarts}.
 */
class RestartTest {
    private static final Duration LEASE = Duration.ofSeconds(2);
    private static final Duration QUIET = Duration.ofSeconds(15);
    private static final Duration LATENESS = Duration.ofMinutes(30);
    private static final Duration RECOVERY = Duration.ofSeconds(10);
    private static final int BEFORE = 300;
    private static final int AFTER = 20;

    private final Acknowledged acknowledged = new Acknowledged();
    private final List<Duration> recoveries = new ArrayList<>();

    @TempDir
    Path directory;

    @Test
    void nothing_is_lost_when_the_database_ends_in_the_middle_of_everything() throws Exception {
        int restarts = Settings.number("restarts");
        Instant start = Instant.now();
        try (Stage stage = Stage.set(directory, 10_000);
                Crew crew = new Crew(stage, new SplittableRandom(1), 200, LEASE, QUIET)) {
            crew.start(2);
            for (int restart = 0; restart < restarts; restart++) {
                restart(stage);
            }
            Records records = stage.records();
            crew.awaitRest(Duration.ofMinutes(5));
            Audit audit = Audit.of(acknowledged, records, start);
            new Report("restarts of the database")
                    .row("database", records.version() + ", ended by SIGQUIT (an immediate stop), commits synchronous")
                    .row("settings", "2 nodes, lease " + LEASE + ", quiet period " + QUIET)
                    .row("restarts, deliveries", restarts + ", " + acknowledged.count())
                    .row("from the start of the database to the first new intent", Figures.of(recoveries))
                    .row("ends", audit.ends())
                    .publish();

            assertThat(audit.violations()).isEmpty();
            assertThat(audit.ends().keySet()).containsExactly("COMPLETED");
            assertThat(crew.nodes()).hasSize(2).allMatch(node -> node.process().isAlive());
            assertThat(recoveries).hasSize(restarts);
            if (Settings.punctual()) {
                assertThat(Figures.of(recoveries).max()).isLessThanOrEqualTo(RECOVERY);
            }
        }
    }

    /** Ends it as soon as work is under way, and waits until something new has been sent after the start. */
    private void restart(Stage stage) throws InterruptedException {
        Records records = stage.records();
        new ProviderMood(stage.vapi().script(), new SplittableRandom(7)).decide(BEFORE / 4);
        schedule(stage, BEFORE, Duration.ofSeconds(2));
        int before = stage.vapi().ledger().calls().size();
        Waiting.until("work is under way", Duration.ofSeconds(60), () -> calls(stage) > before + 20);
        stage.postgres().stopAtOnce();
        Waiting.pass(Duration.ofSeconds(2));
        stage.postgres().startAgain();
        Instant back = records.now();
        schedule(stage, AFTER, Duration.ofSeconds(1));
        Waiting.until("something new is begun", Duration.ofSeconds(60), () -> records.intentsSince(back) > 0);
        recoveries.add(Duration.between(back, records.now()));
    }

    private static int calls(Stage stage) {
        return stage.vapi().ledger().calls().size();
    }

    private void schedule(Stage stage, int count, Duration ahead) {
        Instant due = Instant.now().plus(ahead).truncatedTo(ChronoUnit.MILLIS);
        acknowledged.made(stage.schedule(count, due, LATENESS), due, LATENESS);
    }
}
