package io.reminders.examples;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Shows it all at work. */
@Command(name = "demo", header = "Shows it at work, in half a minute; nobody is called.")
final class DemoCommand implements Callable<Integer> {
    private final Surroundings here;

    DemoCommand(Surroundings here) {
        this.here = here;
    }

    @Override
    public Integer call() {
        here.screen().line("to come");
        return ExitCode.OK.number();
    }
}
