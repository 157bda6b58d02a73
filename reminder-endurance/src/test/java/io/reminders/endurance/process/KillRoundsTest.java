package io.reminders.endurance.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.reminders.endurance.Acknowledged;
import io.reminders.endurance.Audit;
import io.reminders.endurance.Figures;
import io.reminders.endurance.Records;
import io.reminders.endurance.Records.Held;
import io.reminders.endurance.Report;
import io.reminders.endurance.Settings;
import io.reminders.endurance.Stage;
import io.reminders.endurance.Waiting;
import io.reminders.endurance.WorkerNode;
import io.reminders.reminder.ReminderId;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * T4: workers that are killed and paused at random while a host schedules, withdraws and moves. In each round one is
 * killed; some rounds together are brought to rest and audited. At the end one is stopped in mid-work.
 * {@code -Drounds}, {@code -Ddeliveries}, {@code -Daudits}, {@code -Dlease}, {@code -Dseed}.
 */
class KillRoundsTest {
    private static final int NODES = 3;
    private static final int PERMITS = 200;
    private static final int TICKS = 10;
    private static final Duration TICK = Duration.ofMillis(200);
    private static final int MOST_OPEN = 2_500;
    private static final Duration MOST_PATIENCE = Duration.ofMinutes(5);

    private final int rounds = Settings.number("rounds");
    private final int deliveries = Settings.number("deliveries");
    private final int audits = Settings.number("audits");
    private final Duration lease = Settings.duration("lease");
    private final Duration quietPeriod = lease.plusSeconds(13);
    private final List<Duration> takeovers = new ArrayList<>();
    private final List<String> violations = new ArrayList<>();
    private final Map<String, Integer> ends = new TreeMap<>();
    private int promised;
    private int withdrawn;
    private int calls;

    @TempDir
    Path directory;

    @Test
    void nothing_is_lost_and_nobody_is_called_twice_while_workers_are_killed() throws Exception {
        if (rounds < audits) {
            throw new IllegalArgumentException(
                    "rounds: expected " + audits + " or more, one for each audit, but was " + rounds);
        }
        long seed = Settings.seed("kill rounds");
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        Instant start = Instant.now();
        try (Stage stage = Stage.set(directory, 10_000);
                Crew crew = new Crew(stage, random, PERMITS, lease, quietPeriod)) {
            Load load = new Load(stage, random);
            crew.start(NODES);
            for (int audit = 0; audit < audits; audit++) {
                leg(stage, crew, load, random, rounds * (audit + 1) / audits - rounds * audit / audits);
                System.out.println("kill rounds: " + crew.kills() + " kills, " + promised + " deliveries, "
                        + violations.size() + " violations");
            }
            stopAtWork(stage, crew, load, random);
            crew.stop();
            report(stage, crew, load, seed, start);

            assertThat(violations).isEmpty();
            assertThat(crew.kills()).isGreaterThanOrEqualTo(rounds);
            assertThat(promised).isGreaterThanOrEqualTo(deliveries);
            assertThat(ends.keySet())
                    .contains("CANCELLED", "COMPLETED")
                    .isSubsetOf("CANCELLED", "COMPLETED", "EXPIRED", "FAILED");
            // Where a request of those that may be two seconds late came too late to be sent, and another would too.
            assertThat(stage.records().whyFailed().keySet())
                    .allMatch(why -> why.equals("send-budget-used-up after 1 attempts"));
            assertThat(load.tooLate()).isPositive();
            assertThat(takeovers).isNotEmpty();
            if (Settings.punctual()) {
                assertThat(Figures.of(takeovers).quantile(0.99))
                        .isLessThanOrEqualTo(lease.plus(WorkerNode.SWEEP).plusSeconds(5));
            }
            Waiting.until(
                    "no connection of a worker is left",
                    Duration.ofSeconds(10),
                    () -> stage.records().foreignConnections() == 0);
        }
    }

