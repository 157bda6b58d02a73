package io.reminders.endurance.process;

import io.reminders.Cancellation;
import io.reminders.Change;
import io.reminders.calendar.Schedule;
import io.reminders.endurance.Promises;
import io.reminders.endurance.Stage;
import io.reminders.reminder.ReminderId;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * A host that schedules all the time, and now and then withdraws or moves what it has scheduled. One thread at a time.
 */
final class Load {
    /** So late nothing comes in these runs: what expires all the same is a finding. */
    static final Duration LATENESS = Duration.ofMinutes(30);

    private final Stage stage;
    private final RandomGenerator random;
    private Promises promises = new Promises();
    private int tooLate;
    private int moves;

    Load(Stage stage, RandomGenerator random) {
        this.stage = stage;
        this.random = random;
    }

    /** Schedules so many, due within the next seconds, and has second thoughts about some. */
    void schedule(int count) {
        Instant due = Instant.now().plusMillis(random.nextLong(2_000, 4_000)).truncatedTo(ChronoUnit.MILLIS);
        List<ReminderId> ids = stage.schedule(count, due, LATENESS);
        promises.made(ids, due, LATENESS);
        for (ReminderId id : ids) {
            int mood = random.nextInt(100);
            if (mood < 3) {
                withdraw(id);
            } else if (mood < 6) {
                move(id, due.plusSeconds(3));
            }
        }
    }

    /** Withdraws some that may be on their way at this moment. */
    void withdrawSome(List<ReminderId> ids) {
        ids.forEach(this::withdraw);
    }

    private void withdraw(ReminderId id) {
        Cancellation answer = stage.desk().cancel(id);
        if (answer instanceof Cancellation.Cancelled) {
            promises.withdrawn(id);
        } else {
            tooLate++;
        }
    }

    private void move(ReminderId id, Instant due) {
        if (stage.desk().reschedule(id, Schedule.at(due)) instanceof Change.Made) {
            promises.moved(id, due, LATENESS);
            moves++;
        }
    }

    /** What was promised since it was last asked. */
    Promises promisesSinceThen() {
        Promises made = promises;
        promises = new Promises();
        return made;
    }

    /** Some that were scheduled last, which are due about now. */
    List<ReminderId> recent(int count) {
        return promises.latest(count);
    }

    int moves() {
        return moves;
    }

    int tooLate() {
        return tooLate;
    }
}
