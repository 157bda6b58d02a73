package io.reminders.calendar;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Says which times a cron expression matches by walking from minute to minute and asking of each whether it does. It
 * shares nothing with the code under test but the language, and lets the JDK resolve what is skipped or doubled.
 */
final class CronOracle {
    private static final String MONTHS = "JANFEBMARAPRMAYJUNJULAUGSEPOCTNOVDEC";
    private static final String DAYS = "SUNMONTUEWEDTHUFRISAT";

    private final String[] fields;
    private final boolean[] minutes = new boolean[60];
    private final boolean[] hours = new boolean[24];
    private final Map<LocalDate, Boolean> days = new HashMap<>();

    CronOracle(String expression) {
        fields = expression.split(" ", -1);
        for (int minute = 0; minute < 60; minute++) {
            minutes[minute] = anyPlain(fields[0], minute, 59, "", 0);
        }
        for (int hour = 0; hour < 24; hour++) {
            hours[hour] = anyPlain(fields[1], hour, 23, "", 0);
        }
    }

    List<Instant> between(LocalDateTime from, LocalDateTime before, ZoneId zone) {
        return fields[1].startsWith("*") ? everyInstant(from, before, zone) : everyTime(from, before, zone);
    }

    private List<Instant> everyTime(LocalDateTime from, LocalDateTime before, ZoneId zone) {
        TreeSet<Instant> found = new TreeSet<>();
        for (LocalDateTime time = from; time.isBefore(before); time = time.plusMinutes(1)) {
            if (matches(time)) {
                found.add(ZonedDateTime.of(time, zone).toInstant());
            }
        }
        return List.copyOf(found);
    }

    private List<Instant> everyInstant(LocalDateTime from, LocalDateTime before, ZoneId zone) {
        List<Instant> found = new ArrayList<>();
        Instant end = before.atZone(zone).toInstant();
        for (Instant instant = from.atZone(zone).toInstant();
                instant.isBefore(end);
                instant = instant.plusSeconds(60)) {
            if (matches(LocalDateTime.ofInstant(instant, zone))) {
                found.add(instant);
            }
        }
        return found;
    }

    private boolean matches(LocalDateTime time) {
        return minutes[time.getMinute()]
                && hours[time.getHour()]
                && days.computeIfAbsent(time.toLocalDate(), this::matches);
    }

    private boolean matches(LocalDate day) {
        boolean month = anyPlain(fields[3], day.getMonthValue(), 12, MONTHS, 1);
        boolean inMonth = false;
        for (String item : fields[2].split(",", -1)) {
            inMonth |= dayOfMonth(item, day);
        }
        boolean inWeek = false;
        for (String item : fields[4].split(",", -1)) {
            inWeek |= dayOfWeek(item, day);
        }
        boolean both = fields[2].charAt(0) == '*' || fields[4].charAt(0) == '*';
        return month && (both ? inMonth && inWeek : inMonth || inWeek);
    }

    private static boolean dayOfMonth(String item, LocalDate day) {
        if (item.endsWith("W")) {
            return weekdayNearest(item.substring(0, item.length() - 1), day);
        }
        if (item.startsWith("L")) {
            int before = item.equals("L") ? 0 : Integer.parseInt(item.substring(2));
            return day.plusDays(before).getMonth() == day.getMonth()
                    && day.plusDays(before + 1).getDayOfMonth() == 1;
        }
        return anyPlain(item, day.getDayOfMonth(), 31, "", 1);
    }

    /** Of all weekdays of the month, the one with the smallest distance to the target; it is never a tie. */
    private static boolean weekdayNearest(String target, LocalDate day) {
        int wanted = target.equals("L") ? day.lengthOfMonth() : Integer.parseInt(target);
        if (wanted > day.lengthOfMonth()) {
            return false;
        }
        int nearest = 0;
        for (int each = 1; each <= day.lengthOfMonth(); each++) {
            DayOfWeek name = day.withDayOfMonth(each).getDayOfWeek();
            boolean weekday = name != DayOfWeek.SATURDAY && name != DayOfWeek.SUNDAY;
            if (weekday && (nearest == 0 || Math.abs(each - wanted) < Math.abs(nearest - wanted))) {
                nearest = each;
            }
        }
        return day.getDayOfMonth() == nearest;
    }

    private static boolean dayOfWeek(String item, LocalDate day) {
        int number = day.getDayOfWeek().getValue() % 7;
        if (item.contains("#")) {
            int before = Integer.parseInt(item.substring(item.indexOf('#') + 1)) - 1;
            return value(item.substring(0, item.indexOf('#')), DAYS, 0) % 7 == number
                    && day.minusWeeks(before).getMonth() == day.getMonth()
                    && day.minusWeeks(before + 1).getMonth() != day.getMonth();
        }
        if (item.endsWith("L")) {
            return value(item.substring(0, item.length() - 1), DAYS, 0) % 7 == number
                    && day.plusWeeks(1).getMonth() != day.getMonth();
        }
        String endsOnSunday = item.replace("-SUN", "-7");
        return anyPlain(endsOnSunday, number, 7, DAYS, 0) || (number == 0 && anyPlain(endsOnSunday, 7, 7, DAYS, 0));
    }

    private static boolean anyPlain(String field, int number, int most, String names, int least) {
        boolean any = false;
        for (String item : field.split(",", -1)) {
            String[] parts = item.split("/", -1);
            int step = parts.length == 2 ? Integer.parseInt(parts[1]) : 1;
            String[] ends = parts[0].split("-", -1);
            int from = parts[0].equals("*") ? least : value(ends[0], names, least);
            int to = parts[0].equals("*") || (ends.length == 1 && parts.length == 2)
                    ? most
                    : value(ends[ends.length - 1], names, least);
            any |= number >= from && number <= to && (number - from) % step == 0;
        }
        return any;
    }

    private static int value(String text, String names, int least) {
        return Character.isDigit(text.charAt(0)) ? Integer.parseInt(text) : names.indexOf(text) / 3 + least;
    }
}
