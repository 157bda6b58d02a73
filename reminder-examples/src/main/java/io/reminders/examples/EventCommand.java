package io.reminders.examples;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** What is said of an event holds for every reminder that hangs on it. */
@Command(
        name = "event",
        header = "Shows, moves, cancels or completes an event that reminders hang on.",
        synopsisSubcommandLabel = "COMMAND",
        description = {
            "",
            "Each word carries your version of the event: one that is not greater than what is known changes nothing, so"
                    + " words may come twice and out of order."
        },
        commandListHeading = "%nCommands:%n",
        footerHeading = "%nExamples:%n",
        footer = {
            "  event show appt-981",
            "  event move appt-981 --starts 2026-12-08T10:00 --version 2",
            "  event cancel appt-981 --version 3"
        })
final class EventCommand implements Callable<Integer> {
    private final Surroundings here;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private EventCommand(Surroundings here) {
        this.here = here;
    }

    /** The command with its own commands. */
    static CommandLine with(Surroundings here) {
        return new CommandLine(new EventCommand(here))
                .addSubcommand(new EventShowCommand(here))
                .addSubcommand(new EventMoveCommand(here))
                .addSubcommand(new EventCancelCommand(here))
                .addSubcommand(new EventCompleteCommand(here));
    }

    /** Without a command there is nothing to do but to say which there are. */
    @Override
    public Integer call() {
        spec.commandLine().usage(here.complaints());
        return ExitCode.REFUSED.number();
    }
}
