package io.reminders.examples;

import io.reminders.calendar.BusinessDays;
import io.reminders.refusal.RefusedValueException;
import io.reminders.refusal.StorableText;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads where a series goes on days without business. One thread at a time. */
final class BusinessDaysReader {
    private static final List<String> ROLLS = List.of("previous", "next", "skip");

    private final SeriesOptions options;
    private final OptionReader reader;

    BusinessDaysReader(SeriesOptions options, OptionReader reader) {
        this.options = options;
        this.reader = reader;
    }

    /** Where; empty where it stays. */
    Optional<BusinessDays> days() {
        Optional<BusinessDays> days = reader.read(
                        "business-days",
                        options.businessDays,
                        text -> Choice.of("business-days", text, ROLLS, BusinessDays.Roll.values()))
                .map(BusinessDaysReader::ordinary);
        return days.flatMap(plain -> options.holidays.isEmpty()
                ? days
                : reader.read("holidays", options.holidays, text -> plain.withHolidays(holidays(text))));
    }

    private static BusinessDays ordinary(BusinessDays.Roll roll) {
        return switch (roll) {
            case PREVIOUS -> BusinessDays.previous();
            case NEXT -> BusinessDays.next();
            case SKIP -> BusinessDays.skip();
        };
    }

    private static List<LocalDate> holidays(String text) {
        return Stream.of(text.split(",", -1))
                .map(String::strip)
                .map(BusinessDaysReader::day)
                .toList();
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException noDay) {
            throw RefusedValueException.of("holidays", "days such as 2026-12-25", StorableText.shapeOf(text));
        }
    }
}
