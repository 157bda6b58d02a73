package io.reminders.http;

import io.reminders.calendar.IanaZone;
import io.reminders.refusal.RefusedValueException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * Which zone is meant: the one that the body names, else that of the header {@code X-Timezone}, else another.
 * Immutable.
 *
 * @param header what the header says; empty if it is missing
 * @param other which, if nothing is said
 */
record Zones(Optional<String> header, ZoneId other) {
    private static final String HEADER = "X-Timezone";

    static Zones of(Call call, ZoneId other) {
        return new Zones(call.onlyHeader("x-timezone", HEADER), other);
    }

    /**
     * The zone that is meant.
     *
     * @param timezone what the body says
     * @throws RefusedValueException naming {@code timezone} or {@code X-Timezone} if that is no zone
     */
    ZoneId meant(Optional<String> timezone) {
        return timezone.map(IanaZone::parse).or(() -> header.map(Zones::parse)).orElse(other);
    }

    private static ZoneId parse(String name) {
        try {
            return IanaZone.parse(name);
        } catch (RefusedValueException refused) {
            throw RefusedValueException.of(
                    HEADER,
                    refused.refusals().get(0).expected(),
                    refused.refusals().get(0).actual());
        }
    }

    /** The IANA name of a zone. */
    static String nameOf(ZoneId zone) {
        return zone.equals(ZoneOffset.UTC) ? "UTC" : zone.getId();
    }
}
