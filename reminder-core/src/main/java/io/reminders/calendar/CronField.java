package io.reminders.calendar;

import io.reminders.refusal.RefusedValueException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One of the five fields of a cron expression. Immutable.
 *
 * @param words what it is called
 * @param least its smallest number
 * @param most its largest number
 * @param names names of its numbers, from the smallest on; empty if they have none
 */
record CronField(String words, int least, int most, List<String> names) {
    static final String NAME = "cron";
    static final CronField MINUTE = new CronField("minute", 0, 59, List.of());
    static final CronField HOUR = new CronField("hour", 0, 23, List.of());
    static final CronField DAY_OF_MONTH = new CronField("day of the month", 1, 31, List.of());
    static final CronField MONTH = new CronField(
            "month",
            1,
            12,
            List.of("JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"));
    /** Sunday is 0 and 7. */
    static final CronField DAY_OF_WEEK =
            new CronField("day of the week", 0, 7, List.of("SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT"));

    private static final Pattern ITEM =
            Pattern.compile("(?:(\\*)|([0-9]{1,2}|[A-Z]{3})(?:-([0-9]{1,2}|[A-Z]{3}))?)(?:/([0-9]{1,2}))?");

    /** All numbers that a list of items means, such as {@code 1-5,10-20/5}; ascending. */
    Set<Integer> numbers(String text) {
        Set<Integer> numbers = new TreeSet<>();
        for (String item : text.split(",", -1)) {
            add(item, numbers);
        }
        return numbers;
    }

    private void add(String item, Set<Integer> numbers) {
        Matcher read = ITEM.matcher(item);
        if (!read.matches()) {
            throw refused();
        }
        boolean all = read.group(1) != null;
        int from = all ? least : number(read.group(2));
        int to = all || (read.group(3) == null && read.group(4) != null) ? most : from;
        if (read.group(3) != null) {
            int end = number(read.group(3));
            to = most == DAY_OF_WEEK.most && end == 0 && from > 0 ? 7 : end;
        }
        int step = read.group(4) == null ? 1 : Integer.parseInt(read.group(4));
        if (to < from || step < 1 || step > most) {
            throw refused();
        }
        for (int number = from; number <= to; number += step) {
            numbers.add(number);
        }
    }

    /** The number that a text or a name stands for. */
    int number(String text) {
        int index = names.indexOf(text);
        if (index >= 0) {
            return index + least;
        }
        if (!text.matches("[0-9]{1,2}") || Integer.parseInt(text) < least || Integer.parseInt(text) > most) {
            throw refused();
        }
        return Integer.parseInt(text);
    }

    RefusedValueException refused() {
        String examples = names.isEmpty() ? "" : " or " + names.get(0) + " to " + names.get(names.size() - 1);
        return RefusedValueException.of(
                NAME, "a " + words + " of " + least + " to " + most + examples, "something else");
    }
}
