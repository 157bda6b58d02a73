package io.reminders.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.reminders.examples.Shell.Said;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When, as the command line says it. */
class WhenCommandsTest {
    @TempDir
    Path directory;

    private Shell shell;

    @BeforeEach
    void open() {
        // A Tuesday, nine in the morning in Bucharest
        shell = Shell.in(directory).at(InstantSource.fixed(Instant.parse("2026-11-24T07:00:00Z")));
    }

    private Said schedule(String... when) {
        List<String> words = new ArrayList<>(
                List.of("schedule", "--title", "Pills", "--message", "Your pills.", "--phone", "+40721234567"));
        words.addAll(List.of(when));
        return shell.run(words.toArray(String[]::new));
    }

    @Test
    void a_cron_is_planned_point_by_point() {
        Said said = schedule("--cron", "0 9 * * MON-FRI");

        assertThat(said.lines().get(1)).endsWith("at 2026-11-25 09:00 Europe/Bucharest, in 1 d");
        assertThat(said.lines().get(2)).startsWith("  again and again: ");
        assertThat(shell.run("plan", said.id(), "--next", "3").out())
                .contains("2026-11-25 09:00:00", "2026-11-26 09:00:00", "2026-11-27 09:00:00")
                .endsWith("status: ACTIVE\n");
    }

    @Test
    void a_rule_counts_from_its_start_and_rolls_to_business_days() {
        Said said = schedule(
                "--every",
                "FREQ=MONTHLY;BYMONTHDAY=-1",
                "--from",
                "2026-11-01 16:00",
                "--business-days",
                "previous",
                "--holidays",
                "2026-11-30");

        assertThat(shell.run("plan", said.id(), "--next", "2").out()).contains("2026-11-27 16:00", "2026-12-31 16:00");
    }

    @Test
    void the_next_point_of_a_series_is_left_out() {
        String id = schedule("--cron", "0 9 * * *").id();

        Said skipped = shell.run("skip", id);

        assertThat(skipped.code()).isZero();
        assertThat(skipped.out()).startsWith("Left out: the next is at 2026-11-26 09:00");
        assertThat(shell.run("skip", schedule("--in", "1h").id()).code()).isEqualTo(ExitCode.REFUSED.number());
    }

    @Test
    void an_event_moves_what_hangs_on_it() {
        String id = schedule("--event", "appt-981", "--starts", "2026-12-07 10:00", "--before", "1d,1h,10min")
                .id();

        Said moved = shell.run("event", "move", "appt-981", "--starts", "2026-12-08 10:00", "--version", "2");

        assertThat(moved.out())
                .startsWith("Moved: appt-981 starts 2026-12-08 10:00")
                .contains(id + "  is due at ");
        assertThat(shell.run("plan", id, "--next", "3").out())
                .contains("2026-12-07 10:00:00", "2026-12-08 09:00:00", "2026-12-08 09:50:00");
        assertThat(shell.run("event", "move", "appt-981", "--starts", "2026-12-09 10:00", "--version", "2")
                        .code())
                .isEqualTo(ExitCode.TOO_LATE.number());
        assertThat(shell.run("event", "cancel", "appt-981", "--version", "3").code())
                .isZero();
        assertThat(shell.run("show", id).out()).contains("status     CANCELLED");
        assertThat(shell.run("event", "complete", "appt-7", "--version", "1").code())
                .isEqualTo(ExitCode.NOT_FOUND.number());
    }

    @Test
    void a_call_waits_for_its_hours_unless_somebody_answers_for_it() {
        Said waits = schedule("--at", "2026-11-24 23:30", "--hours", "MON-SUN 08:00-21:00");
        Said passes = schedule(
                "--at", "2026-11-24 23:30", "--calling-hours", "--bypass-by", "ada", "--bypass-why", "as agreed");

        assertThat(waits.out()).contains("at 2026-11-25 08:00 Europe/Bucharest", "when no call is allowed");
        assertThat(passes.out()).contains("at 2026-11-24 23:30 Europe/Bucharest");
        assertThat(shell.run("show", waits.id()).out()).contains("hours      MON-SUN 08:00-21:00 in Europe/Bucharest");
    }

    @Test
    void a_time_may_float_with_the_recipient() {
        Said said = schedule("--local", "2026-11-25 09:00", "--recipient-zone", "Asia/Tokyo");

        assertThat(said.lines().get(1)).contains("at 2026-11-25 09:00 Asia/Tokyo");
    }

    @Test
    void an_edit_takes_another_rule() {
        String id = schedule("--cron", "0 9 * * *").id();

        assertThat(shell.run("edit", id, "--cron", "30 10 * * *", "--lateness", "collapse:2h")
                        .code())
                .isZero();

        assertThat(shell.run("plan", id).out()).contains("2026-11-24 10:30:00", "no later than 2026-11-24 12:30:00");
    }

    @Test
    void where_no_rule_of_a_zone_has_changed_nothing_does() {
        schedule("--at", "2026-11-25 09:00");

        assertThat(shell.run("resolve").out()).isEqualTo("nothing has changed\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    --cron|61 * * * *|cron
                    --every|FREQ=DAILY;COUNT=-1|every
                    --lateness|soon|lateness
                    --hours|at night|hours
                    --gap|jump|gap
                    --business-days|never|business-days
                    """)
    void what_is_wrong_is_named(String option, String value, String field) {
        Said said = option.equals("--cron") || option.equals("--every")
                ? schedule(option, value)
                : schedule("--every", "FREQ=DAILY", option, value);

        assertThat(said.code()).isEqualTo(ExitCode.REFUSED.number());
        assertThat(said.complaints()).contains(field + ": expected");
    }
}
