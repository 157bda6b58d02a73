package io.reminders.examples;

import io.reminders.examples.demo.Demo;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Shows it at work. */
@Command(
        sortOptions = false,
        name = "demo",
        header = "Shows it at work, in half a minute; nobody is called.",
        description = {
            "",
            "Takes a database of its own in memory and a simulated provider, needs no settings, and leaves nothing"
                    + " behind. It ends with what happened and why, held against the provider's own ledger; if the two"
                    + " disagree it fails."
        })
final class DemoCommand implements Callable<Integer> {
    private final Surroundings here;

    DemoCommand(Surroundings here) {
        this.here = here;
    }

    @Override
    public Integer call() throws InterruptedException {
        boolean agreed = new Demo(here.screen(), here.clock()).play().isEmpty();
        return (agreed ? ExitCode.OK : ExitCode.FAILED).number();
    }
}
