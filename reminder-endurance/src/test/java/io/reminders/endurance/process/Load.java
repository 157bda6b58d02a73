package io.reminders.endurance.process;

import io.reminders.Cancellation;
import io.reminders.Change;
import io.reminders.calendar.Schedule;
import io.reminders.endurance.Acknowledged;
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
    private static final Duration LATENESS = Duration.ofMinutes(30);

    /** As soon as this before or after its due instant one may be on its way, or not yet. */
    private static final Duration NEAR = Duration.ofMillis(300);

    private final Stage stage;
    private final RandomGenerator random;
    private Acknowledged acknowledged = new Acknowledged();
    private int tooLate;
    private int moves;

    Load(Stage stage, RandomGenerator random) {
        this.stage = stage;
        this.random = random;
    }

    /** Schedules so many, due within the next seconds, a few of them strictly, and has second thoughts about some. */
    void schedule(int count) {
        Instant due = Instant.now().plusMillis(random.nextLong(2_000, 4_000)).truncatedTo(ChronoUnit.MILLIS);
        Duration lateness = random.nextInt(10) == 0 ? Duration.ofMillis(random.nextLong(2_000, 3_000)) : LATENESS;
        List<ReminderId> ids = stage.schedule(count, due, lateness);
        acknowledged.made(ids, due, lateness);
        for (ReminderId id : ids) {
            int mood = random.nextInt(100);
            if (mood < 3) {
                withdraw(id);
            } else if (mood < 6) {
                move(id, due.plusSeconds(3));
            }
        }
    }

    /** Withdraws one that is due about now, if there is one: it may be on its way at this moment. */
    void withdrawOneDueNow() {
        Instant now = Instant.now();
        List<ReminderId> due = acknowledged.due(now.minus(NEAR), now.plus(NEAR));
        if (!due.isEmpty()) {
            withdraw(due.get(random.nextInt(due.size())));
        }
    }

    private void withdraw(ReminderId id) {
        Cancellation answer = stage.desk().cancel(id);
        if (answer instanceof Cancellation.Cancelled) {
            acknowledged.withdrawn(id);
        } else {
            tooLate++;
        }
    }

    private void move(ReminderId id, Instant due) {
        if (stage.desk().reschedule(id, Schedule.at(due)) instanceof Change.Made) {
            acknowledged.moved(id, due);
            moves++;
        }
    }

    /** What was acknowledged since it was last asked. */
    Acknowledged acknowledgedSinceThen() {
        Acknowledged made = acknowledged;
        acknowledged = new Acknowledged();
        return made;
    }

    int moves() {
        return moves;
    }

    int tooLate() {
        return tooLate;
    }
}
