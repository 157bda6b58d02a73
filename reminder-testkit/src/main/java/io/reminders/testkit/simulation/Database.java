package io.reminders.testkit.simulation;

import io.reminders.testkit.InMemoryReminderRepository;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** The database: its clock, whether it answers, and what it holds. One thread. */
final class Database {
    private final Timeline timeline;
    private final InMemoryReminderRepository stored;
    private Duration offset = Duration.ZERO;
    private boolean set;
    private boolean away;

    Database(Timeline timeline) {
        this.timeline = timeline;
        this.stored = InMemoryReminderRepository.with(this::now);
    }

    InMemoryReminderRepository stored() {
        return stored;
    }

    /** Its present moment, by its own clock. */
    Instant now() {
        return timeline.instant().plus(offset).truncatedTo(ChronoUnit.MICROS);
    }

    void setsItsClock(Duration changed) {
        offset = changed;
        set = true;
    }

    /** Whether its clock was ever set: then it may show an instant twice. */
    boolean isSet() {
        return set;
    }

    void goesAway(Duration duration) {
        away = true;
        timeline.in(duration.toNanos(), this::isBack);
    }

    void isBack() {
        away = false;
    }

    boolean isAway() {
        return away;
    }
}
