package io.reminders.contact;

import io.reminders.refusal.RefusedValueException;
import java.time.ZoneId;
import java.util.Optional;

/** The person to reach, as the host named them. Immutable; its {@code toString} shows no address. */
public sealed interface Recipient {

    /**
     * A recipient who is reached at a phone number, in any common notation. It is read when the reminder is scheduled,
     * with the desk's default region.
     */
    static Recipient phone(String number) {
        return new Phone(number, Optional.empty());
    }

    /** A recipient who is reached at a phone number. */
    static Recipient phone(PhoneNumber number) {
        return phone(number.e164());
    }

    /** The same, who lives by the clock of that zone. */
    Recipient in(ZoneId zone);

    /** The zone by whose clock the recipient lives; empty where the host has not said it. */
    Optional<ZoneId> zone();

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
     * @param zone the zone by whose clock the recipient lives; empty where it is not known
     */
    record Phone(String notation, Optional<ZoneId> zone) implements Recipient {
        @Override
        public Recipient in(ZoneId known) {
            return new Phone(notation, Optional.of(known));
        }

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
