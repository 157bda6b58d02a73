package io.reminders.examples.privacy;

import io.reminders.examples.Shell;
import io.reminders.examples.Shell.Said;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever the commands say. Who runs them may read titles and names of their own; numbers are masked, and what is said
 * on the phone is not shown.
 */
class TerminalTest {
    @TempDir
    Path directory;

    private final Outlets outlets = new Outlets();
    private final TraceLog log = new TraceLog();
    private Shell shell;

    @BeforeEach
    void open() {
        shell = Shell.in(directory);
    }

    @AfterEach
    void close() {
        log.close();
    }

    @Test
    void every_command() {
        String id = say(
                        "schedule",
                        "--title",
                        Person.TITLE,
                        "--message",
                        Person.MESSAGE,
                        "--phone",
                        Person.DIALLED,
                        "--in",
                        "1h",
                        "--key",
                        Person.KEY,
                        "--about",
                        Person.SUBJECT,
                        "--owner",
                        Person.OWNER)
                .id();
        for (String command : List.of("show", "plan", "explain", "pause", "show", "resume")) {
            say(command, id);
        }
        say("edit", id, "--phone", Person.NUMBER, "--message", Person.MESSAGE);
        say("edit", id, "--phone", Person.NUMBER, "--if-version", "1");
        say("list", "--search", "numbat", "--limit", "1");
        say("list", "--about", Person.SUBJECT, "--owner", Person.OWNER, "--page", "1");
        say("coming", "--search", "quagga");
        for (String command : List.of("done", "cancel", "explain", "edit", "delete", "delete")) {
            say(command, id);
        }

        outlets.text("log", log.text()).assertSilent("log", "terminal", "complaints");
    }

    @Test
    void every_command_about_series_and_events() {
        String[] person = {"--title", Person.TITLE, "--message", Person.MESSAGE, "--phone", Person.DIALLED};
        String around = say(words(
                        "schedule",
                        person,
                        "--event",
                        Person.SUBJECT,
                        "--starts",
                        "2099-11-25 09:00",
                        "--before",
                        "1h",
                        "--hours",
                        "MON-FRI 08:00-21:00",
                        "--bypass-by",
                        Person.OWNER,
                        "--bypass-why",
                        Person.TITLE))
                .id();
        String series = say(words("schedule", person, "--cron", "0 9 * * *", "--calling-hours"))
                .id();
        for (String id : List.of(around, series)) {
            for (String command : List.of("show", "plan", "explain", "skip")) {
                say(command, id);
            }
            say("plan", id, "--next", "2");
        }
        say("plan", "--from", "2026-11-25 09:00", "--to", "2027-11-25 09:00");
        say("resolve");
        say("event", "show", Person.SUBJECT);
        say("event", "move", Person.SUBJECT, "--starts", "2099-11-25 08:00", "--version", "2");
        say("event", "move", Person.SUBJECT, "--starts", "2099-11-25 08:00", "--version", "1");
        say("event", "cancel", Person.SUBJECT, "--version", "3");
        say("event", "complete", Person.SUBJECT, "--version", "4");
        say("event", "show", Person.KEY);

        outlets.text("log", log.text()).assertSilent("log", "terminal", "complaints");
    }

    private static String[] words(String command, String[] person, String... more) {
        return Stream.of(Stream.of(command), Arrays.stream(person), Arrays.stream(more))
                .flatMap(words -> words)
                .toArray(String[]::new);
    }

    @Test
    void every_refusal_of_a_time() {
        for (String way : List.of("--local", "--cron", "--every", "--event")) {
            say("schedule", way, Person.NUMBER, "--gap", Person.NUMBER, "--overlap", Person.TITLE);
            say("schedule", way, Person.NUMBER, "--from", Person.NUMBER, "--business-days", Person.NUMBER);
            say("schedule", way, Person.NUMBER, "--starts", Person.NUMBER, "--before", Person.NUMBER);
            say("schedule", way, Person.NUMBER, "--after", Person.NUMBER, "--event-version", Person.NUMBER);
        }
        say(
                "schedule",
                "--in",
                "1h",
                "--hours",
                Person.NUMBER,
                "--lateness",
                Person.NUMBER,
                "--bypass-by",
                Person.OWNER);
        say("schedule", "--cron", "0 9 * * *", "--business-days", "next", "--holidays", Person.NUMBER);
        say("schedule", "--phone", Person.NUMBER, "--recipient-zone", Person.NUMBER, "--local", "2099-11-25 09:00");
        say("plan", Person.NUMBER, "--next", Person.NUMBER);
        say("plan", "--from", Person.NUMBER, "--to", Person.NUMBER);
        say("skip", Person.NUMBER);
        say("resolve", Person.NUMBER);
        say("event", Person.NUMBER);
        say("event", "show", " " + Person.SUBJECT);
        say("event", "move", Person.SUBJECT + " ", "--starts", Person.NUMBER, "--version", Person.NUMBER);
        say("event", "cancel", Person.SUBJECT, "--version", Person.NUMBER);

        outlets.text("log", log.text()).assertSilent("complaints");
    }

    @Test
    void every_refusal() {
        say(
                "schedule",
                "--title",
                Person.TITLE.repeat(20),
                "--message",
                Person.MESSAGE.repeat(90),
                "--phone",
                Person.NUMBER + "0000",
                "--at",
                Person.NUMBER,
                "--key",
                Person.KEY + " ",
                "--about",
                " " + Person.SUBJECT,
                "--owner",
                Person.OWNER + " ",
                "--zone",
                Person.TITLE,
                "--region",
                Person.OWNER,
                "--redial",
                Person.NUMBER);
        say("schedule", "--message", "Dear", Person.OWNER, Person.NUMBER);
        say("schedule", Person.NUMBER);
        say("schedule", "--" + Person.NUMBER);
        say("edit", Person.NUMBER, "--title", Person.TITLE);
        say("edit", "019ac3d4-89f2-7c3e-b1aa-0123456789ab", "--phone", Person.NUMBER + "1", "--if-version", Person.KEY);
        for (String command : List.of("show", "plan", "explain", "pause", "resume", "done", "cancel", "delete")) {
            say(command, Person.NUMBER);
        }
        say("list", "--status", Person.TITLE, "--limit", Person.NUMBER);
        say("list", "--after", Person.NUMBER);
        say("list", "--page", Person.NUMBER);
        say("list", "--search", Person.MESSAGE.repeat(90));
        say("coming", "--about", Person.SUBJECT + " ");
        say(Person.TITLE);
        say("list", Person.NUMBER);

        outlets.text("log", log.text()).assertSilent("complaints");
    }

    @Test
    void a_database_that_is_away() {
        shell = shell.with("DATABASE_URL", "postgres://tapir:" + Person.SECRET + "@127.0.0.1:1/reminders");

        say("schedule", "--title", Person.TITLE, "--message", Person.MESSAGE, "--phone", Person.DIALLED, "--in", "1h");

        outlets.text("log", log.text()).assertSilent("complaints");
    }

    private Said say(String... arguments) {
        Said said = shell.run(arguments);
        outlets.text("terminal", withoutWhatIsTheirs(said.out())).text("complaints", said.complaints());
        return said;
    }

    private static String withoutWhatIsTheirs(String text) {
        return List.of(Person.TITLE, Person.KEY, Person.SUBJECT, Person.OWNER).stream()
                .reduce(text, (rest, name) -> rest.replace(name, "(theirs)"));
    }
}
