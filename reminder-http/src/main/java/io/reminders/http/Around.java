package io.reminders.http;

import io.reminders.calendar.Event;
import io.reminders.calendar.Offset;
import io.reminders.calendar.Schedule;
import io.reminders.refusal.Refusal;
import io.reminders.refusal.RefusedValueException;
import io.reminders.refusal.StorableText;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import java.time.temporal.TemporalAmount;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a body says of an event that a reminder is to hang on, as it came. Immutable; its {@code toString} shows nothing
 * of it.
 *
 * @param event what the caller calls it
 * @param starts when it starts
 * @param version the caller's number of that state of it
 * @param offsets how far before and after it
 */
record Around(Optional<String> event, Optional<String> starts, Optional<Integer> version, Offsets offsets) {

    static Around in(Fields fields) {
        return new Around(
                fields.text("event"), fields.text("event_starts"), fields.number("event_version"), Offsets.in(fields));
    }

    /** Whether it says anything. */
    boolean isSaid() {
        return event.isPresent() || starts.isPresent() || version.isPresent() || offsets.isSaid();
    }

    /**
     * The schedule that is meant.
     *
     * @param zone by whose clock the start is read
     * @param desk who knows the event, if anybody does
     * @throws RefusedValueException naming each field that was refused
     */
    Schedule schedule(ZoneId zone, Desk desk) {
        refuseWhatIsMissing();
        String name = desk.eventNames().known(event.orElseThrow());
        Event said =
                Fields.called("event_starts", () -> Event.called(name).starting(When.once(starts.orElseThrow(), zone)));
        Event numbered = said.withVersion(version.map(Around::checked).orElse(said.version()));
        desk.reminders().event(name).find().ifPresent(known -> refuseContradiction(known, numbered));
        return offsets.around(numbered);
    }

    /** Two starts under one number: which of them holds cannot be known. An older number is merely late. */
    private void refuseContradiction(Event known, Event said) {
        boolean sameState = version.isEmpty() || said.version() == known.version();
        if (sameState
                && known.standing() == Event.Standing.PLANNED
                && !known.startsAt().equals(said.startsAt())) {
            throw RefusedValueException.of(
                    "event_starts", "the start that is known, or a greater event_version beside it", "another");
        }
    }

    private void refuseWhatIsMissing() {
        List<Refusal> missing = new ArrayList<>();
        if (event.isEmpty()) {
            missing.add(new Refusal("event", "text", "nothing"));
        }
        if (starts.isEmpty()) {
            missing.add(new Refusal("event_starts", "a date and time such as 2026-03-07T09:00", "nothing"));
        }
        if (!offsets.isSaid()) {
            missing.add(new Refusal("before", "a list such as [\"PT24H\", \"PT1H\"], or after", "nothing"));
        }
        if (!missing.isEmpty()) {
            throw new RefusedValueException(missing);
        }
    }

    private static int checked(int version) {
        return EventWord.checked("event_version", version);
    }

    @Override
    public String toString() {
        return "Around";
    }

    /**
     * How far before and after an event, as it came. Immutable.
     *
     * @param before spans of time (ISO 8601), such as {@code PT1H} or {@code P1D}
     * @param after the same
     */
    record Offsets(List<String> before, List<String> after) {
        static Offsets in(Fields fields) {
            return new Offsets(fields.texts("before"), fields.texts("after"));
        }

        boolean isSaid() {
            return !before.isEmpty() || !after.isEmpty();
        }

        /**
         * Before and after that event, earliest first: of the points of a reminder, the first is what comes next, and
         * the last is how it ends.
         *
         * @throws RefusedValueException naming {@code before} or {@code after}
         */
        Schedule around(Event event) {
            List<Offset> inOrder = read().stream()
                    .distinct()
                    .sorted(Comparator.comparing(offset -> point(event, offset)))
                    .toList();
            return Fields.called(before.isEmpty() ? "after" : "before", () -> Schedule.around(event, inOrder));
        }

        private static Instant point(Event event, Offset offset) {
            return Schedule.around(event, List.of(offset))
                    .opening(event.startsAt())
                    .get(0)
                    .due();
        }

        private List<Offset> read() {
            Stream<Offset> earlier =
                    before.stream().map(text -> Fields.called("before", () -> Offset.before(amount(text))));
            Stream<Offset> later = after.stream().map(text -> Fields.called("after", () -> Offset.after(amount(text))));
            return Stream.concat(earlier, later).toList();
        }

        /** Elapsed time has a T, days by the calendar have none: one text never means both. */
        private static TemporalAmount amount(String text) {
            try {
                return text.startsWith("PT") ? Duration.parse(text) : Period.parse(text);
            } catch (DateTimeException | ArithmeticException noSpan) {
                throw RefusedValueException.of(
                        "offset", "a span such as PT24H for hours or P1D for days", StorableText.shapeOf(text));
            }
        }
    }
}
