package io.reminders.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.reminders.examples.Shell.Said;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every way of saying when; 2026-11-24 is a Tuesday. */
class WhenOptionsTest {
    private static final String CALLS = "  calls +407****567 at ";

    @TempDir
    Path directory;

    private Shell shell;

    @BeforeEach
    void open() {
        shell = Shell.in(directory).at(InstantSource.fixed(Instant.parse("2026-11-24T07:00:00Z")));
    }

    @Test
    void a_cron_expression_comes_back() {
        Said said = Call.schedule(shell, "--cron", "0 9 * * MON-FRI", "--zone", "Europe/London");

        assertThat(said.complaints()).isEmpty();
        assertThat(said.lines())
                .endsWith(
                        CALLS + "2026-11-24 09:00 Europe/London, in 2 h",
                        "  again and again: cron 0 9 * * MON-FRI, Europe/London");
    }

    @Test
    void a_rule_comes_back_from_its_start_on() {
        Said said = Call.schedule(shell, "--every", "FREQ=WEEKLY;BYDAY=MO", "--from", "2026-12-07T09:00");

        assertThat(said.lines())
                .endsWith(
                        CALLS + "2026-12-07 09:00 Europe/Bucharest, in 13 d",
                        "  again and again: FREQ=WEEKLY;BYDAY=MO, from 2026-12-07 09:00, Europe/Bucharest");
    }

