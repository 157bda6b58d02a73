package io.reminders.testkit.simulation;

import io.reminders.delivery.Evidence;
import io.reminders.delivery.Fact;
import io.reminders.spi.DeliveryLedger;
import io.reminders.worker.WorkerSettings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Everything that a simulation consists of. One thread. */
final class World {
    /** The longest that the quiet period of the provider allows for. */
    private static final Duration PROMISED_PAUSE = Duration.ofMinutes(10);

    /** The longest that any process stands still. */
    static final Duration LONGEST_PAUSE = Duration.ofHours(1);

    /** How the workers work. */
    static final WorkerSettings SETTINGS = WorkerSettings.defaults()
            .withPermits(4)
            .withSweep(Duration.ofSeconds(30))
            .withProbe(Duration.ofSeconds(20));

    private final Scenario scenario;
    private final Surroundings surroundings;
    private final Timeline timeline;
    private final Database database;
    private final Journal journal;
    private final Checker checker;
    private final WatchedLedger ledger;
    private final Provider provider;
    private final Aim aim;
    private final List<Node> nodes = new ArrayList<>();
    private boolean over;

    World(Scenario scenario, Weather weather, Aim aim) {
        this.scenario = scenario;
        this.aim = aim;
        surroundings = new Surroundings(scenario.seed(), weather);
        timeline = new Timeline(surroundings.dice("ties"));
        database = new Database(timeline);
        journal = new Journal(timeline);
        checker = new Checker(database, journal, weather.rate(Fault.LONG_PAUSE) == 0);
        ledger = new WatchedLedger(database.stored(), checker);
        provider = new Provider(scenario.promise(), timeline, surroundings, checker, this::bring);
        for (int number = 1; number <= scenario.nodes(); number++) {
            nodes.add(new Node(number, this, SETTINGS));
        }
        database.stored().onWake(() -> nodes.get(0).wake());
    }

    Scenario scenario() {
        return scenario;
    }

    Surroundings surroundings() {
        return surroundings;
    }

    Timeline timeline() {
        return timeline;
    }

    Database database() {
        return database;
    }

    Journal journal() {
        return journal;
    }

    Checker checker() {
        return checker;
    }

    DeliveryLedger ledger() {
        return ledger;
    }

    Provider provider() {
        return provider;
    }

    Aim aim() {
        return aim;
    }

    List<Node> nodes() {
        return nodes;
    }

    /** Until when what waits since then has to have its turn: a pause that follows upon another adds up with it. */
    long longestWait(long since) {
        boolean limited = since != Long.MAX_VALUE && surroundings.rate(Fault.LONG_PAUSE) == 0;
        return limited ? since + PROMISED_PAUSE.toNanos() : Long.MAX_VALUE;
    }

    /** How long a process stands still that is struck: mostly for seconds, now and then as long as is promised for. */
    Duration pauseOf(Dice dice) {
        if (dice.hits(surroundings.rate(Fault.LONG_PAUSE) > 0 ? 0.3 : 0)) {
            return Duration.ofNanos(dice.nanos(PROMISED_PAUSE, LONGEST_PAUSE));
        }
        Duration most = dice.hits(0.5) ? Duration.ofMinutes(1) : PROMISED_PAUSE;
        return Duration.ofNanos(dice.nanos(Duration.ofSeconds(1), most));
    }

    private void bring(Ring ring, boolean byKey, Fact fact, String name) {
        if (!database.isAway()) {
            ledger.file(
                    byKey
                            ? Evidence.byKey(Line.NAME, ring.key(), fact, name)
                            : Evidence.byReference(Line.NAME, ring.reference(), fact, name));
        }
    }

    /** Nothing goes wrong any more, and what was away is back; what stands still goes on when its time has come. */
    void calm() {
        surroundings.calm();
        database.isBack();
        provider.isBack();
    }

    /** Processes that end are not started again from now on. */
    void ends() {
        over = true;
    }

    boolean isOver() {
        return over;
    }
}
