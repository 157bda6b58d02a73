package io.reminders.examples;

import io.reminders.Plan;
import io.reminders.Upcoming;
import io.reminders.calendar.ScheduleText;
import io.reminders.examples.settings.Settings;
import io.reminders.refusal.RefusedValueException;
import io.reminders.reminder.ReminderId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says what will happen to a reminder, or between two instants. */
@Command(
        sortOptions = false,
        name = "plan",
        header = "Says what will happen, when and why, as long as nobody is reached.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  plan 019ac3d4-89f2-7c3e-b1aa-0123456789ab",
            "  plan 019ac3d4-89f2-7c3e-b1aa-0123456789ab --next 5",
            "  plan --from 2026-12-07T00:00 --to 2026-12-08T00:00",
            "",
            "Without an ID it is everything that is called from --from on and before --to, soonest first;",
            "of series, every point."
        })
final class PlanCommand implements Callable<Integer> {
    private static final String MOST_NEXT = "1 to 1,000";
    /** How many the desk tells of at once. */
    private static final int MOST = 10_000;

    private final Surroundings here;

    @Parameters(paramLabel = "ID", arity = "0..1", description = "The reminder's id, as `list` shows it.")
    private Optional<String> id = Optional.empty();

    @Option(names = "--next", paramLabel = "N", description = "So many points that come next, 1 to 1,000.")
    private Optional<String> next = Optional.empty();

    @Option(names = "--from", paramLabel = "TIME", description = "Instead of ID: from when on, as `schedule --at`.")
    private Optional<String> from = Optional.empty();

    @Option(names = "--to", paramLabel = "TIME", description = "With --from: before when.")
    private Optional<String> to = Optional.empty();

    PlanCommand(Surroundings here) {
        this.here = here;
    }

    @Override
    public Integer call() {
        Settings settings = here.settings();
        boolean stretch = from.isPresent() && to.isPresent() && id.isEmpty() && next.isEmpty();
        boolean one = id.isPresent() && from.isEmpty() && to.isEmpty();
        if (!stretch && !one) {
            throw RefusedValueException.of("plan", "either ID, perhaps with --next, or --from and --to", given());
        }
        if (stretch) {
            between(settings);
        } else {
            ofOne(settings, ReminderId.parse(id.orElseThrow()));
        }
        return ExitCode.OK.number();
    }

    private String given() {
        boolean nothing = id.isEmpty() && next.isEmpty() && from.isEmpty() && to.isEmpty();
        return nothing ? "nothing" : "something else";
    }

    private void ofOne(Settings settings, ReminderId wanted) {
        int points =
                next.map(text -> PageOptions.number("next", MOST_NEXT, text)).orElse(1);
        if (points < 1 || points > 1_000) {
            throw RefusedValueException.of("next", MOST_NEXT, Integer.toString(points));
        }
        List<Plan> plans = Errand.run(settings, here.clock(), desk -> desk.plan(wanted, points));
        for (int index = 0; index < plans.size(); index++) {
            if (next.isPresent()) {
                here.screen().line("point " + (index + 1));
            }
            here.screen().lines(plans.get(index).sentences());
        }
        if (plans.size() < points) {
            here.screen().line("no more points");
        }
        here.screen().line("status: " + plans.get(0).reminder().status());
    }

    private void between(Settings settings) {
        OptionReader reader = new OptionReader();
        Optional<Instant> first = reader.read(
                "from",
                from,
                text -> ScheduleText.parse(text, settings.zone()).occurrence().due());
        Optional<Instant> end = reader.read(
                "to",
                to,
                text -> ScheduleText.parse(text, settings.zone()).occurrence().due());
        reader.refuseWhatIsWrong();
        List<Upcoming> coming =
                Errand.run(settings, here.clock(), desk -> desk.plan(first.orElseThrow(), end.orElseThrow()));
        if (coming.isEmpty()) {
            here.screen().line("nothing is called then");
            return;
        }
        List<Listing.Line> lines = coming.stream()
                .map(upcoming -> new Listing.Line(upcoming.reminder(), upcoming.at()))
                .toList();
        new Listing(here.screen(), settings.zone(), here.clock().instant()).show("calls at", lines);
        if (coming.size() == MOST) {
            Instant last = coming.get(MOST - 1).at();
            here.screen().line("more: the same with --from " + last);
        }
    }
}
