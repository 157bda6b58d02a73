package io.reminders.calendar;

import io.reminders.refusal.RefusedValueException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Decides when an attempt may start: while all its windows are open. Immutable; every answer depends on the instants
 * that are passed in and on the rules of the zones.
 *
 * <p>What is open holds its first instant and not its last. No answer looks further than 366 days. Instants whose year
 * has more than nine digits are refused with a {@link DateTimeException}, a deadline excepted.
 *
 * @param windows up to 10; none means always open
 */
public record Gate(List<Window> windows) {
    /** Without windows: always open. */
    public static final Gate OPEN = new Gate(List.of());
    /** An attempt that is moved earlier starts at least so long before the gate shuts, where it is open so long. */
    public static final Duration LEAD = Duration.ofMinutes(5);

    private static final Duration REACH = Duration.ofDays(366);
    private static final int MOST_WINDOWS = 10;

    public Gate {
        if (windows.size() > MOST_WINDOWS) {
            throw RefusedValueException.of("gate", "up to " + MOST_WINDOWS + " windows", windows.size() + "");
        }
        windows = List.copyOf(windows);
    }

    /** Open when all of those are. */
    public static Gate of(Window... windows) {
        return new Gate(List.of(windows));
    }

    /**
     * Open when both are; a window that both have counts once.
     *
     * @throws RefusedValueException naming {@code gate} if that makes more than 10 windows
     */
    public Gate and(Gate other) {
        return new Gate(Stream.concat(windows.stream(), other.windows.stream())
                .distinct()
                .toList());
    }

    /** Whether an attempt may start at that instant. */
    public boolean isOpen(Instant at) {
        return windows.stream().allMatch(window -> window.isOpen(at));
    }

    /** The first instant from {@code at} on at which it is open; empty if there is none within 366 days. */
    public Optional<Instant> opensFrom(Instant at) {
        List<ZoneHours> clocks = clocks();
        Instant horizon = at.plus(REACH);
        Instant cursor = at;
        while (!cursor.isAfter(horizon)) {
            Instant moment = cursor;
            Optional<ZoneHours> shut =
                    clocks.stream().filter(clock -> !clock.isOpen(moment)).findFirst();
            if (shut.isEmpty()) {
                return Optional.of(moment);
            }
            cursor = shut.get().changeAfter(moment);
        }
        return Optional.empty();
    }

    /** The first instant from {@code at} on at which it is shut; empty if there is none within 366 days. */
    public Optional<Instant> shutsFrom(Instant at) {
        Instant horizon = at.plus(REACH);
        return clocks().stream()
                .map(clock -> clock.shutsFrom(at, horizon))
                .min(Instant::compareTo)
                .filter(shut -> !shut.isAfter(horizon));
    }

    /**
     * The last moment before {@code deadline} for an attempt: {@link #LEAD} before the gate shuts or the deadline
     * comes, or when it opens if it is not open so long. Empty if it was not open within 366 days.
     */
    public Optional<Instant> lastOpenBefore(Instant deadline) {
        List<ZoneHours> clocks = clocks();
        Instant horizon = deadline.minus(REACH);
        Instant cursor = deadline;
        while (cursor.isAfter(horizon)) {
            Instant end = cursor;
            Optional<ZoneHours> shut =
                    clocks.stream().filter(clock -> !clock.isOpenBefore(end)).findFirst();
            if (shut.isEmpty()) {
                Instant start = clocks.stream()
                        .map(clock -> clock.openSince(end, horizon))
                        .max(Instant::compareTo)
                        .orElse(horizon);
                return Optional.of(ZoneHours.later(start, end.minus(LEAD)));
            }
            cursor = shut.get().changeBefore(end);
        }
        return Optional.empty();
    }

    /**
     * When an attempt may start that was to start at {@code due} and may start at any later time: never earlier.
     *
     * @param now by the same clock as {@code due}
     */
    public Fit fit(Instant due, Instant now) {
        Instant start = ZoneHours.later(due, now);
        return opensFrom(start).map(at -> from(start, at)).orElseGet(() -> new Fit.Shut(Fit.Shut.Cause.NEVER_OPENS));
    }

    /**
     * When an attempt may start that was to start at {@code due} and must start before {@code deadline}. Every instant
     * in the answer is open, not before {@code now}, and before the deadline. If the gate opens too late, the attempt
     * moves earlier: to {@link #lastOpenBefore}, or to {@code now} if that moment is past and the gate still open.
     *
     * @param now by the same clock as the other two
     * @param deadline the first instant that is too late; {@link Instant#MAX} if none is
     */
    public Fit fit(Instant due, Instant now, Instant deadline) {
        if (!now.isBefore(deadline)) {
            return new Fit.Shut(Fit.Shut.Cause.DEADLINE_PASSED);
        }
        Instant start = ZoneHours.later(due, now);
        Optional<Instant> opening = opensFrom(start);
        if (opening.isPresent() && opening.get().isBefore(deadline)) {
            return from(start, opening.get());
        }
        // From start to the deadline nothing is open, so what is last before the earlier of them is last of all.
        return lastOpenBefore(ZoneHours.earlier(start, deadline))
                .map(last -> ZoneHours.later(last, now))
                .filter(this::isOpen)
                .<Fit>map(Fit.Earlier::new)
                .orElseGet(() ->
                        new Fit.Shut(opening.isPresent() ? Fit.Shut.Cause.OPENS_TOO_LATE : Fit.Shut.Cause.NEVER_OPENS));
    }

    /**
     * Reads what {@link #text()} wrote.
     *
     * @throws RefusedValueException naming {@code gate}, {@code window} or {@code hours} if it is nothing of the kind,
     *     or names a zone that this JVM does not know
     */
    public static Gate parse(String text) {
        return GateText.read(text);
    }

    /**
     * For storage, such as {@code MON-FRI 08:00-21:00 in America/Denver and America/New_York}; {@code open} for none.
     */
    public String text() {
        return GateText.write(this);
    }

    private static Fit from(Instant start, Instant at) {
        return at.equals(start) ? new Fit.AsAsked(at) : new Fit.Later(at);
    }

    private List<ZoneHours> clocks() {
        return windows.stream().flatMap(Window::clocks).distinct().toList();
    }
}
