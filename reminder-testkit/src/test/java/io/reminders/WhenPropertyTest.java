package io.reminders;

import static org.assertj.core.api.Assertions.assertThat;

import io.reminders.calendar.Occurrence;
import io.reminders.calendar.Schedule;
import io.reminders.delivery.Delivery;
import io.reminders.delivery.Dossier;
import io.reminders.delivery.Fact;
import io.reminders.delivery.HistoryLine;
import io.reminders.delivery.Reasons;
import io.reminders.refusal.RefusedValueException;
import io.reminders.reminder.Reminder;
import io.reminders.reminder.ReminderFilter;
import io.reminders.reminder.ReminderId;
import io.reminders.reminder.TenantId;
import io.reminders.testkit.ManualClock;
import io.reminders.testkit.ReminderTestKit;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * What holds for every schedule, zone, policy and outage. {@code -Dprop.seeds} and {@code -Dprop.seed} say how many
 * wishes are drawn, or which one.
 */
class WhenPropertyTest {
    private static final long SEEDS = Long.getLong("prop.seeds", 10_000);
    private static final int MOST_CALLS = 12;
    private static final Duration UNTIL_ANSWERED = Duration.ofSeconds(3);

    /** What must have happened at least once for a run to prove anything. */
    private enum Seen {
        REFUSED,
        CALLED,
        SERIES,
        EVENT,
        PASSED_OVER,
        EXPIRED,
        MOVED_BY_HOURS,
        BYPASSED,
        MOVED_EVENT,
        EDITED,
        LEFT_OUT,
        PAUSED,
        CANCELLED
    }

    private final Map<Seen, Integer> seen = new EnumMap<>(Seen.class);

    private void saw(Seen what) {
        seen.merge(what, 1, Integer::sum);
    }

    /** One wish on its way: its desk, its worker and its clock. */
    private static final class Life {
        private final ReminderTestKit kit;
        private final ManualClock clock;
        private final Reminders desk;
        private final List<Instant> calls = new ArrayList<>();

        Life(Wish wish) {
            clock = ManualClock.at(wish.start);
            kit = ReminderTestKit.with(clock);
            desk = kit.reminders();
        }

        Optional<Instant> next() {
            return desk.comingUp(ReminderFilter.everything(), 1).upcoming().stream()
                    .map(Upcoming::at)
                    .findFirst();
        }

        void workAt(Instant instant) {
            clock.set(instant.isAfter(clock.instant()) ? instant : clock.instant());
            int before = kit.calls().size();
            kit.worker().runOnce();
            kit.calls().stream().skip(before).forEach(unused -> calls.add(clock.instant()));
            clock.advance(UNTIL_ANSWERED);
            kit.worker().runOnce();
        }

        List<Delivery> deliveries(ReminderId id) {
            return kit.repository()
                    .dossier(TenantId.NONE, id)
                    .map(Dossier::deliveries)
                    .orElseThrow();
        }
    }

    private static List<Long> seeds() {
        Long only = Long.getLong("prop.seed");
        List<Long> seeds = new ArrayList<>();
        for (long seed = 0; only == null && seed < SEEDS; seed++) {
            seeds.add(seed);
        }
        return only == null ? seeds : List.of(only);
    }

    private Optional<Reminder> scheduled(Life life, Wish wish) {
        try {
            return Optional.of(life.desk.schedule(wish.request).reminder());
        } catch (RefusedValueException nothingToCome) {
            saw(Seen.REFUSED);
            return Optional.empty();
        }
    }

