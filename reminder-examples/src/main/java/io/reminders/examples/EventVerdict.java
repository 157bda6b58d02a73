package io.reminders.examples;

import io.reminders.Change;
import io.reminders.EventChange;
import io.reminders.Reminders;
import io.reminders.calendar.Event;
import io.reminders.delivery.Attempt;
import io.reminders.examples.terminal.Screen;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What became of a word about an event. Immutable.
 *
 * @param change what became of it
 * @param asWanted whether an event stands as the word says it: then the word has come before
 * @param reminders of each reminder that hangs on it, what became of that, and what comes next
 */
record EventVerdict(EventChange change, Predicate<Event> asWanted, List<Changed> reminders) {

    static EventVerdict of(Reminders desk, EventChange change, Predicate<Event> asWanted) {
        List<Changed> reminders = change instanceof EventChange.Made made
                ? made.reminders().stream()
                        .map(reminder -> Changed.of(desk, reminder))
                        .toList()
                : List.of();
        return new EventVerdict(change, asWanted, reminders);
    }

    /** Says that there is no such event, without its name. */
    static ExitCode notFound(Surroundings here) {
        here.complaints().println("not found: no reminder has ever hung on an event of that name");
        return ExitCode.NOT_FOUND;
    }

    /** Says it. */
    ExitCode tell(Surroundings here, String done, ZoneId zone) {
        Screen screen = here.screen();
        if (change instanceof EventChange.Made made) {
            screen.line(done + ": " + ScheduleWords.of(made.event(), zone));
            reminders.forEach(
                    reminder -> screen.line("  " + reminder.change().id() + "  " + sentence(reminder, here, zone)));
            return reminders.stream().anyMatch(reminder -> reminder.change() instanceof Change.TooLate)
                    ? ExitCode.TOO_LATE
                    : ExitCode.OK;
        }
        if (change instanceof EventChange.Outdated outdated) {
            return unchanged(screen, "Outdated", outdated.event(), zone);
        }
        return change instanceof EventChange.AlreadyEnded ended
                ? unchanged(screen, "Too late", ended.event(), zone)
                : notFound(here);
    }

    private ExitCode unchanged(Screen screen, String refusal, Event event, ZoneId zone) {
        boolean before = asWanted.test(event);
        screen.line((before ? "Known before: " : refusal + ": ") + ScheduleWords.of(event, zone)
                + ". Nothing was changed.");
        return before ? ExitCode.OK : ExitCode.TOO_LATE;
    }

    private static String sentence(Changed reminder, Surroundings here, ZoneId zone) {
        if (reminder.change() instanceof Change.TooLate late) {
            return "too late: " + begun(late.attempts()) + " had begun; `explain` says how it ends";
        }
        if (reminder.change() instanceof Change.AlreadyEnded ended) {
            return "had ended as " + ended.status();
        }
        return reminder.next().map(next -> sentence(next, here, zone)).orElse("stays as it was");
    }

    private static String begun(List<Attempt> attempts) {
        String numbers = attempts.stream()
                .map(attempt -> Integer.toString(attempt.number()))
                .collect(Collectors.joining(", "));
        return (attempts.size() == 1 ? "attempt " : "attempts ") + numbers;
    }

    private static String sentence(NextPoints next, Surroundings here, ZoneId zone) {
        When when = new When(next.reminder(), next.due(), zone);
        return next.isOver()
                ? "nothing further is called; it is " + next.reminder().status()
                : "is due at " + when.local() + ", " + when.away(here.clock().instant());
    }
}
