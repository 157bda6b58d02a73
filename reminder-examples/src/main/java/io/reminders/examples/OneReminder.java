package io.reminders.examples;

import io.reminders.Reminders;
import io.reminders.Scheduled;
import io.reminders.spi.Ids;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * One reminder, however often it is scheduled: when the answer was lost, the same id tells whether it was stored. One
 * thread at a time.
 */
final class OneReminder {
    private final Draft draft;
    private final InstantSource clock;
    private final long seed = new SecureRandom().nextLong();
    private Optional<Instant> now = Optional.empty();

    OneReminder(Draft draft, InstantSource clock) {
        this.draft = draft;
        this.clock = clock;
    }

    /** Schedules it, unless it is there. A database that took its time to open takes nothing from {@code --in}. */
    Scheduled schedule(Reminders desk) {
        boolean again = now.isPresent();
        Instant moment = now.orElseGet(clock::instant);
        now = Optional.of(moment);
        Optional<Scheduled> stored =
                again ? desk.find(ids().reminder(moment)).map(Scheduled.New::new) : Optional.empty();
        return stored.orElseGet(
                () -> desk.withClock(() -> moment).withIds(ids()).schedule(draft.request(moment)));
    }

    /** The same ids each time. */
    private Ids ids() {
        return Ids.from(new SplittableRandom(seed));
    }
}
