package io.reminders.testkit.simulation;

import io.reminders.calendar.Schedule;
import io.reminders.delivery.Delivery;
import io.reminders.delivery.Fact;
import io.reminders.delivery.HistoryLine;
import io.reminders.reminder.Reminder;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What holds when everything has come to rest: INV-1, INV-11, INV-16 and INV-18. */
final class EndLaws {
    /** The longest that an outcome or the end of doubt is waited for, a lease, a sweep, and a minute. */
    private static final Duration REST = Duration.ofMinutes(15).plusSeconds(30 + 30 + 60);

    private final World world;

    EndLaws(World world) {
        this.world = world;
    }

    void check(Host host) {
        for (Reminder reminder : host.scheduled()) {
            List<Watched> all = world.checker().watched().stream()
                    .filter(each -> each.delivery().id().reminder().equals(reminder.id()))
                    .toList();
            law("INV-1", !all.isEmpty(), reminder.id() + ": it has no delivery");
            all.forEach(this::ended);
            onceEach(reminder, all);
            if (!host.hasTouched(reminder)) {
                complete(host, reminder, all);
            }
        }
    }

    private void ended(Watched each) {
        Delivery delivery = each.delivery();
        law("INV-1", delivery.state().isFinal(), delivery.id() + ": it is still " + delivery.state());
        law("INV-18", each.leasedUntil().isEmpty(), delivery.id() + ": somebody still holds it");
        if (delivery.state().isFinal()
                && !each.history().isEmpty()
                && !world.database().isSet()) {
            Instant faultsEnded = Timeline.START.plus(world.scenario().lasts()).plus(World.LONGEST_PAUSE);
            Instant last = delivery.deliverBy().isAfter(faultsEnded) ? delivery.deliverBy() : faultsEnded;
            Instant end = each.history().stream()
                    .filter(line -> line.state().isFinal())
                    .map(HistoryLine::at)
                    .findFirst()
                    .orElseThrow();
            law("INV-16", !end.isAfter(last.plus(REST)), delivery.id() + ": it ended at " + end + " only");
        }
    }

    private void onceEach(Reminder reminder, List<Watched> all) {
        Set<Object> points = new HashSet<>();
        for (Watched each : all) {
            Delivery delivery = each.delivery();
            boolean moved = each.history().stream().anyMatch(line -> line.fact() instanceof Fact.Edited)
                    || delivery.stopped().isPresent();
            boolean first = points.add(List.of(delivery.id().member(), delivery.occursAt()));
            law("INV-11", first || moved, reminder.id() + ": two deliveries for " + delivery.occursAt());
        }
    }

    /** A series that nobody touched has had each of its points, or says that it passed over it. */
    private void complete(Host host, Reminder reminder, List<Watched> all) {
        if (reminder.definition().schedule() instanceof Schedule.Recurring) {
            int passedOver = all.stream()
                    .flatMap(each -> each.history().stream())
                    .map(HistoryLine::fact)
                    .filter(Fact.Planned.class::isInstance)
                    .mapToInt(fact -> ((Fact.Planned) fact).passedOver())
                    .sum();
            Delivery last = all.get(all.size() - 1).delivery();
            int points = host.points(reminder, last.occursAt());
            law(
                    "INV-11",
                    all.size() + passedOver == points,
                    reminder.id() + ": " + points + " points, " + all.size() + " deliveries and " + passedOver
                            + " passed over");
        }
    }

    private void law(String invariant, boolean holds, String otherwise) {
        if (!holds) {
            world.journal().violates(invariant, otherwise);
        }
    }
}
