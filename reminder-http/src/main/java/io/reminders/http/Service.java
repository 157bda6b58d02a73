package io.reminders.http;

import io.reminders.refusal.RefusedValueException;
import io.reminders.reminder.ReminderNotFoundException;
import io.reminders.spi.RepositoryException;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers every request, whatever happens. Thread-safe. */
final class Service {
    private static final Logger LOG = LoggerFactory.getLogger(ReminderServer.class);

    private final List<Route> routes;
    private final Guard guard;

    Service(List<Route> routes, Guard guard) {
        this.routes = List.copyOf(routes);
        this.guard = guard;
    }

    List<Route> routes() {
        return routes;
    }

    Answer answer(Route route, Call call) {
        try {
            return route.handler().answer(call, guard);
        } catch (ProblemException expected) {
            return expected.problem().answer();
        } catch (RefusedValueException refused) {
            return Problem.refused(refused).answer();
        } catch (ReminderNotFoundException removedMeanwhile) {
            return Problem.notFound().answer();
        } catch (RepositoryException away) {
            LOG.warn("{} {}: {}", route.method(), route.path(), away.getMessage());
            return unavailable().answer();
        } catch (RuntimeException defect) {
            LOG.error("{} {} failed: {}", route.method(), route.path(), told(defect));
            return route.intake() == Route.Intake.BYTES ? unavailable().answer() : failed().answer();
        }
    }

    static Problem unavailable() {
        return Problem.of(503, "unavailable", "Not possible now", "It is not known whether anything was done.")
                .with("Retry-After", "5");
    }

    static Problem failed() {
        return Problem.of(500, "failed", "Failed", "This should not have happened; the log knows more.");
    }

    /** Its kind and where it comes from: what it says may quote what was sent. */
    static String told(Exception defect) {
        StackTraceElement[] trace = defect.getStackTrace();
        return defect.getClass().getName() + (trace.length == 0 ? "" : " at " + trace[0]);
    }
}
