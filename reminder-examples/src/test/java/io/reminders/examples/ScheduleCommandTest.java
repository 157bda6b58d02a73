package io.reminders.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.reminders.examples.Shell.Said;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScheduleCommandTest {
    private static final String PHONE = "0721 234 567";

    @TempDir
    Path directory;

    private Shell shell;

    @BeforeEach
    void open() {
        shell = Shell.in(directory).at(InstantSource.fixed(Instant.parse("2026-11-24T07:00:00Z")));
    }

    @Test
    void it_says_what_was_scheduled_without_the_number() {
        Said said = shell.run(
                "schedule",
                "--title",
                "Dentist",
                "--message",
                "Dentist at nine.",
                "--phone",
                PHONE,
                "--at",
                "2026-11-25 09:00");

        assertThat(said.complaints()).isEmpty();
        assertThat(said.code()).isZero();
        assertThat(said.lines())
                .containsExactly(
                        "scheduled " + said.id(), "  calls +407****567 at 2026-11-25 09:00 Europe/Bucharest, in 1 d");
    }

    @Test
    void a_zone_and_a_region_may_be_given() {
        Said said = shell.run(
                "schedule",
                "--title",
                "Tea",
                "--message",
                "Tea.",
                "--phone",
                "020 7946 0101",
                "--region",
                "GB",
                "--zone",
                "Europe/London",
                "--at",
                "2026-11-24 17:00");

        assertThat(said.lines().get(1)).isEqualTo("  calls +442****101 at 2026-11-24 17:00 Europe/London, in 10 h");
    }

    @Test
    void a_time_that_clocks_skip_is_told() {
        Said said = shell.run(
                "schedule", "--title", "Night", "--message", "Up.", "--phone", PHONE, "--at", "2027-03-28 03:30");

        assertThat(said.lines())
                .endsWith(
                        "  calls +407****567 at 2027-03-28 04:30 Europe/Bucharest, in 123 d 18 h",
                        "  clocks skip the time you asked for, so it is later by as much");
    }

    @Test
    void a_time_may_be_a_span_from_now() {
        Said said = shell.run("schedule", "--title", "Pills", "--message", "Pills.", "--phone", PHONE, "--in", "90s");

        assertThat(said.lines().get(1))
                .isEqualTo("  calls +407****567 at 2026-11-24 09:01:30 Europe/Bucharest, in 1 min 30 s");
    }

    @Test
    void a_key_that_is_said_twice_is_one_reminder() {
        String[] pills = {
            "schedule", "--title", "Pills", "--message", "Pills.", "--phone", PHONE, "--in", "1h", "--key", "p"
        };
        Said first = shell.run(pills);

        Said second = shell.run(pills);

        assertThat(second.code()).isZero();
        assertThat(second.lines())
                .containsExactly(
                        "scheduled before " + first.id(),
                        first.lines().get(1),
                        "  the key was used before: nothing was stored; it is ACTIVE");
    }

    @Test
    void everything_that_is_wrong_is_named_at_once_and_nothing_is_opened() {
        Said said = shell.run(
                "schedule",
                "--title",
                "",
                "--message",
                " ",
                "--phone",
                "12 34",
                "--at",
                "tomorrow",
                "--key",
                " k",
                "--redial",
                "soon");

        assertThat(said.code()).isEqualTo(2);
        assertThat(said.out()).isEmpty();
        assertThat(said.complaints().lines())
                .containsExactly(
                        "refused: title: expected 1 to 128 characters but was 0 characters",
                        "refused: phone_number: expected a valid phone number, international with + or as dialled in RO"
                                + " but was a number that no subscriber can have (4 digits)",
                        "refused: scheduled_time: expected a date and time such as 2026-03-07T09:00 or"
                                + " 2026-03-07T09:00:00Z but was 8 characters",
                        "refused: message: expected words to say but was blanks only",
                        "refused: key: expected no blanks at its ends but was 2 characters",
                        "refused: redial: expected a span such as 90s, 10min, 2h or 1d12h but was 4 characters");
        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void everything_that_is_missing_is_named_at_once() {
        Said said = shell.run("schedule");

        assertThat(said.code()).isEqualTo(2);
        assertThat(said.complaints().lines())
                .containsExactly(
                        "refused: title: expected --title but was not given",
                        "refused: phone: expected --phone but was not given",
                        "refused: scheduled_time: expected one of --at, --in, --local, --cron, --every, --event but was none",
                        "refused: message: expected --message but was not given");
    }

    @Test
    void a_time_that_has_passed_is_refused() {
        Said said = shell.run(
                "schedule", "--title", "Late", "--message", "Late.", "--phone", PHONE, "--at", "2026-11-24 08:59");

        assertThat(said.code()).isEqualTo(2);
        assertThat(said.complaints())
                .isEqualToIgnoringNewLines("refused: scheduled_time: expected a time after now,"
                        + " 2026-11-24T09:00+02:00[Europe/Bucharest] but was 2026-11-24T08:59+02:00[Europe/Bucharest]");
    }

    @Test
    void the_settings_of_the_file_hold() throws java.io.IOException {
        Files.writeString(directory.resolve(".env"), "DEFAULT_REGION=GB\nDEFAULT_TIMEZONE=Europe/London");

        Said said = shell.run(
                "schedule",
                "--title",
                "Tea",
                "--message",
                "Tea.",
                "--phone",
                "020 7946 0101",
                "--at",
                "2026-11-24 17:00");

        assertThat(said.lines().get(1)).isEqualTo("  calls +442****101 at 2026-11-24 17:00 Europe/London, in 10 h");
    }
}
