package io.reminders.calendar;

import io.reminders.refusal.RefusedValueException;
import io.reminders.refusal.StorableText;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A gate as a text and back. Neither hours nor the ids of zones hold the words and signs between them. */
final class GateText {
    private static final String OPEN = "open";
    private static final String BETWEEN_WINDOWS = "; ";
    private static final String BEFORE_ZONES = " in ";
    private static final String BETWEEN_ZONES = " and ";

    private GateText() {}

    static String write(Gate gate) {
        return gate.windows().isEmpty()
                ? OPEN
                : gate.windows().stream().map(GateText::write).collect(Collectors.joining(BETWEEN_WINDOWS));
    }

    static Gate read(String text) {
        if (text.equals(OPEN)) {
            return Gate.OPEN;
        }
        List<Window> windows = Stream.of(text.split(BETWEEN_WINDOWS, -1))
                .map(window -> window(window, text))
                .toList();
        return new Gate(windows);
    }

    private static String write(Window window) {
        return window.hours().text()
                + BEFORE_ZONES
                + window.zones().stream().map(ZoneId::getId).collect(Collectors.joining(BETWEEN_ZONES));
    }

    private static Window window(String window, String text) {
        int hours = window.indexOf(BEFORE_ZONES);
        if (hours < 0) {
            throw refused(text);
        }
        Set<ZoneId> zones = Stream.of(
                        window.substring(hours + BEFORE_ZONES.length()).split(BETWEEN_ZONES, -1))
                .map(id -> zone(id, text))
                .collect(Collectors.toUnmodifiableSet());
        return new Window(WeeklyHours.parse(window.substring(0, hours)), zones);
    }

    private static ZoneId zone(String id, String text) {
        try {
            return ZoneId.of(id);
        } catch (DateTimeException unknown) {
            throw refused(text);
        }
    }

    private static RefusedValueException refused(String text) {
        return RefusedValueException.of(
                "gate",
                "open, or hours in zones such as MON-FRI 08:00-21:00 in Europe/Bucharest",
                StorableText.shapeOf(text));
    }
}
