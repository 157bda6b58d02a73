package io.reminders.endurance.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.reminders.endurance.Audit;
import io.reminders.endurance.Promises;
import io.reminders.endurance.Report;
import io.reminders.endurance.Settings;
import io.reminders.endurance.Stage;
import io.reminders.endurance.Stage.Node;
import io.reminders.endurance.Waiting;
import io.reminders.endurance.WorkerNode;
import io.reminders.testkit.TcpProxy;
import io.reminders.testkit.TcpProxy.Direction;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * T6: two workers, of which one reaches the database and the provider only through a network that is spoiled, in one
 * way after the other. {@code -Dpartitions} rounds of two.
 */
class PartitionTest {
    private static final Duration LEASE = Duration.ofSeconds(2);
    private static final Duration QUIET = Duration.ofSeconds(15);
    private static final Duration LATENESS = Duration.ofMinutes(30);
    private static final Duration SPOILED = Duration.ofSeconds(3);
    private static final int DELIVERIES = 40;

    private final Promises promises = new Promises();
    private final List<String> ways = new ArrayList<>();

    @TempDir
    Path directory;

    @Test
    void nobody_is_called_twice_and_everything_heals_without_a_restart() throws Exception {
        int partitions = Settings.number("partitions");
        RandomGenerator random = new SplittableRandom(Settings.seed("partitions"));
        Instant start = Instant.now();
        try (Stage stage = Stage.set(directory, 10_000);
                TcpProxy toDatabase = TcpProxy.to(stage.postgres().port());
                TcpProxy toProvider = TcpProxy.to(stage.vapi().baseUrl().getPort());
                Crew crew = new Crew(stage, random, 50, LEASE, QUIET)) {
            crew.start(1);
            Node cutOff = crew.add(stage.node(
                    stage.postgres().url(toDatabase.port()),
                    "http://127.0.0.1:" + toProvider.port(),
                    50,
                    LEASE,
                    QUIET));
            for (int round = 0; round < partitions; round++) {
                spoil(stage, toDatabase, " (database)", random);
                spoil(stage, toProvider, " (provider)", random);
            }
            isolated(stage, toDatabase, toProvider, cutOff);
            crew.awaitRest(Duration.ofMinutes(5));
            Audit audit = Audit.of(promises, stage.records(), start);
            new Report("partitions")
                    .row("database", stage.records().version())
                    .row(
                            "settings",
                            "2 nodes, lease " + LEASE + ", timeout " + WorkerNode.TIMEOUT + ", quiet period " + QUIET
                                    + ", each spoiled for " + SPOILED)
                    .row("ways", ways)
                    .row("deliveries, calls", audit.deliveries() + ", " + audit.calls())
                    .row("ends", audit.ends())
                    .publish();

            assertThat(audit.violations()).isEmpty();
            assertThat(audit.ends().keySet()).containsExactly("COMPLETED");
            assertThat(crew.nodes()).hasSize(2).allMatch(node -> node.process().isAlive());
        }
    }

    /** Spoils the network of one node while both have work, and heals it. */
    private void spoil(Stage stage, TcpProxy proxy, String to, RandomGenerator random) throws InterruptedException {
        new Weather(stage.vapi().script(), random).decide(DELIVERIES / 2);
        schedule(stage, DELIVERIES);
        Waiting.pass(Duration.ofMillis(random.nextLong(1_000)));
        ways.add(spoilt(proxy, ways.size() % 5, random) + to);
        Waiting.pass(SPOILED);
        proxy.heal();
        schedule(stage, DELIVERIES / 4);
    }

    private static String spoilt(TcpProxy proxy, int way, RandomGenerator random) {
        switch (way) {
            case 0 -> proxy.drop();
            case 1 -> proxy.swallow(Direction.TO_TARGET);
            case 2 -> proxy.swallow(Direction.FROM_TARGET);
            case 3 -> proxy.delay(Duration.ofMillis(random.nextLong(100, 2_000)));
            default -> proxy.resetAfter(random.nextLong(4_000));
        }
        return List.of("drop", "requests swallowed", "replies swallowed", "delay", "reset")
                .get(way);
    }

    /** Alone and without a database, the node sends nothing once its lease and its send budget are over. */
    private void isolated(Stage stage, TcpProxy toDatabase, TcpProxy toProvider, Node cutOff) throws Exception {
        toDatabase.drop();
        Instant end = Instant.now().plus(LEASE).plus(WorkerNode.SEND_BUDGET).plus(WorkerNode.TIMEOUT);
        Waiting.until(
                "its last requests end",
                Duration.ofSeconds(60),
                () -> Instant.now().isAfter(end));
        toProvider.drop();
        Waiting.until("no connection is left", Duration.ofSeconds(10), () -> toProvider.connections() == 0);
        toProvider.heal(); // whoever sends through it from now on leaves a connection, which its pool keeps for minutes
        int before = stage.vapi().ledger().calls().size();
        schedule(stage, DELIVERIES);
        Waiting.until(
                "the other node calls all of them",
                Duration.ofSeconds(60),
                () -> stage.vapi().ledger().calls().size() >= before + DELIVERIES);

        assertThat(toProvider.connections()).isZero();
        assertThat(cutOff.process().isAlive()).isTrue();
        toDatabase.heal();
        Instant patience = Instant.now().plusSeconds(60);
        while (toProvider.connections() == 0) {
            assertThat(Instant.now()).as("it works again").isBefore(patience);
            schedule(stage, DELIVERIES);
            Waiting.pass(Duration.ofSeconds(1));
        }
    }

    private void schedule(Stage stage, int count) {
        Instant due = Instant.now().plusMillis(1_500).truncatedTo(ChronoUnit.MILLIS);
        promises.made(stage.schedule(count, due, LATENESS), due, LATENESS);
    }
}
