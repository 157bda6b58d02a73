package io.reminders.testkit.simulation;

import io.reminders.delivery.Placement;
import io.reminders.delivery.Reason;
import io.reminders.delivery.Reason.Family;
import io.reminders.spi.Ids;
import io.reminders.spi.Parcel;
import io.reminders.spi.RepositoryException;
import io.reminders.testkit.simulation.Aim.Boundary;
import io.reminders.worker.ReminderWorker;
import io.reminders.worker.SteppedWorker;
import io.reminders.worker.SteppedWorker.Answer;
import io.reminders.worker.SteppedWorker.Call;
import io.reminders.worker.WorkerSettings;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/*
 * A call that has left takes effect whatever becomes of its sender. Only what the sender itself would do, hear an answer or
 * send the first byte, is lost with a crash, and late with a pause.
 */
/** One worker's process: its lives, its clocks, and the calls that it makes. One thread. */
final class Node {
    private static final Duration SHORTEST_HOP = Duration.ofMillis(1);
    private static final Duration LONGEST_HOP = Duration.ofMillis(400);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration RESTART = Duration.ofSeconds(20);
    private static final long LEAST_STEP = 1_000_000;
    private static final long NOTHING_WAITS = Long.MAX_VALUE;
    private static final Reason TIMEOUT = Reason.of(Family.NETWORK, "read-timeout");

    private final int number;
    private final World world;
    private final WorkerSettings settings;
    private final Dice dice;
    private final Ids ids;
    private @Nullable SteppedWorker worker;
    private int life;
    private long pausedUntil;
    private long checkedSince = NOTHING_WAITS;
    private long suspendedUntil;
    private long stoodStill;
    private Duration skew;
    private long passAt = Long.MAX_VALUE;
    private boolean closing;

    Node(int number, World world, WorkerSettings settings) {
        this.number = number;
        this.world = world;
        this.settings = settings;
        this.dice = world.surroundings().dice("node-" + number);
        this.ids = Ids.from(world.surroundings().dice("ids-" + number));
        this.skew = Duration.ofNanos(dice.nanos(Duration.ofMinutes(-10), Duration.ofMinutes(10)));
    }

    /** A new process starts. */
    void start() {
        life++;
        closing = false;
        passAt = Long.MAX_VALUE;
        worker = ReminderWorker.over(world.ledger())
                .calls(Line.to(world.provider()))
                .settings(settings)
                .clocks(this::ticks, this::wallClock)
                .ids(ids)
                .stepped();
        note("starts");
        take(worker.wake());
    }

    /** The process ends without a word; another one starts a while later. */
    void crash() {
        if (worker != null) {
            note("crashes");
            end();
        }
    }

    private void end() {
        world.checker().forgets(number);
        worker = null;
        life++;
        pausedUntil = 0;
        checkedSince = NOTHING_WAITS;
        world.timeline().in(dice.nanos(Duration.ofSeconds(1), RESTART), () -> {
            if (worker == null && !world.isOver()) {
                start();
            }
        });
    }

    /** The process stands still; while a checked request waits for its first byte, no longer than is promised for. */
    void pause(Duration duration) {
        note("stands still for " + duration);
        long until = world.timeline().now() + duration.toNanos();
        pausedUntil = Math.max(pausedUntil, Math.min(until, world.longestWait(checkedSince)));
    }

    /** The machine stands still, and its ticks with it. */
    void suspend(Duration duration) {
        pause(duration);
        suspendedUntil = pausedUntil;
        stoodStill += duration.toNanos();
    }

    /** The wall clock shows something else from now on; nobody sets that of a machine that is suspended. */
    void setsItsClock(Duration changed) {
        if (suspendedUntil <= world.timeline().now()) {
            skew = changed;
        }
    }

    /** The process is asked to end: it takes nothing more, and brings to its end what has begun. */
    void close() {
        if (worker == null || closing) {
            return;
        }
        note("closes");
        closing = true;
        int mine = life;
        worker.close();
        take(worker.pass());
        world.timeline().in(settings.drain().toNanos(), () -> {
            if (life == mine && worker != null) {
                take(worker.abandon());
                world.timeline().in(Duration.ofSeconds(5).toNanos(), guarded(this::end));
            }
        });
    }

    /** Work may have become due. */
    void wake() {
        world.timeline().in(0, guarded(() -> told(present().wake())));
    }

    private long ticks() {
        return world.timeline().now() - stoodStill;
    }

    private Instant wallClock() {
        return world.timeline().instant().plus(skew);
    }

    private SteppedWorker present() {
        return Objects.requireNonNull(worker);
    }

    /** What this process does: not at all once it has ended, and later while it stands still. */
    private Runnable guarded(Runnable action) {
        int mine = life;
        return () -> {
            if (life != mine || worker == null) {
                return;
            }
            if (pausedUntil > world.timeline().now()) {
                world.timeline().at(pausedUntil, guarded(action));
            } else {
                action.run();
            }
        };
    }

    private void told(List<Call> calls) {
        take(calls);
        if (closing && worker != null && worker.isIdle()) {
            note("has ended");
            end();
        }
    }

