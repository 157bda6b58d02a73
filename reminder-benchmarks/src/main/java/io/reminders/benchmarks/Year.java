package io.reminders.benchmarks;

import static io.reminders.contact.Recipient.phone;

import io.reminders.reminder.Reminder;
import io.reminders.reminder.ReminderId;
import io.reminders.reminder.ReminderRequest;
import io.reminders.reminder.ReminderStatus;
import io.reminders.route.Channel;
import io.reminders.route.Route;
import io.reminders.spi.ClaimRequest;
import io.reminders.spi.ClaimRequest.Errand;
import io.reminders.testkit.ManualClock;
import io.reminders.testkit.ReminderTestKit;
import io.reminders.testkit.ScriptedCallGateway;
import io.reminders.worker.ReminderWorker;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

/**
 * A year of reminders, one for each of so many people, as a host's test lets it pass: the clock is moved from one
 * instant at which something is to be done to the next. One thread at a time.
 */
final class Year {
    private static final Instant NEW_YEAR = Instant.parse("2026-01-01T00:00:00Z");
    private static final int SECONDS = (int) Duration.ofDays(365).toSeconds();
    private static final Duration BEFORE_THE_SECOND_CALL = Duration.ofMinutes(10);

    private final ManualClock clock = ManualClock.at(NEW_YEAR);
    private final ReminderTestKit kit = ReminderTestKit.with(clock);
    private final List<ReminderId> ids = new ArrayList<>();
    private final ScriptedCallGateway provider;
    private final ReminderWorker worker;
    private int rounds;

    /**
     * A year that has not begun.
     *
     * @param people for how many a reminder is scheduled, each at an instant of its own
     * @param seed where the instants come from
     */
    Year(int people, long seed) {
        provider = new People().provider(people);
        worker = kit.worker(provider);
        int[] seconds =
                new Random(seed).ints(1, SECONDS).distinct().limit(people).toArray();
        for (int person = 0; person < people; person++) {
            ids.add(kit.reminders()
                    .schedule(request(person, NEW_YEAR.plusSeconds(seconds[person])))
                    .id());
        }
    }

    private static ReminderRequest request(int person, Instant due) {
        return Reminder.titled("One of many")
                .to(phone("+40721234567"))
                .at(due)
                .saying(People.message(person))
                .by(Route.call().ifUnanswered(BEFORE_THE_SECOND_CALL, Route.call()));
    }

    /** Lets it pass, and counts. */
    Tally pass() {
        for (Optional<Instant> next = next(); next.isPresent(); next = next()) {
            clock.advance(Duration.between(clock.instant(), next.get()));
            worker.runOnce();
            rounds++;
        }
        return tally();
    }

    /** The next instant at which something is to be done; empty when all has ended. */
    private Optional<Instant> next() {
        return Stream.of(Errand.SEND, Errand.ASK)
                .flatMap(errand -> kit.repository().claim(onlyWhen(errand)).nextActAt().stream())
                .min(Instant::compareTo);
    }

    private static ClaimRequest onlyWhen(Errand errand) {
        return new ClaimRequest(Channel.CALL, errand, 0, 0, Duration.ofSeconds(30), ClaimRequest.EVERYTHING);
    }

    private Tally tally() {
        Map<ReminderStatus, Integer> ends = new EnumMap<>(ReminderStatus.class);
        ids.forEach(id -> ends.merge(kit.reminders().find(id).orElseThrow().status(), 1, Integer::sum));
        return new Tally(
                rounds,
                provider.placed().size(),
                provider.sought().size(),
                provider.tracked().size(),
                ends);
    }

    /**
     * What a year came to. Immutable.
     *
     * @param rounds how often the worker was run
     * @param requests how many calls were asked for
     * @param lookups how often it was asked whether a request had arrived
     * @param questions how often it was asked how a call had ended
     * @param ends how many reminders ended how
     */
    record Tally(int rounds, int requests, int lookups, int questions, Map<ReminderStatus, Integer> ends) {
        Tally {
            ends = Map.copyOf(ends);
        }
    }
}
