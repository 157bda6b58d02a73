package io.reminders.calendar;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;

/**
 * What a gate must answer, found by looking at the wall clock in each minute of two days. It knows the ranges as they
 * were said, and nothing of how the gate keeps them.
 */
final class MinuteWalk {
    static final int MINUTES = 2 * 24 * 60;
    static final int LEAD = 5;

    private static final List<String> ZONES = List.of(
            "UTC",
            "Europe/Bucharest",
            "Europe/London",
            "America/New_York",
            "America/Los_Angeles",
            "America/St_Johns",
            "America/Sao_Paulo",
            "Australia/Lord_Howe",
            "Asia/Kathmandu",
            "Africa/Cairo",
            "Africa/Casablanca",
            "Asia/Tehran",
            "Pacific/Apia",
            "Pacific/Chatham");

    private final Gate gate;
    private final Instant start;
    private final boolean[] open;

    private MinuteWalk(Gate gate, Instant start, boolean[] open) {
        this.gate = gate;
        this.start = start;
        this.open = open;
    }

    static MinuteWalk random(Random random, Consumer<String> seen) {
        Instant start = start(random, seen);
        boolean[] open = new boolean[MINUTES];
        Arrays.fill(open, true);
        List<Window> windows = new ArrayList<>();
        for (int left = random.nextInt(5) == 0 ? 2 : 1; left > 0; left--) {
            windows.add(window(random, start, open, seen));
        }
        return new MinuteWalk(new Gate(windows), start, open);
    }

    private static Window window(Random random, Instant start, boolean[] open, Consumer<String> seen) {
        Said first = Said.random(random);
        Said second = Said.random(random);
        int kind = random.nextInt(4);
        Set<ZoneId> zones = new HashSet<>();
        for (int left = random.nextInt(3) == 0 ? 2 : 1; left > 0; left--) {
            zones.add(zone(random));
        }
        if (zones.size() > 1) {
            seen.accept("several zones");
        }
        for (ZoneId zone : zones) {
            for (int minute = 0; minute < MINUTES; minute++) {
                ZonedDateTime local = start.plusSeconds(60L * minute).atZone(zone);
                open[minute] &= switch (kind) {
                    case 0 -> first.holds(local);
                    case 1 -> first.holds(local) || second.holds(local);
                    case 2 -> !first.holds(local);
                    default -> first.holdsDaily(local);
                };
            }
        }
        WeeklyHours hours = switch (kind) {
            case 0 -> first.hours();
            case 1 -> first.hours().and(second.hours());
            case 2 -> WeeklyHours.ALWAYS.except(first.hours());
            default -> WeeklyHours.daily(first.from(), first.to());
        };
        return new Window(hours, zones);
    }

    private static Instant start(Random random, Consumer<String> seen) {
        Instant some = ZonedDateTime.of(2008, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC)
                .plusMinutes(random.nextInt(22 * 365 * 24 * 60))
                .toInstant();
        ZoneOffsetTransition change = zone(random).getRules().nextTransition(some);
        if (change == null || random.nextBoolean()) {
            return some;
        }
        seen.accept("change of clocks");
        return change.getInstant().minusSeconds(60L * random.nextInt(MINUTES));
    }

    private static ZoneId zone(Random random) {
        return ZoneId.of(ZONES.get(random.nextInt(ZONES.size())));
    }

    Gate gate() {
        return gate;
    }

    Instant at(int minute) {
        return start.plus(Duration.ofMinutes(minute));
    }

    int minute(Instant at) {
        return (int) ChronoUnit.MINUTES.between(start, at);
    }

    boolean open(int minute) {
        return open[minute];
    }

    /** The first minute from that one on in that state, within the two days. */
    Optional<Integer> first(int from, boolean state) {
        for (int minute = from; minute < MINUTES; minute++) {
            if (open[minute] == state) {
                return Optional.of(minute);
            }
        }
        return Optional.empty();
    }

    /** The last moment before that minute, within the two days. */
    Optional<Integer> lastBefore(int deadline) {
        for (int last = deadline - 1; last >= 0; last--) {
            if (open[last]) {
                int allowed = last;
                while (allowed > 0 && open[allowed - 1] && last + 1 - allowed < LEAD) {
                    allowed--;
                }
                return Optional.of(allowed);
            }
        }
        return Optional.empty();
    }

    /** The kind of the answer and its instant. */
    String fit(int due, int now, int deadline) {
        if (now >= deadline) {
            return "Shut passed";
        }
        for (int minute = Math.max(now, due); minute < deadline; minute++) {
            if (open[minute]) {
                return (minute == Math.max(now, due) ? "AsAsked " : "Later ") + at(minute);
            }
        }
        for (int minute = Math.min(due, deadline) - 1; minute >= now; minute--) {
            if (open[minute]) {
                int last = lastBefore(Math.min(due, deadline)).orElseThrow();
                return "Earlier " + at(Math.max(last, now));
            }
        }
        return "Shut closed";
    }

    /** A range on some days, as it was said. */
    private record Said(Set<DayOfWeek> days, LocalTime from, LocalTime to) {

        static Said random(Random random) {
            Set<DayOfWeek> days = EnumSet.of(DayOfWeek.of(1 + random.nextInt(7)));
            for (DayOfWeek day : DayOfWeek.values()) {
                if (random.nextInt(3) > 0) {
                    days.add(day);
                }
            }
            int grain = random.nextBoolean() ? 30 : 1;
            LocalTime from = LocalTime.MIDNIGHT.plusMinutes((long) grain * random.nextInt(1440 / grain));
            long length = random.nextInt(4) == 0 ? 1L + random.nextInt(30) : 1L + random.nextInt(1439);
            return new Said(days, from, from.plusMinutes(length));
        }

        WeeklyHours hours() {
            return WeeklyHours.on(days, from, to);
        }

        boolean holds(ZonedDateTime local) {
            LocalTime time = local.toLocalTime();
            if (from.isBefore(to)) {
                return days.contains(local.getDayOfWeek()) && !time.isBefore(from) && time.isBefore(to);
            }
            return time.isBefore(from)
                    ? days.contains(local.getDayOfWeek().minus(1)) && time.isBefore(to)
                    : days.contains(local.getDayOfWeek());
        }

        boolean holdsDaily(ZonedDateTime local) {
            return new Said(EnumSet.allOf(DayOfWeek.class), from, to).holds(local);
        }
    }
}