    private void leg(Stage stage, Crew crew, Load load, RandomGenerator random, int kills) throws Exception {
        Instant start = Instant.now();
        for (int round = 0; round < kills; round++) {
            round(stage, crew, load, random);
        }
        crew.awaitPauses();
        rest(stage, crew, load, start);
    }

    /** A worker that is stopped in mid-work holds nothing afterwards, and the others do what is left. */
    private void stopAtWork(Stage stage, Crew crew, Load load, RandomGenerator random) throws Exception {
        Instant start = Instant.now();
        ProviderMood mood = new ProviderMood(stage.vapi().script(), random);
        List<Held> held = crew.stopOneAtWork(() -> {
            mood.decide(TICKS);
            load.schedule(TICKS);
        });
        assertThat(held).as("INV-18: leases of a worker that was stopped").isEmpty();
        rest(stage, crew, load, start);
    }

    private void rest(Stage stage, Crew crew, Load load, Instant start) throws InterruptedException {
        crew.awaitRest(lease.plus(quietPeriod).plusSeconds(300));
        close(load.acknowledgedSinceThen(), stage.records(), start, crew.orphans());
        crew.orphans().clear();
    }

    private void round(Stage stage, Crew crew, Load load, RandomGenerator random) throws Exception {
        ProviderMood mood = new ProviderMood(stage.vapi().script(), random);
        int killAt = random.nextInt(TICKS);
        int pauseAt = random.nextInt(TICKS * 2); // in every second round
        int size = (deliveries + rounds * TICKS - 1) / (rounds * TICKS);
        for (int tick = 0; tick < TICKS; tick++) {
            mood.decide(size);
            load.schedule(size);
            load.withdrawOneDueNow();
            if (tick == pauseAt) {
                crew.pauseOne();
            }
            if (tick == killAt) {
                crew.killOne();
            }
            Waiting.pass(TICK);
            Waiting.until("fewer are open", MOST_PATIENCE, () -> stage.records().open() <= MOST_OPEN);
        }
    }

    private void close(Acknowledged acknowledged, Records records, Instant start, List<Held> orphans) {
        Audit audit = Audit.of(acknowledged, records, start);
        promised += audit.deliveries();
        withdrawn += acknowledged.withdrawals();
        calls += audit.calls();
        audit.ends().forEach((state, count) -> ends.merge(state, count, Integer::sum));
        violations.addAll(audit.violations());
        ReminderId first = acknowledged.all().keySet().stream()
                .min(Comparator.comparing(id -> id.value().toString()))
                .orElseThrow();
        takeovers.addAll(Records.takeovers(orphans, records.histories(first)));
    }

    private void report(Stage stage, Crew crew, Load load, long seed, Instant start) {
        Duration whole = Duration.between(start, Instant.now());
        new Report("kill rounds")
                .row("database", stage.records().version())
                .row(
                        "settings",
                        NODES + " nodes, -Xmx" + Stage.HEAP + ", " + PERMITS + " permits each, lease " + lease
                                + ", sweep "
                                + WorkerNode.SWEEP + ", send budget " + WorkerNode.SEND_BUDGET + ", timeout "
                                + WorkerNode.TIMEOUT
                                + ", quiet period " + quietPeriod)
                .row("seed", seed)
                .row("kills, pauses", crew.kills() + ", " + crew.pauses())
                .row("deliveries", promised + " in " + whole.toSeconds() + " s")
                .row("ends", ends)
                .row("why some failed", stage.records().whyFailed())
                .row("calls in the ledger", calls)
                .row("moved, withdrawn, too late to withdraw", load.moves() + ", " + withdrawn + ", " + load.tooLate())
                .row("from the death of a node to the next line of what it was sending", Figures.of(takeovers))
                .row(
                        "violations",
                        violations.size() + (violations.isEmpty() ? "" : ", the first: " + violations.get(0)))
                .publish();
        violations.stream().limit(50).forEach(System.out::println);
    }
}
