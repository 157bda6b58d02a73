package io.reminders.contact;

import io.reminders.refusal.RefusedValueException;

/** The person to reach, as the host named them. Immutable; its {@code toString} shows no address. */
public sealed interface Recipient {

    /**
     * A recipient who is reached at a phone number, in any common notation. It is read when the reminder is scheduled,
     * with the desk's default region.
     */
    static Recipient phone(String number) {
        return new Phone(number);
    }

    /** A recipient who is reached at a phone number. */
    static Recipient phone(PhoneNumber number) {
        return new Phone(number.e164());
    }

    /**
     * The number to call.
     *
     * @param region the region of numbers without a leading {@code +}
     * @throws RefusedValueException naming {@code phone_number} if it is no valid number
     */
    PhoneNumber phoneNumber(Region region);

    /**
     * A recipient known by a phone number alone.
     *
     * @param notation the number as it was given
     */
    record Phone(String notation) implements Recipient {
        @Override
        public PhoneNumber phoneNumber(Region region) {
            return PhoneNumber.parse(notation, region);
        }

        @Override
        public String toString() {
            return "Phone";
        }
    }
}
