package io.reminders.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Reads which days the last three fields of a cron expression mean. Of a day of the month and a day of the week that
 * are both stated, either suffices; a field that begins with {@code *} is not stated, and must hold beside the other
 * (crontab(5)).
 */
final class CronDays {
    private static final Pattern NEAREST = Pattern.compile("([0-9]{1,2})W");
    private static final Pattern BEFORE_LAST = Pattern.compile("L(?:-([0-9]{1,2}))?");
    private static final Pattern ORDINAL = Pattern.compile("([0-7]|[A-Z]{3})#([1-5])");
    private static final Pattern LAST_WEEKDAY = Pattern.compile("([0-7]|[A-Z]{3})L");

    private CronDays() {}

    static Predicate<LocalDate> parse(String dayOfMonth, String month, String dayOfWeek) {
        Set<Integer> months = CronField.MONTH.numbers(month);
        Predicate<LocalDate> inMonth = anyOf(dayOfMonth, CronDays::dayOfMonth);
        Predicate<LocalDate> inWeek = anyOf(dayOfWeek, CronDays::dayOfWeek);
        boolean either = !dayOfMonth.startsWith("*") && !dayOfWeek.startsWith("*");
        Predicate<LocalDate> days = either ? inMonth.or(inWeek) : inMonth.and(inWeek);
        return day -> months.contains(day.getMonthValue()) && days.test(day);
    }

    private interface Item {
        Predicate<LocalDate> read(String text);
    }

    private static Predicate<LocalDate> anyOf(String field, Item item) {
        List<Predicate<LocalDate>> items = new ArrayList<>();
        for (String text : field.split(",", -1)) {
            items.add(item.read(text));
        }
        return day -> items.stream().anyMatch(one -> one.test(day));
    }

    private static Predicate<LocalDate> dayOfMonth(String item) {
        if (item.equals("LW")) {
            return day -> day.equals(nearest(day, day.lengthOfMonth()));
        }
        Matcher nearest = NEAREST.matcher(item);
        if (nearest.matches()) {
            int wanted = CronField.DAY_OF_MONTH.number(nearest.group(1));
            return day -> wanted <= day.lengthOfMonth() && day.equals(nearest(day, wanted));
        }
        Matcher last = BEFORE_LAST.matcher(item);
        if (last.matches()) {
            int before = last.group(1) == null ? 0 : CronField.DAY_OF_MONTH.number(last.group(1));
            return day -> day.getDayOfMonth() == day.lengthOfMonth() - before;
        }
        Set<Integer> numbers = CronField.DAY_OF_MONTH.numbers(item);
        return day -> numbers.contains(day.getDayOfMonth());
    }

    /** The day from Monday to Friday of the same month that is nearest to the wanted day of that month. */
    private static LocalDate nearest(LocalDate inMonth, int wanted) {
        LocalDate day = inMonth.withDayOfMonth(wanted);
        int shift = switch (day.getDayOfWeek()) {
            case SATURDAY -> wanted == 1 ? 2 : -1;
            case SUNDAY -> wanted == day.lengthOfMonth() ? -2 : 1;
            default -> 0;
        };
        return day.plusDays(shift);
    }

    private static Predicate<LocalDate> dayOfWeek(String item) {
        Matcher ordinal = ORDINAL.matcher(item);
        if (ordinal.matches()) {
            return new Weekday(Integer.parseInt(ordinal.group(2)), day(ordinal.group(1)))::fitsInMonth;
        }
        Matcher last = LAST_WEEKDAY.matcher(item);
        if (last.matches()) {
            return new Weekday(-1, day(last.group(1)))::fitsInMonth;
        }
        Set<DayOfWeek> days =
                CronField.DAY_OF_WEEK.numbers(item).stream().map(CronDays::day).collect(Collectors.toUnmodifiableSet());
        return day -> days.contains(day.getDayOfWeek());
    }

    private static DayOfWeek day(String text) {
        return day(CronField.DAY_OF_WEEK.number(text));
    }

    private static DayOfWeek day(int number) {
        return number == 0 ? DayOfWeek.SUNDAY : DayOfWeek.of(number);
    }
}
