package io.reminders.endurance.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.reminders.endurance.Acknowledged;
import io.reminders.endurance.Audit;
import io.reminders.endurance.Records;
import io.reminders.endurance.Records.Held;
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
 * way after the other. {@code -Dpartitions} rounds of five.
 */
class PartitionTest {
    private static final Duration LEASE = Duration.ofSeconds(2);
    private static final Duration QUIET = Duration.ofSeconds(15);
    private static final Duration LATENESS = Duration.ofMinutes(30);
    private static final Duration SPOILED = Duration.ofMillis(2_500);
    private static final int DELIVERIES = 40;
    private static final List<String> WAYS =
            List.of("drop", "requests swallowed", "replies swallowed", "delay", "reset");

    private final Acknowledged acknowledged = new Acknowledged();
    private final List<String> ways = new ArrayList<>();

    private Instant trickled = Instant.EPOCH;

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
                for (int way = 0; way < WAYS.size(); way++) {
                    if ((round + way) % 2 == 0) {
                        spoil(stage, toDatabase, way, random);
                        ways.add(WAYS.get(way) + " (database)");
                    } else {
                        spoil(stage, toProvider, way, random);
                        ways.add(WAYS.get(way) + " (provider)");
                    }
                }
            }
            isolated(stage, toDatabase, toProvider, cutOff, random);
            crew.awaitRest(Duration.ofMinutes(5));
            Audit audit = Audit.of(acknowledged, stage.records(), start);
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
    private void spoil(Stage stage, TcpProxy proxy, int way, RandomGenerator random) throws InterruptedException {
        new ProviderMood(stage.vapi().script(), random).decide(DELIVERIES / 2);
        schedule(stage, DELIVERIES);
        Waiting.pass(Duration.ofMillis(random.nextLong(1_000)));
        spoil(proxy, way, random);
        Waiting.pass(SPOILED);
        proxy.heal();
        schedule(stage, DELIVERIES / 4);
    }

    private static void spoil(TcpProxy proxy, int way, RandomGenerator random) {
        switch (way) {
            case 0 -> proxy.drop();
            case 1 -> proxy.swallow(Direction.TO_TARGET);
            case 2 -> proxy.swallow(Direction.FROM_TARGET);
            case 3 -> proxy.delay(Duration.ofMillis(random.nextLong(100, 2_000)));
            default -> proxy.resetAfter(random.nextLong(4_000));
        }
    }

    /** Cut off from the database in mid-work, the node sends nothing once its lease and its send budget are over. */
    private void isolated(Stage stage, TcpProxy toDatabase, TcpProxy toProvider, Node cutOff, RandomGenerator random)
            throws InterruptedException {
        ProviderMood mood = new ProviderMood(stage.vapi().script(), random);
        Records records = stage.records();
        String address = "127.0.0.1:" + toProvider.port();
        Waiting.until("it has requests under way", Duration.ofSeconds(60), () -> {
            if (trickle(stage, DELIVERIES / 8)) {
                mood.decide(DELIVERIES / 8); // answers that take a while, so that a request can be seen under way
            }
            return records.heldBy(cutOff.number()).stream().anyMatch(Held::sending);
        });
        toDatabase.drop();
        Instant last = Instant.now().plus(LEASE).plus(WorkerNode.SEND_BUDGET);
        Waiting.until("its lease and its send budget are over", Duration.ofSeconds(60), () -> {
            trickle(stage, 1);
            return Instant.now().isAfter(last);
        });
        int before = stage.vapi().ledger().calls().size();
        schedule(stage, DELIVERIES);
        Waiting.until(
                "the other node calls all of them",
                Duration.ofSeconds(60),
                () -> stage.vapi().ledger().calls().size() >= before + DELIVERIES);

        assertThat(records.requestsTo(address)).isNotEmpty().noneMatch(at -> at.isAfter(last));
        assertThat(cutOff.process().isAlive()).isTrue();
        toDatabase.heal();
        Waiting.until("it works again", Duration.ofSeconds(60), () -> {
            trickle(stage, 2);
            return records.requestsTo(address).stream().anyMatch(at -> at.isAfter(last));
        });
    }

    /** Schedules so many, once a second at most: whoever waits for long must not leave a backlog behind. */
    private boolean trickle(Stage stage, int count) {
        boolean time = Instant.now().isAfter(trickled.plusSeconds(1));
        if (time) {
            trickled = Instant.now();
            schedule(stage, count);
        }
        return time;
    }

    private void schedule(Stage stage, int count) {
        Instant due = Instant.now().plusMillis(1_500).truncatedTo(ChronoUnit.MILLIS);
        acknowledged.made(stage.schedule(count, due, LATENESS), due, LATENESS);
    }
}
