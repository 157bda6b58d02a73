package io.reminders.examples;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line: reminders by phone call, with everything that a host would wire itself. */
@Command(
        name = "reminders",
        header = "Durable reminders by phone call.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND",
        description = {
            "",
            "A reminder is stored with `schedule`, or over REST with `serve`; a `worker`, or `serve`, calls when it is due, and writes down what it was about"
                    + " to do before it does it. `plan` says what will happen, `explain` what happened and why.",
            ""
        },
        commandListHeading = "%nCommands:%n",
        footerHeading = "%nExamples:%n",
        footer = {
            "  reminders demo",
            "  reminders schedule --title Dentist --message \"Dentist at nine.\" \\",
            "            --phone \"0721 234 567\" --at \"2026-11-25 09:00\"",
            "  reminders worker",
            "  reminders serve --open",
            "  reminders list",
            "",
            "`reminders` stands for `java -jar reminder-examples/target/reminder-examples.jar`."
        })
public final class Runner implements Callable<Integer> {
    private final Surroundings here;

    private Runner(Surroundings here) {
        this.here = here;
    }

    /** Runs a command, and ends the process with the number that says how it went. */
    public static void main(String... arguments) {
        System.exit(commandLine(Surroundings.ofProcess()).execute(arguments));
    }

    /** The command line, in other surroundings. */
    static CommandLine commandLine(Surroundings here) {
        CommandLine line = new CommandLine(new Runner(here));
        List.of(
                        new DemoCommand(here),
                        new ScheduleCommand(here),
                        new ListCommand(here),
                        new ComingCommand(here),
                        new ShowCommand(here),
                        new PlanCommand(here),
                        new ExplainCommand(here),
                        new EditCommand(here),
                        new PauseCommand(here),
                        new ResumeCommand(here),
                        new SkipCommand(here),
                        new DoneCommand(here),
                        new CancelCommand(here),
                        new DeleteCommand(here),
                        EventCommand.with(here),
                        new ResolveCommand(here),
                        new WorkerCommand(here),
                        new ServeCommand(here))
                .forEach(line::addSubcommand);
        HelpPage.complete(line);
        return line.setOut(here.screen().out())
                .setErr(here.complaints())
                .setParameterExceptionHandler(new Mistakes(here.complaints()))
                .setExecutionExceptionHandler(new Failures(here.complaints()));
    }

    /** Without a command there is nothing to do but to say which there are. */
    @Override
    public Integer call() {
        commandLine(here).usage(here.complaints());
        return ExitCode.REFUSED.number();
    }
}
