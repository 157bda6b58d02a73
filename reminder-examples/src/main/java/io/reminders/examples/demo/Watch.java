package io.reminders.examples.demo;

import io.reminders.Reminders;
import io.reminders.reminder.Reminder;
import io.reminders.simulators.vapi.VapiLedger;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Watches both sides of the story until they have come to rest, and does what the host does meanwhile. */
final class Watch {
    private static final Duration LONGEST = Duration.ofSeconds(50);
    private static final Duration FRAME = Duration.ofMillis(100);

    private final Reminders desk;
    private final VapiLedger ledger;
    private final InstantSource clock;
    private final Instant beginning;
    private final Map<Part, Reminder> reminders = new LinkedHashMap<>();
    private boolean withdrawn;

    private Watch(Reminders desk, VapiLedger ledger, InstantSource clock) {
        this.desk = desk;
        this.ledger = ledger;
        this.clock = clock;
        this.beginning = clock.instant();
    }

    /** Schedules the story's reminders, from now on. */
    static Watch over(Reminders desk, VapiLedger ledger, InstantSource clock) {
        Watch watch = new Watch(desk, ledger, clock);
        Story.parts()
                .forEach(part -> watch.reminders.put(
                        part, desk.schedule(part.request(watch.beginning)).reminder()));
        return watch;
    }

    /** What the desk says when the first reminder is asked for once more. */
    String repeated() {
        return AtTheDesk.toRepetition(desk, Story.parts().get(0).request(beginning));
    }

    /** Shows what happens until everything is over, or for 50 seconds. */
    void until(View view) throws InterruptedException {
        List<Sight> sights = sights();
        Duration passed = passed();
        while (!sights.stream().allMatch(Sight::isOver) && passed.compareTo(LONGEST) < 0) {
            view.show(sights, passed);
            withdraw(passed);
            var unused = ledger.await(nothing -> false, FRAME);
            sights = sights();
            passed = passed();
        }
        view.show(sights, passed);
    }

    /** Both sides of each reminder, as they stand now. */
    List<Sight> sights() {
        Instant now = clock.instant();
        return reminders.entrySet().stream()
                .map(entry -> new Sight(
                        entry.getKey(),
                        desk.explain(entry.getValue().id()),
                        ledger.callsTo(
                                entry.getValue().definition().phoneNumber().e164()),
                        now))
                .toList();
    }

    private void withdraw(Duration passed) {
        if (!withdrawn && passed.compareTo(Story.WITHDRAWAL) >= 0) {
            withdrawn = true;
            desk.findByKey(Story.WITHDRAWN).ifPresent(reminder -> desk.cancel(reminder.id()));
        }
    }

    private Duration passed() {
        return Duration.between(beginning, clock.instant());
    }
}
