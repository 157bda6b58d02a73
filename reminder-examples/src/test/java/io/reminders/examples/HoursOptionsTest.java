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

/** In which hours, and how late; 2026-11-28 is a Saturday. */
class HoursOptionsTest {
    private static final String CALLS = "  calls +407****567 at ";
    private static final String OFFICE = "MON-FRI 08:00-21:00";

    @TempDir
    Path directory;

    private Shell shell;

    @BeforeEach
    void open() {
        shell = Shell.in(directory).at(InstantSource.fixed(Instant.parse("2026-11-24T07:00:00Z")));
    }

    @Test
    void what_falls_outside_the_hours_is_moved_and_told() {
        Said said = Call.schedule(shell, "--at", "2026-11-28 09:00", "--hours", OFFICE);

        assertThat(said.lines())
                .endsWith(
                        CALLS + "2026-11-30 08:00 Europe/Bucharest, in 5 d 23 h",
                        "  you asked for 2026-11-28 09:00 Europe/Bucharest, when no call is allowed; this is when the"
                                + " hours begin");
        assertThat(shell.run("show", said.id()).lines()).contains("hours      MON-FRI 08:00-21:00 in Europe/Bucharest");
        assertThat(shell.run("list").out()).contains("2026-11-30 08:00 Europe/Bucharest");
        assertThat(shell.run("coming").out()).contains("2026-11-30 08:00 Europe/Bucharest");
    }

    @Test
    void before_an_event_a_call_is_moved_to_before_the_hours_end() {
        Said said = Call.schedule(
                shell, "--event", "e", "--starts", "2026-11-30T08:00", "--before", "1h", "--hours", OFFICE);

        assertThat(said.lines())
                .contains(
                        CALLS + "2026-11-27 20:55 Europe/Bucharest, in 3 d 11 h",
                        "  you asked for 2026-11-30 07:00 Europe/Bucharest, when no call is allowed; this is before"
                                + " the hours end");
    }

    @Test
    void calling_hours_are_those_of_where_the_number_may_be() {
        Said said = Call.to("+1 212 555 0123", shell, "--at", "2026-11-25 09:00", "--calling-hours");

        assertThat(said.lines().get(1))
                .isEqualTo("  calls +121****123 at 2026-11-25 15:00 Europe/Bucharest, in 1 d 6 h");
        assertThat(shell.run("show", said.id()).lines()).contains("allowed    MON-SUN 08:00-21:00 in America/New_York");
    }

    @Test
    void calling_hours_are_those_of_where_the_recipient_lives_if_that_is_known() {
        Said said = Call.to(
                "+1 212 555 0123",
                shell,
                "--at",
                "2026-11-25 09:00",
                "--calling-hours",
                "--recipient-zone",
                "Europe/London");

        assertThat(said.lines().get(1))
                .isEqualTo("  calls +121****123 at 2026-11-25 10:00 Europe/Bucharest, in 1 d 1 h");
    }

    @Test
    void the_hours_of_a_floating_time_are_the_recipients() {
        String id = Call.schedule(
                        shell, "--local", "2026-11-25 09:00", "--recipient-zone", "Asia/Tokyo", "--hours", OFFICE)
                .id();

        assertThat(shell.run("show", id).lines()).contains("hours      MON-FRI 08:00-21:00 in Asia/Tokyo");
    }

    @Test
    void hours_are_passed_over_by_somebody_for_a_reason() {
        Said said = Call.schedule(
                shell,
                "--at",
                "2026-11-28 09:00",
                "--hours",
                OFFICE,
                "--bypass-by",
                "ada",
                "--bypass-why",
                "a burst pipe");

        assertThat(said.lines()).endsWith(CALLS + "2026-11-28 09:00 Europe/Bucharest, in 4 d");
        assertThat(shell.run("show", said.id()).lines())
                .contains("bypass     the hours are passed over, asked for by ada: a burst pipe");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2h|up to 2 h",
                "skip|up to 1 min",
                "collapse:90min|up to 1 h 30 min; of several that were missed, the last"
            })
    void how_late_a_call_may_start_is_said(String lateness, String words) {
        String id = Call.schedule(shell, "--in", "1h", "--lateness", lateness).id();

        assertThat(shell.run("show", id).lines()).contains("lateness   " + words);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--hours|always|hours: expected ",
                "--lateness|soon|lateness: expected a span such as 2h, or skip, or collapse:2h but was 4 characters",
                "--lateness|collapse:|lateness: expected a span such as 2h, or skip, or collapse:2h but was 9"
                        + " characters",
                "--lateness|500d|lateness: expected 1s to 366 days but was",
                "--bypass-by|ada|bypass-by: expected --bypass-why with --bypass-by but was --bypass-by alone",
                "--bypass-why|pipe|bypass-why: expected --bypass-by with --bypass-why but was --bypass-why alone"
            })
    void what_does_not_fit_is_refused_by_its_name(String option, String text, String refusal) {
        Said said = Call.schedule(shell, "--in", "1h", option, text);

        assertThat(said.code()).isEqualTo(2);
        assertThat(said.complaints()).startsWith("refused: " + refusal).hasLineCount(1);
    }

    @Test
    void an_edit_sets_hours_in_the_zone_of_the_reminder() {
        String id = Call.schedule(shell, "--at", "2026-11-28 09:00", "--zone", "Asia/Tokyo")
                .id();

        assertThat(shell.run("edit", id, "--hours", OFFICE, "--lateness", "skip")
                        .lines())
                .contains(CALLS + "2026-11-30 08:00 Asia/Tokyo, in 5 d 16 h");
        assertThat(shell.run("show", id).lines())
                .contains("hours      MON-FRI 08:00-21:00 in Asia/Tokyo", "lateness   up to 1 min");
    }
}