    @Test
    void what_is_planned_is_what_happens() {
        for (long seed : seeds()) {
            Wish wish = new Wish(seed);
            Life life = new Life(wish);
            Optional<Reminder> reminder = scheduled(life, wish);
            if (reminder.isEmpty()) {
                continue;
            }
            List<Instant> planned = life.desk.plan(reminder.get().id(), MOST_CALLS).stream()
                    .flatMap(plan -> plan.attempts().stream().limit(1))
                    .map(attempt -> attempt.notBefore())
                    .sorted()
                    .toList();
            while (life.calls.size() < planned.size() && life.next().isPresent()) {
                life.workAt(life.next().orElseThrow());
            }
            assertThat(life.calls).as("seed %d", seed).isEqualTo(planned);
            saw(planned.isEmpty() ? Seen.EXPIRED : Seen.CALLED);
        }
        assertThat(seen.getOrDefault(Seen.CALLED, 0)).isPositive();
    }

    @Test
    void under_outages_moves_and_cancels_nothing_is_lost_doubled_or_untimely() {
        for (long seed : seeds()) {
            Wish wish = new Wish(seed);
            Life life = new Life(wish);
            scheduled(life, wish).ifPresent(reminder -> live(life, wish, reminder.id(), seed));
        }
        if (System.getProperty("prop.seed") == null) {
            assertThat(seen.keySet()).as("what happened").containsExactlyInAnyOrder(Seen.values());
        }
    }

    private void live(Life life, Wish wish, ReminderId id, long seed) {
        int version = 1;
        boolean edited = false;
        for (int turn = 0; turn < MOST_CALLS && life.next().isPresent(); turn++) {
            Instant next = life.next().orElseThrow();
            Duration outage = wish.chance(30) ? Duration.ofMinutes(wish.random.nextInt(2_000)) : Duration.ZERO;
            life.workAt(next.plus(outage));
            if (wish.chance(10) && life.desk.find(id).orElseThrow().event().isPresent()) {
                version++;
                life.desk
                        .event("appt-981")
                        .movedTo(life.clock.instant().plusSeconds(60L * (1 + wish.random.nextInt(3_000))), version);
                saw(Seen.MOVED_EVENT);
            } else {
                edited |= changed(life, wish, id);
            }
            timely(life, wish, id, seed);
            goesOn(life, id, seed);
        }
        onceEach(life, id, seed);
        if (!edited) {
            complete(life, id, seed);
        }
    }

    /** Whether the host has asked for something that another series came of. */
    private boolean changed(Life life, Wish wish, ReminderId id) {
        int what = wish.random.nextInt(100);
        if (what < 4) {
            life.desk.cancel(id);
            saw(Seen.CANCELLED);
        } else if (what < 8) {
            saw(life.desk.skip(id) instanceof Change.Made ? Seen.LEFT_OUT : Seen.CALLED);
        } else if (what < 12) {
            life.desk.pause(id);
            life.clock.advance(Duration.ofMinutes(wish.random.nextInt(4_000)));
            saw(life.desk.resume(id) instanceof Change.Made ? Seen.PAUSED : Seen.CALLED);
        } else if (what < 18) {
            return edited(life, wish, id);
        }
        return false;
    }

    private boolean edited(Life life, Wish wish, ReminderId id) {
        try {
            Schedule other = wish.another(life.clock.instant());
            boolean made = life.desk.reschedule(id, other) instanceof Change.Made;
            saw(made ? Seen.EDITED : Seen.CALLED);
            return made;
        } catch (RefusedValueException nothingToCome) {
            saw(Seen.REFUSED);
            return false;
        }
    }

    /** A series has one delivery that waits, until its rule ends or its host ends it. */
    private void goesOn(Life life, ReminderId id, long seed) {
        Reminder reminder = life.desk.find(id).orElseThrow();
        if (!(reminder.definition().schedule() instanceof Schedule.Recurring series)) {
            return;
        }
        List<Delivery> deliveries = life.deliveries(id);
        long waiting = deliveries.stream().filter(Delivery::headsSeries).count();
        Delivery last = deliveries.get(deliveries.size() - 1);
        boolean over = series.recurrence().after(last.occursAt()).isEmpty()
                || deliveries.stream()
                        .anyMatch(delivery -> delivery.stopped()
                                .filter(Reasons.CANCELLED_BY_HOST::equals)
                                .isPresent());
        assertThat(waiting).as("seed %d: waiting", seed).isLessThanOrEqualTo(1);
        assertThat(waiting == 1 || over).as("seed %d: the series goes on", seed).isTrue();
    }

