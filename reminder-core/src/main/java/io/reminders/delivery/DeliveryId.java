package io.reminders.delivery;

import io.reminders.reminder.ReminderId;
import java.util.UUID;

/**
 * The name of one delivery. Immutable. Its natural order is the order in which rows are locked.
 *
 * @param reminder whose delivery it is
 * @param occurrence which point of the reminder's schedule, from 1
 * @param member 0 for the recipient of the reminder
 */
public record DeliveryId(ReminderId reminder, int occurrence, int member) implements Comparable<DeliveryId> {
    @Override
    public int compareTo(DeliveryId other) {
        int byReminder = compare(reminder.value(), other.reminder.value());
        if (byReminder != 0) {
            return byReminder;
        }
        int byOccurrence = Integer.compare(occurrence, other.occurrence);
        return byOccurrence == 0 ? Integer.compare(member, other.member) : byOccurrence;
    }

    /** As their texts stand, and as databases sort them: without signs, unlike {@link UUID#compareTo}. */
    private static int compare(UUID one, UUID other) {
        int byHigh = Long.compareUnsigned(one.getMostSignificantBits(), other.getMostSignificantBits());
        return byHigh == 0
                ? Long.compareUnsigned(one.getLeastSignificantBits(), other.getLeastSignificantBits())
                : byHigh;
    }

    /** The reminder's id, then occurrence and member, such as {@code …/1.0}. */
    @Override
    public String toString() {
        return reminder + "/" + occurrence + "." + member;
    }
}
