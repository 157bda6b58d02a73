package io.reminders.calendar;

import io.reminders.refusal.RefusedValueException;
import io.reminders.refusal.StorableText;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Reads a time zone by its IANA name. Three-letter abbreviations are refused, because several zones share each of them
 * ({@code CST} is used in Chicago, Havana and Shanghai).
 */
public final class IanaZone {
    private static final Map<String, String> MEANT_BY = Map.of(
            "EST", "America/New_York",
            "MST", "America/Denver",
            "HST", "Pacific/Honolulu",
            "CST", "America/Chicago",
            "PST", "America/Los_Angeles",
            "CET", "Europe/Paris",
            "EET", "Europe/Bucharest",
            "MET", "Europe/Paris",
            "WET", "Europe/Lisbon",
            "GMT", "UTC");

    private IanaZone() {}

    /**
     * The zone of that name.
     *
     * @throws RefusedValueException naming {@code timezone}, with the name that was probably meant, if there is one
     */
    public static ZoneId parse(String name) {
        String stripped = name.strip();
        if (stripped.equals("UTC") || stripped.equals("Z")) {
            return ZoneOffset.UTC;
        }
        if (stripped.contains("/") && ZoneId.getAvailableZoneIds().contains(stripped)) {
            return ZoneId.of(stripped);
        }
        throw refused(stripped);
    }

    /** The names of all zones that are taken here, in the order of the alphabet. */
    public static List<String> names() {
        return Stream.concat(
                        Stream.of("UTC"), ZoneId.getAvailableZoneIds().stream().filter(name -> name.contains("/")))
                .sorted()
                .toList();
    }

    private static RefusedValueException refused(String name) {
        String expected = "an IANA time zone such as Europe/Bucharest"
                + meantBy(name).map(zone -> " (did you mean " + zone + "?)").orElse("");
        return RefusedValueException.of("timezone", expected, shapeOf(name));
    }

    /** A zone name holds nothing of a person, but a host may pass any text: only what looks like a zone is repeated. */
    private static String shapeOf(String name) {
        boolean looksLikeZone = name.matches("[A-Za-z_+/0-9-]{1,40}")
                && name.replaceAll("\\D", "").length() <= 2;
        return looksLikeZone ? name : StorableText.shapeOf(name);
    }

    private static Optional<String> meantBy(String name) {
        String abbreviation = MEANT_BY.get(name.toUpperCase(Locale.ROOT));
        if (abbreviation != null) {
            return Optional.of(abbreviation);
        }
        String wanted = comparable(name);
        if (wanted.isEmpty()) {
            return Optional.empty();
        }
        return new TreeSet<>(ZoneId.getAvailableZoneIds())
                .stream()
                        .filter(zone -> zone.contains("/") && !zone.startsWith("Etc/") && !zone.startsWith("SystemV/"))
                        .filter(zone -> comparable(zone).equals(wanted)
                                || comparable(zone.substring(zone.lastIndexOf('/') + 1))
                                        .equals(wanted))
                        .findFirst();
    }

    private static String comparable(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
    }
}
