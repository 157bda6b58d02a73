package io.reminders.examples.privacy;

import io.reminders.examples.Shell;
import io.reminders.examples.Shell.Said;
import java.nio.file.Path;
import java.util.List;
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
