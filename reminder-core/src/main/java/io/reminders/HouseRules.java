package io.reminders;

import io.reminders.contact.CallingHours;
import io.reminders.contact.Region;
import java.util.Optional;

/**
 * What a host has said for all its reminders. Immutable.
 *
 * @param region in which phone numbers are read
 * @param callingHours when people may be called; empty where the host has turned no such rule on
 */
record HouseRules(Region region, Optional<CallingHours> callingHours) {
    static final HouseRules USUAL = new HouseRules(Region.INTERNATIONAL, Optional.empty());

    HouseRules withRegion(Region changed) {
        return new HouseRules(changed, callingHours);
    }

    HouseRules withCallingHours(CallingHours hours) {
        return new HouseRules(region, Optional.of(hours));
    }
}
