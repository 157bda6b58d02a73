package io.reminders.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CronTest {
    /** From before an overlap to after a gap, with 29 February between them. */
    private static final LocalDateTime FROM = LocalDateTime.parse("2023-10-20T00:00");

    private static final LocalDateTime BEFORE = LocalDateTime.parse("2024-04-05T00:00");
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    @Test
    void an_expression_matches_what_a_walk_from_minute_to_minute_finds() {
        List<String> expressions = expressions();
        int found = 0;

        for (String expression : expressions) {
            List<Instant> expected = new CronOracle(expression).between(FROM, BEFORE, NEW_YORK);
            assertThat(found(expression)).as(expression).isEqualTo(expected);
            found += expected.isEmpty() ? 0 : 1;
        }

        assertThat(expressions).hasSizeGreaterThan(340).doesNotHaveDuplicates();
        assertThat(found).isGreaterThan(330);
    }

    private static List<Instant> found(String expression) {
        Recurrence recurrence = Recurrence.cron(expression, FROM, WallClock.in(NEW_YORK));
        Instant end = BEFORE.atZone(NEW_YORK).toInstant();
        List<Instant> all = new ArrayList<>();
        Instant from = Instant.MIN;
        List<Occurrence> page;
        do {
            page = recurrence.between(from, end);
            page.forEach(occurrence -> all.add(occurrence.due()));
            from = all.isEmpty() ? from : all.get(all.size() - 1).plusNanos(1);
        } while (page.size() == 10_000);
        return all;
    }

    private static List<String> expressions() {
        List<String> all = new ArrayList<>(List.of(
                "* * * * *",
                "*/7 * * * *",
                "5/15 * * * *",
                "0-5,55-59 23 * * *",
                "0 0 29 2 *",
                "0 0 29 FEB *",
                "0 0 31 * *",
                "0 0 31 1,3 *",
                "30 2 10 3 *",
                "30 1 5 11 *",
                "*/10 1 5 11 *",
                "*/10 2 10 3 *",
                "*/10 */3 10 3 *",
                "0 9 L-3 * *",
                "0 9 L-30 * *",
                "0 9 1W * *",
                "0 9 31W * *",
                "0 9 30W * *",
                "0 9 15W,LW * *",
                "0 9 * * 5#5",
                "0 9 * * FRI#1",
                "0 9 * * 0#2",
                "0 9 * * 7L",
                "0 9 * * SUNL,3#2",
                "0 9 1,L * MON",
                "0 9 */2 * MON",
                "0 9 * * FRI-SUN",
                "0 9 * * SUN-SAT",
                "0 9 * * 5-7",
                "0 9 * * 1-5/2",
                "0 9 * JAN-MAR/2 *",
                "0 9 10-20/3 * *",
                "0 9-17/4,22 * * 1,3,5",
                "15,45 8 1-7 * TUE"));
        for (String minute : List.of("0", "*/20", "5,35", "10-30/10")) {
            for (String hour : List.of("2", "1-3", "8/6", "*", "*/2", "0,12")) {
                for (String days : List.of(
                        "* * *",
                        "1 * *",
                        "*/10 * *",
                        "15 * MON",
                        "* * MON-FRI",
                        "* 2 *",
                        "1-7 * SUN",
                        "L * *",
                        "LW * *",
                        "14W * *",
                        "* 11-12 5L",
                        "* * 2#2",
                        "29-31 2,3 0,6")) {
                    all.add(minute + " " + hour + " " + days);
                }
            }
        }
        return all;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    ''                  | 5 fields: minute, hour, day of month, month, day of week | 1 fields
                    0 9 * *             | 5 fields: minute, hour, day of month, month, day of week | 4 fields
                    0 0 9 * * *         | 5 fields: minute, hour, day of month, month, day of week | 6 fields
                    60 9 * * *          | a minute of 0 to 59                          | something else
                    -1 9 * * *          | a minute of 0 to 59                          | something else
                    */0 9 * * *         | a minute of 0 to 59                          | something else
                    0 24 * * *          | a hour of 0 to 23                            | something else
                    0 22-2 * * *        | a hour of 0 to 23                            | something else
                    0 9 0 * *           | a day of the month of 1 to 31                | something else
                    0 9 32W * *         | a day of the month of 1 to 31                | something else
                    0 9 ? * *           | a day of the month of 1 to 31                | something else
                    0 9 * 13 *          | a month of 1 to 12 or JAN to DEC             | something else
                    0 9 * FOO *         | a month of 1 to 12 or JAN to DEC             | something else
                    0 9 * * 8           | a day of the week of 0 to 7 or SUN to SAT    | something else
                    0 9 * * 5#6         | a day of the week of 0 to 7 or SUN to SAT    | something else
                    0 9 * * MON,        | a day of the week of 0 to 7 or SUN to SAT    | something else
                    0 0 30 2 *          | a rule that matches within 100 years and 100000 steps | one that does not
                    0 0 31 4,6,9,11 *   | a rule that matches within 100 years and 100000 steps | one that does not
                    * * 31 2 *          | a rule that matches within 100 years and 100000 steps | one that does not
                    """)
    void what_cannot_be_read_or_never_matches_is_refused(String expression, String expected, String actual) {
        String message = "cron: expected " + expected + " but was " + actual;

        if (expression.isEmpty()) {
            message = "cron: expected 1 to 1000 characters but was 0 characters";
        }
        assertThatThrownBy(() -> Recurrence.cron(expression, FROM, WallClock.in(ZoneOffset.UTC)))
                .hasMessage(message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0 9 * * MON-FRI", "  0\t9  * *   mon-fri "})
    void blanks_and_letters_do_not_matter(String expression) {
        assertThat(Recurrence.cron(expression, FROM, WallClock.in(ZoneOffset.UTC))
                        .text())
                .isEqualTo("DTSTART;TZID=Z:20231020T000000\nX-CRON:0 9 * * MON-FRI");
    }

    @Test
    void it_matches_at_its_start_and_not_before() {
        Recurrence recurrence =
                Recurrence.cron("0 9 * * *", LocalDateTime.parse("2026-01-05T09:00"), WallClock.in(ZoneOffset.UTC));

        assertThat(recurrence.first().orElseThrow().due()).isEqualTo("2026-01-05T09:00:00Z");
        assertThat(recurrence.first().orElseThrow().number()).isEqualTo(1);
        assertThat(recurrence
                        .after(Instant.parse("2026-01-05T09:00:00Z"))
                        .orElseThrow()
                        .due())
                .isEqualTo("2026-01-06T09:00:00Z");
    }
}
