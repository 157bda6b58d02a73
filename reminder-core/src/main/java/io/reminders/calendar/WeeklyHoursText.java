package io.reminders.calendar;

import static io.reminders.calendar.WeeklyHours.MINUTES_OF_DAY;
import static io.reminders.calendar.WeeklyHours.MINUTES_OF_WEEK;

import io.reminders.refusal.RefusedValueException;
import io.reminders.refusal.StorableText;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The minutes of a week as a text and back. What is written depends on the minutes alone. */
final class WeeklyHoursText {
    private static final Comparator<Range> BY_TIME =
            Comparator.comparingInt(Range::from).thenComparingInt(Range::to);
    private static final Comparator<Entry> BY_DAY =
            Comparator.comparingInt(Entry::first).thenComparing(Entry::range, BY_TIME);
    private static final String DAYS = "(MON|TUE|WED|THU|FRI|SAT|SUN)(?:-(MON|TUE|WED|THU|FRI|SAT|SUN))?";
    private static final Pattern ENTRY =
            Pattern.compile(DAYS + " +([01][0-9]|2[0-3]):([0-5][0-9])-(?:([01][0-9]|2[0-3]):([0-5][0-9])|24:00)");

    private WeeklyHoursText() {}

    static BitSet read(String text) {
        BitSet open = new BitSet(MINUTES_OF_WEEK);
        for (String entry : text.toUpperCase(Locale.ROOT).split(",", -1)) {
            Matcher read = ENTRY.matcher(entry.strip());
            if (!read.matches()) {
                throw refused(text);
            }
            int from = minute(read.group(3), read.group(4));
            int to = read.group(5) == null ? MINUTES_OF_DAY : minute(read.group(5), read.group(6));
            if (from == to) {
                throw RefusedValueException.of("hours", "an end other than the beginning", clock(from) + " twice");
            }
            DayOfWeek day = day(read.group(1));
            DayOfWeek last = read.group(2) == null ? day : day(read.group(2));
            WeeklyHours.add(open, day, from, to);
            while (day != last) {
                day = day.plus(1);
                WeeklyHours.add(open, day, from, to);
            }
        }
        return open;
    }

    static String write(BitSet open) {
        Map<Range, BitSet> daysOf = new TreeMap<>(BY_TIME);
        for (int begin : beginnings(open)) {
            int end = open.nextClearBit(begin);
            if (end == MINUTES_OF_WEEK && begin > 0) {
                end += open.nextClearBit(0);
            }
            addPieces(daysOf, begin, end);
        }
        List<Entry> entries = new ArrayList<>();
        daysOf.forEach((range, days) -> {
            for (int first = days.nextSetBit(0); first >= 0; ) {
                int after = days.nextClearBit(first);
                entries.add(new Entry(first, after - 1, range));
                first = days.nextSetBit(after);
            }
        });
        return entries.stream().sorted(BY_DAY).map(Entry::toString).collect(Collectors.joining(", "));
    }

    static RefusedValueException refused(String text) {
        return RefusedValueException.of(
                "hours", "hours such as MON-FRI 08:00-21:00, SAT 09:00-12:00", StorableText.shapeOf(text));
    }

    /** Where something opens; what is open over Sunday's midnight begins before it, not at Monday 00:00. */
    private static List<Integer> beginnings(BitSet open) {
        List<Integer> beginnings = new ArrayList<>();
        int begin = open.nextSetBit(0);
        boolean goesOn = begin == 0 && open.get(MINUTES_OF_WEEK - 1) && open.cardinality() < MINUTES_OF_WEEK;
        while (begin >= 0) {
            if (begin > 0 || !goesOn) {
                beginnings.add(begin);
            }
            begin = open.nextSetBit(open.nextClearBit(begin));
        }
        return beginnings;
    }

    /** What is shorter than a day is one range, also over midnight; what is longer is cut at each midnight. */
    private static void addPieces(Map<Range, BitSet> daysOf, int begin, int end) {
        if (end - begin < MINUTES_OF_DAY) {
            addPiece(daysOf, begin, end);
            return;
        }
        int from = begin;
        while (from < end) {
            int midnight = (from / MINUTES_OF_DAY + 1) * MINUTES_OF_DAY;
            addPiece(daysOf, from, Math.min(midnight, end));
            from = midnight;
        }
    }

    private static void addPiece(Map<Range, BitSet> daysOf, int begin, int end) {
        int to = end % MINUTES_OF_DAY;
        Range range = new Range(begin % MINUTES_OF_DAY, to == 0 ? MINUTES_OF_DAY : to);
        daysOf.computeIfAbsent(range, none -> new BitSet(7)).set(begin % MINUTES_OF_WEEK / MINUTES_OF_DAY);
    }

    private static int minute(String hour, String minute) {
        return Integer.parseInt(hour) * 60 + Integer.parseInt(minute);
    }

    private static DayOfWeek day(String letters) {
        for (DayOfWeek day : DayOfWeek.values()) {
            if (name(day.getValue() - 1).equals(letters)) {
                return day;
            }
        }
        throw refused(letters);
    }

    private static String name(int day) {
        return DayOfWeek.of(day + 1).name().substring(0, 3);
    }

    private static String clock(int minute) {
        return String.format(Locale.ROOT, "%02d:%02d", minute / 60, minute % 60);
    }

    private record Range(int from, int to) {}

    private record Entry(int first, int last, Range range) {
        @Override
        public String toString() {
            String days = first == last ? name(first) : name(first) + "-" + name(last);
            return days + " " + clock(range.from()) + "-" + clock(range.to());
        }
    }
}