    /** No attempt outside the hours unless that is recorded; none before its due instant, or when it is too late. */
    private void timely(Life life, Wish wish, ReminderId id, long seed) {
        Reminder reminder = life.desk.find(id).orElseThrow();
        List<Delivery> deliveries = life.deliveries(id);
        for (HistoryLine line : life.desk.explain(id).history()) {
            if (!(line.fact() instanceof Fact.Intended)) {
                continue;
            }
            boolean bypassed = line.why().equals(Reasons.HOURS_BYPASSED);
            assertThat(wish.hours.isOpen(line.at()) || bypassed)
                    .as("seed %d: allowed at %s", seed, line.at())
                    .isTrue();
            assertThat(bypassed).as("seed %d: bypassed", seed).isEqualTo(!wish.hours.isOpen(line.at()));
            saw(bypassed ? Seen.BYPASSED : Seen.CALLED);
            Delivery delivery = deliveries.stream()
                    .filter(each -> each.id().equals(line.delivery()))
                    .findFirst()
                    .orElseThrow();
            assertThat(line.at()).as("seed %d: not early", seed).isAfterOrEqualTo(delivery.due());
        }
        reminder.event().ifPresent(event -> {
            saw(Seen.EVENT);
            deliveries.stream()
                    .filter(delivery -> delivery.stopped().isEmpty())
                    .filter(delivery -> delivery.occursAt().isBefore(event.startsAt()))
                    .flatMap(delivery -> delivery.attempts().stream())
                    .forEach(attempt ->
                            assertThat(attempt.begunAt()).as("seed %d", seed).isBefore(event.startsAt()));
        });
    }

    /** One call a delivery, and one delivery a point. */
    private void onceEach(Life life, ReminderId id, long seed) {
        Set<Object> points = new HashSet<>();
        for (Delivery delivery : life.deliveries(id)) {
            assertThat(delivery.attempts()).as("seed %d", seed).hasSizeLessThanOrEqualTo(1);
            assertThat(points.add(List.of(delivery.id().member(), delivery.occursAt()))
                            || delivery.stopped().isPresent())
                    .as("seed %d: %s twice", seed, delivery.occursAt())
                    .isTrue();
            if (!delivery.occursAt().equals(delivery.due())) {
                saw(Seen.MOVED_BY_HOURS);
            }
            if (delivery.attempts().isEmpty() && delivery.state().isFinal()) {
                saw(Seen.EXPIRED);
            }
        }
    }

    /** Every point of a series has had a delivery, or is counted by the one that came after it. */
    private void complete(Life life, ReminderId id, long seed) {
        Reminder reminder = life.desk.find(id).orElseThrow();
        if (!(reminder.definition().schedule() instanceof Schedule.Recurring series)) {
            return;
        }
        saw(Seen.SERIES);
        List<Fact.Planned> planned = life.desk.explain(id).history().stream()
                .map(HistoryLine::fact)
                .filter(Fact.Planned.class::isInstance)
                .map(Fact.Planned.class::cast)
                .toList();
        Instant before = reminder.createdAt();
        for (Fact.Planned plan : planned) {
            int points = 0;
            Instant at = before;
            while (at.isBefore(plan.occursAt())) {
                at = series.recurrence().after(at).map(Occurrence::due).orElse(Instant.MAX);
                points++;
            }
            assertThat(at).as("seed %d", seed).isEqualTo(plan.occursAt());
            boolean first = before.equals(reminder.createdAt());
            if (!first) {
                assertThat(points).as("seed %d: points until %s", seed, at).isEqualTo(plan.passedOver() + 1);
            }
            if (plan.passedOver() > 0) {
                saw(Seen.PASSED_OVER);
            }
            before = at;
        }
    }
}
