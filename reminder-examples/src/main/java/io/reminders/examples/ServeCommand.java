package io.reminders.examples;

import io.reminders.examples.settings.Admission;
import io.reminders.examples.settings.Setting;
import io.reminders.examples.settings.Settings;
import io.reminders.examples.wiring.FrontDesk;
import io.reminders.examples.wiring.Storage;
import io.reminders.examples.wiring.Telephone;
import io.reminders.examples.wiring.VapiPosts;
import io.reminders.http.ReminderServer;
import io.reminders.refusal.RefusedValueException;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Offers everything in one process, until it is asked to stop. */
@Command(
        sortOptions = false,
        name = "serve",
        header = "Offers the dashboard and REST, and calls people, in one process.",
        description = {
            "",
            "A worker, the dashboard at /, reminders over REST at /reminders (described at /openapi.yaml), /health and"
                    + " /ready, and /callbacks/vapi for what Vapi posts. The first line says where, who is called and who may ask:"
                    + " whoever brings a token (JWT_SECRET, JWT_ISSUER, JWT_AUDIENCE), or with --open whoever is on this"
                    + " machine.",
            "",
            "Works until SIGTERM or Ctrl-C. Then it answers nothing more, and drains as `worker` does.",
            ""
        },
        footerHeading = "%nExamples:%n",
        footer = {"  serve --open", "  serve --port 8081 --host 0.0.0.0"})
final class ServeCommand implements Callable<Integer> {
    /** So many requests may be at the database at once beside the worker; others wait for a connection. */
    private static final int CONNECTIONS_FOR_REQUESTS = 5;

    private final Surroundings here;

    @Mixin
    private ServeOptions options = new ServeOptions();

    ServeCommand(Surroundings here) {
        this.here = here;
    }

    @Override
    public Integer call() throws InterruptedException {
        Settings settings = here.settings(options.settings());
        refuseUnlessSaidWhoMayAsk(settings);
        Logging.everyStep();
        CountDownLatch asked = new CountDownLatch(1);
        here.stopping().whenAsked(asked::countDown);
        Optional<Storage> opened =
                new PatientOpening(settings.database(), Shift.CONNECTIONS + CONNECTIONS_FOR_REQUESTS, asked).storage();
        if (opened.isEmpty()) {
            log().info("stopped before the database answered; nothing was begun");
            return ExitCode.OK.number();
        }
        Unfinished unfinished = new Unfinished();
        VapiPosts posts = VapiPosts.of(settings, here.clock()).telling(unfinished::movedByEvidence);
        try (Storage storage = opened.get();
                ReminderServer server = FrontDesk.open(storage, settings, posts);
                Telephone telephone = Telephone.connect(settings, posts, server.address())) {
            here.screen().line(greeting(server, settings));
            log().info("storage: {}", settings.database());
            log().info("calls: {}", telephone);
            return new Shift(storage, telephone, settings, unfinished)
                    .until(asked, server::close)
                    .number();
        }
    }

    private static void refuseUnlessSaidWhoMayAsk(Settings settings) {
        if (settings.server().admission() instanceof Admission.Unsaid) {
            throw RefusedValueException.of(
                    Setting.JWT_SECRET.name(),
                    "it with JWT_ISSUER and JWT_AUDIENCE, or --open for everybody on this machine",
                    "not set");
        }
    }

    private static String greeting(ReminderServer server, Settings settings) {
        String calls =
                settings.account().isPresent() ? "calls go out through Vapi" : "calls are simulated: nobody rings";
        String access = settings.server().admission() instanceof Admission.Open
                ? "OPEN to everybody on this machine, no token is asked for"
                : "each request needs a token";
        return server.address() + "/  (" + calls + "; " + access + ")";
    }

    private static Logger log() {
        return LoggerFactory.getLogger(ServeCommand.class);
    }
}
