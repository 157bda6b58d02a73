package io.reminders.endurance.process;

import io.reminders.endurance.NodeProcess;
import io.reminders.endurance.Records.Held;
import io.reminders.endurance.Stage;
import io.reminders.endurance.Stage.Node;
import io.reminders.endurance.Waiting;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;

/**
 * The workers of a run: one is killed or paused, another takes its place. A pause ends by itself, whatever the run
 * waits for meanwhile: a paused worker may hold the lock of a row that the run wants to change. One thread at a time;
 * close it last.
 */
final class Crew implements AutoCloseable {
    private final Stage stage;
    private final RandomGenerator random;
    private final int permits;
    private final Duration lease;
    private final Duration quietPeriod;
    private final List<Node> nodes = new ArrayList<>();
    private final List<Paused> paused = new ArrayList<>();
    private final ScheduledExecutorService alarm = Executors.newSingleThreadScheduledExecutor();
    private final List<Held> orphans = new ArrayList<>();
    private int kills;
    private int pauses;

    Crew(Stage stage, RandomGenerator random, int permits, Duration lease, Duration quietPeriod) {
        this.stage = stage;
        this.random = random;
        this.permits = permits;
        this.lease = lease;
        this.quietPeriod = quietPeriod;
    }

    /** Starts so many workers, and waits until they work. */
    void start(int count) throws InterruptedException {
        for (int index = 0; index < count; index++) {
            nodes.add(stage.node(permits, lease, quietPeriod));
        }
        for (Node node : nodes) {
            node.process().untilSaid("working");
        }
    }

    /** Takes a worker in that was started elsewhere, and waits until it works. */
    Node add(Node node) throws InterruptedException {
        nodes.add(node); // first, so that it is closed even if it never works
        node.process().untilSaid("working");
        return node;
    }

    /** Kills one of them, whatever it is doing, notes what it held, and starts another. */
    void killOne() throws InterruptedException {
        Node victim = nodes.remove(random.nextInt(nodes.size()));
        victim.process().kill();
        kills++;
        paused.stream()
                .filter(one -> one.node().equals(victim))
                .forEach(one -> one.end().cancel(false));
        paused.removeIf(one -> one.end().isDone());
        orphans.addAll(stage.records().heldBy(victim.number()));
        nodes.add(stage.node(permits, lease, quietPeriod));
    }

    /** Pauses one of them for a while, at most a second longer than its lease. */
    void pauseOne() throws InterruptedException {
        Node victim = nodes.get(random.nextInt(nodes.size()));
        paused.removeIf(one -> one.end().isDone());
        if (NodeProcess.canPause()
                && paused.stream().noneMatch(one -> one.node().equals(victim))) {
            victim.process().pause();
            pauses++;
            long longest = lease.plusSeconds(1).toNanos();
            ScheduledFuture<Void> end =
                    alarm.schedule(() -> goOn(victim), random.nextLong(longest / 4, longest), TimeUnit.NANOSECONDS);
            paused.add(new Paused(victim, end));
        }
    }

    private static Void goOn(Node node) throws InterruptedException {
        node.process().goOn();
        return null;
    }

    /** Waits until all go on. */
    void awaitPauses() throws InterruptedException, ExecutionException {
        for (Paused one : paused) {
            one.end().get();
        }
        paused.clear();
    }

    /** Waits until nothing is open any more; if that does not happen, says what is and what the workers said. */
    void awaitRest(Duration longest) throws InterruptedException {
        try {
            Waiting.until(
                    "everything comes to rest", longest, () -> stage.records().open() == 0);
        } catch (AssertionError unrest) {
            StringBuilder text =
                    new StringBuilder(String.join("\n", stage.records().stillOpen()));
            nodes.forEach(node -> text.append("\nnode ")
                    .append(node.number())
                    .append(":\n")
                    .append(node.process().complaints()));
            throw new AssertionError(text.toString(), unrest);
        }
    }

    /**
     * Stops one as an operator would while requests of it are under way, and answers with what it holds right after its
     * end.
     *
     * @param work called again and again until it has some
     */
    List<Held> stopOneAtWork(Runnable work) throws InterruptedException {
        Node node = nodes.get(0);
        Waiting.until("a worker has requests under way", Duration.ofSeconds(60), () -> {
            work.run();
            return stage.records().heldBy(node.number()).stream().anyMatch(Held::sending);
        });
        node.process().stop();
        nodes.remove(node);
        return stage.records().heldBy(node.number());
    }

    /** Stops all, as an operator would. */
    void stop() throws InterruptedException {
        for (Node node : nodes) {
            node.process().stop();
        }
        nodes.clear();
    }

    /** What the dead held. */
    List<Held> orphans() {
        return orphans;
    }

    int kills() {
        return kills;
    }

    int pauses() {
        return pauses;
    }

    List<Node> nodes() {
        return nodes;
    }

    @Override
    public void close() {
        alarm.shutdownNow();
        nodes.forEach(node -> node.process().close());
    }

    private record Paused(Node node, ScheduledFuture<Void> end) {}
}
