package io.reminders.examples;

import io.reminders.examples.settings.Settings;
import io.reminders.examples.wiring.Storage;
import io.reminders.examples.wiring.Telephone;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;

/** Calls people when their reminders are due, until it is asked to stop. */
@Command(
        sortOptions = false,
        name = "worker",
        header = "Calls people when their reminders are due.",
        description = {
            "",
            "Works until SIGTERM or Ctrl-C. Then it takes nothing more, waits up to 30 s for requests under way, and"
                    + " says what it left. Several workers may share a database. A second signal ends it at once; what was"
                    + " under way is then found by the next worker.",
            "",
            "It logs a line for each step to standard error, without numbers and texts."
        })
final class WorkerCommand implements Callable<Integer> {
    private final Surroundings here;

    WorkerCommand(Surroundings here) {
        this.here = here;
    }

    @Override
    public Integer call() throws InterruptedException {
        Settings settings = here.settings();
        Logging.everyStep();
        Logger log = LoggerFactory.getLogger(WorkerCommand.class);
        CountDownLatch asked = new CountDownLatch(1);
        here.stopping().whenAsked(asked::countDown);
        Optional<Storage> opened = new PatientOpening(settings.database(), Shift.CONNECTIONS, asked).storage();
        if (opened.isEmpty()) {
            log.info("stopped before the database answered; nothing was begun");
            return ExitCode.OK.number();
        }
        try (Storage storage = opened.get();
                Telephone telephone = Telephone.connect(settings)) {
            log.info("storage: {}", settings.database());
            log.info("calls: {}", telephone);
            return new Shift(storage, telephone, settings, new Unfinished())
                    .until(asked, () -> {})
                    .number();
        }
    }
}
