package io.reminders.delivery;

import io.reminders.reminder.ReminderId;
import java.util.Comparator;

/**
 * The name of one delivery. Immutable. Its natural order is the order in which rows are locked.
 *
 * @param reminder whose delivery it is
 * @param occurrence which point of the reminder's schedule, from 1
 * @param member 0 for the recipient of the reminder
 */
public record DeliveryId(ReminderId reminder, int occurrence, int member) implements Comparable<DeliveryId> {
    /** The two halves without their signs: the order in which the texts of the ids stand, and databases sort them. */
    private static final Comparator<DeliveryId> ORDER = Comparator.comparingLong(
                    (DeliveryId id) -> id.reminder().value().getMostSignificantBits() + Long.MIN_VALUE)
            .thenComparingLong(id -> id.reminder().value().getLeastSignificantBits() + Long.MIN_VALUE)
            .thenComparingInt(DeliveryId::occurrence)
            .thenComparingInt(DeliveryId::member);

    @Override
    public int compareTo(DeliveryId other) {
        return ORDER.compare(this, other);
    }

    /** The reminder's id, then occurrence and member, such as {@code …/1.0}. */
    @Override
    public String toString() {
        return reminder + "/" + occurrence + "." + member;
    }
}