    @Test
    void a_rule_without_a_start_begins_now() {
        Said said = Call.schedule(shell, "--every", "FREQ=DAILY");

        assertThat(said.lines())
                .endsWith(
                        CALLS + "2026-11-25 09:00 Europe/Bucharest, in 1 d",
                        "  again and again: FREQ=DAILY, from 2026-11-24 09:00, Europe/Bucharest");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "previous|2026-12-24|else on the business day before",
                "next|2026-12-28|else on the next business day",
                "skip|2027-12-24|on business days only"
            })
    void a_day_without_business_is_moved_or_left_out(String where, String day, String words) {
        Said said = Call.schedule(
                shell, "--cron", "0 9 25 12 *", "--business-days", where, "--holidays", "2026-12-25, 2027-01-01");

        String first = where.equals("skip") ? "2028-12-25" : day;
        assertThat(said.lines())
                .anySatisfy(line -> assertThat(line).startsWith(CALLS + first + " 09:00"))
                .last()
                .asString()
                .endsWith(words);
    }

    @Test
    void a_reminder_hangs_on_an_event() {
        Said said = Call.schedule(
                shell,
                "--event",
                "appt-981",
                "--starts",
                "2026-12-07T09:00",
                "--before",
                "24h,1d,10m",
                "--after",
                "1h",
                "--event-version",
                "3");

        assertThat(said.complaints()).isEmpty();
        assertThat(said.lines())
                .endsWith(
                        CALLS + "2026-12-06 09:00 Europe/Bucharest, in 12 d",
                        "  around its event: 24 h, 1 d, 10 min before the start; 1 h after the start");
        assertThat(shell.run("show", said.id()).lines())
                .contains(
                        "first      2026-12-06 09:00 Europe/Bucharest, in 12 d",
                        "next       2026-12-06 09:00 Europe/Bucharest, in 12 d",
                        "event      appt-981 starts 2026-12-07 09:00 Europe/Bucharest, version 3, PLANNED",
                        "lateness   up to 1 h; of several that were missed, the last");
    }

    @Test
    void a_day_before_is_one_of_the_calendar_and_24_hours_have_passed() {
        String[] around = {"--event", "e", "--starts", "2027-03-28T09:00", "--before"};
        Said day = Call.schedule(shell, around[0], "a", around[2], around[3], around[4], "1d");
        Said hours = Call.schedule(shell, around[0], "b", around[2], around[3], around[4], "24h");

        assertThat(day.lines().get(1)).startsWith(CALLS + "2027-03-27 09:00");
        assertThat(hours.lines().get(1)).startsWith(CALLS + "2027-03-27 08:00");
    }

    @Test
    void a_time_floats_to_where_the_recipient_lives() {
        Said said = Call.schedule(
                shell, "--local", "2026-12-07T09:00", "--recipient-zone", "Asia/Tokyo", "--gap", "before");

        assertThat(said.lines()).endsWith(CALLS + "2026-12-07 09:00 Asia/Tokyo, in 12 d 17 h");
        assertThat(shell.run("show", said.id()).lines())
                .contains("schedule   by the recipient's own clock, just before a time that clocks skip");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--gap|shift|2027-03-28 03:30|2027-03-28 04:30|later by as much",
                "--gap|before|2027-03-28 03:30|2027-03-28 02:59:59|just before that",
                "--overlap|first|2027-10-31 03:30|2027-10-31 03:30|this is the first",
                "--overlap|second|2027-10-31 03:30|2027-10-31 03:30|this is the second"
            })
    void it_may_be_said_what_is_meant_by_a_time_that_clocks_skip_or_show_twice(
            String option, String how, String at, String due, String remark) {
        Said said = Call.schedule(shell, "--at", at, option, how);

        assertThat(said.lines().get(1)).startsWith(CALLS + due + " Europe/Bucharest");
        assertThat(said.lines().get(2)).endsWith(remark);
    }

    @Test
    void a_time_that_clocks_show_twice_may_mean_both() {
        String id = Call.schedule(shell, "--at", "2027-10-31 03:30", "--overlap", "both")
                .id();

        assertThat(shell.run("plan", id, "--next", "3").lines())
                .contains("point 1", "point 2", "no more points")
                .anySatisfy(line -> assertThat(line).startsWith("2027-10-31 03:30:00.000 +03:00"))
                .anySatisfy(line -> assertThat(line).startsWith("2027-10-31 03:30:00.000 +02:00"));
    }

    @Test
    void a_single_time_that_clocks_skip_and_so_does_the_wish_is_refused() {
        assertThat(Call.schedule(shell, "--at", "2027-03-28 03:30", "--gap", "skip")
                        .complaints())
                .isEqualTo("refused: scheduled_time: expected a time that the wall clock in Europe/Bucharest shows"
                        + " but was one that it skips\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--at 2026-12-07T09:00 --cron @daily|scheduled_time: expected one of --at, --in, --local, --cron,"
                        + " --every, --event but was --at and --cron",
                "--cron noon|cron",
                "--every FREQ=NEVER --from 2026-12-07T09:00|every",
                "--every FREQ=DAILY --from noon|from",
                "--every FREQ=DAILY --from 2026-12-07T09:00Z|from: expected a wall-clock time such as"
                        + " 2026-12-07T09:00 but was an instant",
                "--in 1h --from 2026-12-07T09:00|from: expected --every or --cron with --from but was --from alone",
                "--in 1h --gap skip|gap: expected a wall-clock time with --gap but was --gap alone",
                "--at 2026-12-07T09:00Z --overlap both|overlap: expected a wall-clock time with --overlap but was"
                        + " --overlap alone",
                "--at 2026-12-07T09:00 --gap jump|gap: expected shift, before, skip but was 4 characters",
                "--at 2026-12-07T09:00 --overlap third|overlap: expected first, second, both but was 5 characters",
                "--in 1h --business-days next|business-days: expected --every or --cron with --business-days but was"
                        + " --business-days alone",
                "--cron 0_9_*_*_* --business-days never|business-days: expected previous, next, skip but was 5"
                        + " characters",
                "--cron 0_9_*_*_* --holidays 2026-12-25|holidays: expected --business-days with --holidays but was"
                        + " --holidays alone",
                "--cron 0_9_*_*_* --business-days next --holidays xmas|holidays: expected days such as 2026-12-25 but"
                        + " was 4 characters",
                "--in 1h --before 1h|before: expected --event with --before but was --before alone",
                "--in 1h --starts 2026-12-07T09:00|starts: expected --event with --starts but was --starts alone",
                "--event e --before 1h|event: expected --starts with --event but was --event alone",
                "--event e --starts 2026-12-07T09:00|event: expected --before or --after with --event but was --event"
                        + " alone",
                "--event e --starts noon --before 1h|starts",
                "--event e --starts 2026-12-07T09:00 --before soon|before: expected a span such as 90s, 10min, 2h or"
                        + " 1d12h but was 4 characters",
                "--event e --starts 2026-12-07T09:00 --after 1d12h|after: expected days alone such as 1d, or a span"
                        + " such as 36h but was 5 characters",
                "--event e --starts 2026-12-07T09:00 --after 1h --event-version 0|event-version: expected a whole"
                        + " number from 1 but was 1 character",
                "--local 2026-12-07T09:00|recipient-zone: expected --recipient-zone but was not given",
                "--in 1h --recipient-zone Mars/Sea|recipient-zone: expected an IANA time zone",
                "--local 2026-12-07T09:00 --recipient-zone Asia/Tokyo --zone Asia/Tokyo|zone: expected --recipient-zone"
                        + " with --local but was --zone"
            })
    void what_does_not_fit_is_refused_by_its_name(String options, String refusal) {
        String[] words = options.split(" ", -1);
        for (int index = 0; index < words.length; index++) {
            words[index] = words[index].replace('_', ' ');
        }

        Said said = Call.schedule(shell, words);

        assertThat(said.code()).isEqualTo(2);
        assertThat(said.complaints()).startsWith("refused: " + refusal).hasLineCount(1);
        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void an_edit_takes_the_same_options() {
        String id = Call.schedule(shell, "--in", "1h").id();

        assertThat(shell.run("edit", id, "--every", "FREQ=DAILY", "--from", "2026-12-07T09:00", "--zone", "Asia/Tokyo"))
                .isEqualTo(new Said(
                        0,
                        "changed " + id + ", now version 2\n" + CALLS
                                + "2026-12-07 09:00 Asia/Tokyo, in 12 d 17 h\n"
                                + "  again and again: FREQ=DAILY, from 2026-12-07 09:00, Asia/Tokyo\n",
                        ""));
    }

    @Test
    void an_edit_changes_how_long_before_its_event_a_reminder_calls() {
        String around = Call.schedule(shell, "--event", "e", "--starts", "2026-12-07T09:00", "--before", "1h")
                .id();
        String plain = Call.schedule(shell, "--in", "1h").id();

        assertThat(shell.run("edit", around, "--before", "2h,10m").lines())
                .contains(
                        CALLS + "2026-12-07 07:00 Europe/Bucharest, in 12 d 22 h",
                        "  around its event: 2 h, 10 min before the start");
        assertThat(shell.run("edit", plain, "--before", "2h"))
                .isEqualTo(new Said(
                        2,
                        "",
                        "refused: before: expected a reminder that hangs on an event but was one that does not\n"));
    }

    @Test
    void a_list_shows_what_is_due_next() {
        String id = Call.schedule(shell, "--cron", "0 9 * * *").id();
        shell.run("skip", id);

        assertThat(shell.run("list").lines())
                .last()
                .asString()
                .startsWith(id + "  2026-11-26 09:00 Europe/Bucharest  in 2 d");
    }

    @Test
    void of_a_paused_reminder_a_list_shows_its_soonest_point() {
        String id = Call.schedule(shell, "--event", "e", "--starts", "2026-12-07T09:00", "--before", "1h,2h")
                .id();
        shell.run("pause", id);

        assertThat(shell.run("list").lines()).last().asString().startsWith(id + "  2026-12-07 07:00 Europe/Bucharest");
    }
}
