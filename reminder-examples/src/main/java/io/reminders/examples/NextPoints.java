package io.reminders.examples;

import io.reminders.Plan;
import io.reminders.Reminders;
import io.reminders.calendar.Schedule;
import io.reminders.delivery.Delivery;
import io.reminders.delivery.Planned;
import io.reminders.reminder.Reminder;
import io.reminders.reminder.ReminderNotFoundException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The points of a reminder that come next. Immutable. */
final class NextPoints {
    /** One may be under way while another waits. */
    private static final int OF_A_SERIES = 2;

    private final Reminder reminder;
    private final List<Plan> plans;

    private NextPoints(Reminder reminder, List<Plan> plans) {
        this.reminder = reminder;
        this.plans = plans;
    }

    /** Those of a reminder; of one that has a single point its desk is not asked. */
    static NextPoints of(Reminders desk, Reminder reminder) {
        return hasSeveral(reminder) ? planned(desk, reminder) : new NextPoints(reminder, List.of());
    }

    /** The same, with what will be attempted for them. */
    static NextPoints planned(Reminders desk, Reminder reminder) {
        int points = reminder.definition().timetable().recurs() ? OF_A_SERIES : Schedule.AroundEvent.MOST_OFFSETS;
        try {
            return new NextPoints(reminder, desk.plan(reminder.id(), points));
        } catch (ReminderNotFoundException deletedMeanwhile) {
            return new NextPoints(reminder, List.of());
        }
    }

    /** Whether a reminder has, or may have, several points. */
    static boolean hasSeveral(Reminder reminder) {
        return !(reminder.definition().schedule() instanceof Schedule.Once once)
                || once.occurrences().size() > 1;
    }

    Reminder reminder() {
        return reminder;
    }

    /** When the soonest of them is due: of those for which something will be attempted, where there are any. */
    Instant due() {
        return dueOf(open())
                .or(() -> dueOf(
                        plans.stream().filter(plan -> !plan.delivery().state().isFinal())))
                .or(() -> dueOf(plans.stream()))
                .orElseGet(() -> reminder.slot().due());
    }

    private static Optional<Instant> dueOf(Stream<Plan> plans) {
        return plans.map(Plan::delivery).map(Delivery::due).min(Comparator.naturalOrder());
    }

    /** When the soonest attempt is made; empty if none is. */
    Optional<Instant> attempt() {
        return open().flatMap(plan -> plan.attempts().stream().limit(1))
                .map(Planned::notBefore)
                .min(Comparator.naturalOrder());
    }

    /** Whether nothing comes any more. */
    boolean isOver() {
        return switch (reminder.status()) {
            case ACTIVE, PAUSED -> false;
            case COMPLETED, FAILED, EXPIRED, CANCELLED, UNRESOLVED -> true;
        };
    }

    private Stream<Plan> open() {
        return plans.stream().filter(plan -> !plan.attempts().isEmpty());
    }
}