    private void take(List<Call> calls) {
        calls.forEach(call -> world.timeline().in(0, guarded(() -> make(call))));
        rest();
    }

    private void rest() {
        long nextAt = present().nextAt();
        if (nextAt == Long.MAX_VALUE) {
            return;
        }
        long at = Math.max(nextAt + stoodStill, world.timeline().now() + LEAST_STEP);
        if (at < passAt) {
            passAt = at;
            world.timeline().at(at, guarded(() -> pass(at)));
        }
    }

    private void pass(long at) {
        if (passAt == at) {
            passAt = Long.MAX_VALUE;
        }
        told(present().pass());
    }

    private void make(Call call) {
        if (struckAt(Boundary.BEFORE_THE_CALL, call, () -> make(call))) {
            return;
        }
        Optional<Parcel> parcel = call.parcel();
        if (parcel.isPresent()) {
            depart(call, parcel.get());
            return;
        }
        if (call.name().equals("place")) {
            world.checker().saw(Sighting.BUDGET_USED_UP);
            answered(call, call.make());
            return;
        }
        boolean ask = call.name().equals("ask");
        world.timeline().in(hop(), () -> answer(call, ask));
        struckAt(Boundary.AFTER_THE_CALL, call, () -> {});
    }

    /** The call has arrived, at the ledger or at the provider. */
    private void answer(Call call, boolean ask) {
        if (ask) {
            back(call, call.make());
        } else if (world.database().isAway() || hits(Fault.CALL_LOST)) {
            world.timeline().in(PATIENCE.toNanos(), guarded(() -> answered(call, fail(call))));
        } else {
            Answer answer = call.make();
            if (hits(Fault.ANSWER_LOST)) {
                world.timeline().in(PATIENCE.toNanos(), guarded(() -> answered(call, fail(call))));
            } else {
                back(call, answer);
            }
        }
    }

    private static Answer fail(Call call) {
        return call.fail(new RepositoryException(call.name(), "08006", 0));
    }

    private void back(Call call, Answer answer) {
        world.timeline().in(hop(), guarded(() -> answered(call, answer)));
    }

    private void answered(Call call, Answer answer) {
        if (!struckAt(Boundary.BEFORE_THE_ANSWER, call, () -> answered(call, answer))) {
            told(present().tell(answer));
        }
    }

    private void depart(Call call, Parcel parcel) {
        world.checker().checked(parcel);
        checkedSince = Math.min(checkedSince, world.timeline().now());
        if (!struckAt(Boundary.BEFORE_THE_BYTE, call, () -> send(call, parcel))) {
            send(call, parcel);
        }
    }

    private void send(Call call, Parcel parcel) {
        checkedSince = NOTHING_WAITS;
        world.checker().departed(parcel);
        Wait wait = new Wait();
        world.timeline()
                .in(
                        hop(),
                        () -> world.provider()
                                .receive(
                                        parcel,
                                        placement -> world.timeline().in(hop(), hears(wait, call, parcel, placement))));
        world.timeline().in(Line.TIMEOUT.toNanos(), hears(wait, call, parcel, new Placement.Unconfirmed(TIMEOUT)));
        struckAt(Boundary.AFTER_THE_BYTE, call, () -> {});
    }

    private Runnable hears(Wait wait, Call call, Parcel parcel, Placement placement) {
        return guarded(() -> wait.ends(() -> placed(call, parcel, placement)));
    }

    private void placed(Call call, Parcel parcel, Placement placement) {
        if (!struckAt(Boundary.BEFORE_THE_ANSWER, call, () -> placed(call, parcel, placement))) {
            world.checker().heard(number, parcel, placement);
            told(present().tell(call.placed(placement)));
        }
    }

    /** Whether what was to happen does not happen now: the process has ended, or stands still and does it later. */
    private boolean struckAt(Boundary boundary, Call call, Runnable later) {
        return switch (world.aim().at(boundary, call.name())) {
            case NOTHING -> false;
            case CRASH -> {
                note("is struck " + boundary);
                crash();
                yield true;
            }
            case PAUSE -> {
                note("is struck " + boundary);
                pause(world.pauseOf(dice));
                yield goesOnWith(later);
            }
            case SUSPEND -> {
                note("is struck " + boundary);
                suspend(world.pauseOf(dice));
                yield goesOnWith(later);
            }
        };
    }

    private boolean goesOnWith(Runnable later) {
        world.timeline().at(pausedUntil, guarded(later));
        return true;
    }

    private long hop() {
        return dice.nanos(SHORTEST_HOP, LONGEST_HOP);
    }

    private boolean hits(Fault fault) {
        return dice.hits(world.surroundings().rate(fault));
    }

    private void note(String what) {
        world.journal().note("node " + number + " " + what);
    }

    /** Waiting for one answer: whatever comes first ends it. One thread. */
    private static final class Wait {
        private boolean over;

        void ends(Runnable with) {
            if (!over) {
                over = true;
                with.run();
            }
        }
    }
}
