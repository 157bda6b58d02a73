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

/** The points that come next, and one of them left out. */
class SkipAndPlanTest {
    @TempDir
    Path directory;

    private Shell shell;

    @BeforeEach
    void open() {
        shell = Shell.in(directory).at(InstantSource.fixed(Instant.parse("2026-11-24T07:00:00Z")));
    }

    @Test
    void the_next_point_is_left_out_and_then_the_one_after_it() {
        String id = Call.schedule(shell, "--cron", "0 9 * * *").id();

        assertThat(shell.run("skip", id))
                .isEqualTo(new Said(0, "Left out: the next is at 2026-11-26 09:00 Europe/Bucharest, in 2 d.\n", ""));
        assertThat(shell.run("skip", id))
                .isEqualTo(new Said(0, "Left out: the next is at 2026-11-27 09:00 Europe/Bucharest, in 3 d.\n", ""));
        assertThat(shell.run("show", id).lines())
                .contains(
                        "first      2026-11-25 09:00 Europe/Bucharest, in 1 d",
                        "next       2026-11-27 09:00 Europe/Bucharest, in 3 d",
                        "schedule   cron 0 9 * * *, Europe/Bucharest");
    }

    @Test
    void after_the_last_point_there_is_none() {
        String id = Call.schedule(shell, "--every", "FREQ=DAILY;COUNT=1", "--from", "2026-11-25T09:00")
                .id();

        assertThat(shell.run("skip", id))
                .isEqualTo(new Said(0, "Left out: there is no point after that; it is CANCELLED.\n", ""));
        assertThat(shell.run("skip", id))
                .isEqualTo(new Said(4, "Too late: it had ended as CANCELLED. Nothing was changed.\n", ""));
    }

    @Test
    void what_does_not_come_back_has_no_next_point() {
        String id = Call.schedule(shell, "--in", "1h").id();

        assertThat(shell.run("skip", id))
                .isEqualTo(new Said(
                        2, "", "refused: skip: expected a reminder that comes back but was one that does not\n"));
    }

    @Test
    void so_many_points_are_planned_as_are_asked_for() {
        String id = Call.schedule(shell, "--every", "FREQ=DAILY;COUNT=3", "--from", "2026-11-25T09:00")
                .id();

        assertThat(shell.run("plan", id, "--next", "2").lines())
                .containsExactly(
                        "point 1",
                        "2026-11-25 09:00:00.000 +02:00  step 1: call +407****567, up to 3 tries, no later than"
                                + " 2026-11-25 10:00:00.000 +02:00",
                        "if nobody is reached -> FAILED (no-answer)",
                        "point 2",
                        "2026-11-26 09:00:00.000 +02:00  step 1: call +407****567, up to 3 tries, no later than"
                                + " 2026-11-26 10:00:00.000 +02:00",
                        "if nobody is reached -> FAILED (no-answer)",
                        "status: ACTIVE");
        assertThat(shell.run("plan", id, "--next", "5").lines())
                .contains("point 3", "no more points")
                .doesNotContain("point 4");
    }

    @Test
    void everything_between_two_times_is_planned() {
        String daily = Call.schedule(shell, "--cron", "0 9 * * *").id();
        String once = Call.schedule(shell, "--at", "2026-11-26 12:00").id();

        Said said = shell.run("plan", "--from", "2026-11-26T09:00", "--to", "2026-11-27T09:00");

        assertThat(said.code()).isZero();
        assertThat(said.lines()).hasSize(3);
        assertThat(said.lines().get(1)).startsWith(daily + "  2026-11-26 09:00 Europe/Bucharest");
        assertThat(said.lines().get(2)).startsWith(once + "  2026-11-26 12:00 Europe/Bucharest");
        assertThat(shell.run("plan", "--from", "2026-11-24T10:00", "--to", "2026-11-24T11:00"))
                .isEqualTo(new Said(0, "nothing is called then\n", ""));
    }

    @Test
    void a_plan_that_is_longer_than_a_desk_tells_at_once_says_how_it_goes_on() {
        Call.schedule(shell, "--cron", "* * * * *");

        assertThat(shell.run("plan", "--from", "2026-11-24T09:00", "--to", "2026-12-24T09:00")
                        .lines())
                .hasSize(10_002)
                .last()
                .isEqualTo("more: the same with --from 2026-12-01T05:40:00Z");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "plan|plan: expected either ID, perhaps with --next, or --from and --to but was nothing",
                "plan --next 2|plan: expected either ID, perhaps with --next, or --from and --to but was something"
                        + " else",
                "plan --from 2026-11-24T10:00|plan",
                "plan --from noon --to 2026-11-24T11:00|from",
                "plan --from 2026-11-24T10:00 --to noon|to",
                "plan 019ac3d4-89f2-7c3e-b1aa-0123456789ab --next 0|next: expected 1 to 1,000 but was 0",
                "plan 019ac3d4-89f2-7c3e-b1aa-0123456789ab --next many|next: expected 1 to 1,000 but was 4 characters"
            })
    void what_cannot_be_planned_is_refused(String words, String refusal) {
        Said said = shell.run(words.split(" ", -1));

        assertThat(said.code()).isEqualTo(2);
        assertThat(said.complaints()).startsWith("refused: " + refusal).hasLineCount(1);
    }
}
