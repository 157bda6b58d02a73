package io.reminders.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.reminders.examples.Shell.Said;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShowAndPlanTest {
    @TempDir
    Path directory;

    private Shell shell;

    @BeforeEach
    void open() {
        shell = Shell.in(directory).at(InstantSource.fixed(Instant.parse("2026-11-24T07:00:00Z")));
    }

    @Test
    void everything_about_a_reminder_is_shown_but_its_number_and_its_message() {
        String id = shell.run(
                        "schedule",
                        "--title",
                        "Dentist",
                        "--message",
                        "Secret words.",
                        "--phone",
                        "0721 234 567",
                        "--at",
                        "2026-11-25 09:00",
                        "--redial",
                        "10min",
                        "--about",
                        "appointment/981",
                        "--owner",
                        "ada",
                        "--key",
                        "k-1")
                .id();

        Said said = shell.run("show", id);

        assertThat(said.code()).isZero();
        assertThat(said.lines())
                .containsExactly(
                        "id         " + id,
                        "title      Dentist",
                        "status     ACTIVE",
                        "due        2026-11-25 09:00 Europe/Bucharest, in 1 d",
                        "phone      +407****567",
                        "route      call, up to 3 tries; if unanswered, 10 min later call, up to 3 tries",
                        "lateness   up to 1 h",
                        "about      appointment/981",
                        "owner      ada",
                        "key        k-1",
                        "version    1",
                        "created    2026-11-24 09:00 Europe/Bucharest",
                        "updated    2026-11-24 09:00 Europe/Bucharest",
                        "attempts   0");
    }

    @Test
    void what_became_of_the_newest_attempt_is_shown_with_the_providers_name_for_it() throws InterruptedException {
        shell = shell.at(InstantSource.system());
        String id = shell.run("schedule", "--title", "T", "--message", "M", "--phone", "0721 234 567", "--in", "1s")
                .id();
        FakeCall.begin(directory);

        assertThat(shell.run("show", id).lines())
                .contains("attempts   1", "reference  call-17 (attempt 1)")
                .anySatisfy(line -> assertThat(line)
                        .startsWith("newest     20")
                        .endsWith("attempt 1: accepted as call-17 -> AWAITING (outcome-open)"));
    }

    @Test
    void a_plan_says_what_will_happen() {
        String id = schedule();

        assertThat(shell.run("plan", id)).isEqualTo(new Said(0, """
                        2026-11-25 09:00:00.000 +02:00  step 1: call +407****567, up to 3 tries, no later than\
                         2026-11-25 10:00:00.000 +02:00
                        if nobody is reached -> FAILED (no-answer)
                        status: ACTIVE
                        """, ""));
    }

    @Test
    void a_plan_of_what_is_paused_says_that_nothing_starts() {
        String id = schedule();
        shell.run("pause", id);

        assertThat(shell.run("plan", id)).isEqualTo(new Said(0, """
                        nothing starts until it is resumed (paused-by-host)
                        status: PAUSED
                        """, ""));
    }

    private String schedule() {
        return shell.run(
                        "schedule",
                        "--title",
                        "Dentist",
                        "--message",
                        "Secret words.",
                        "--phone",
                        "0721 234 567",
                        "--at",
                        "2026-11-25 09:00")
                .id();
    }
}
