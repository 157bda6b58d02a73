package io.reminders.testkit.simulation;

import static io.reminders.route.Route.call;
import static org.assertj.core.api.Assertions.assertThat;

import io.reminders.contact.Recipient;
import io.reminders.reminder.Reminder;
import io.reminders.reminder.ReminderRequest;
import io.reminders.route.RepeatPolicy;
import io.reminders.route.Route;
import io.reminders.route.Sufficiency;
import io.reminders.testkit.simulation.Aim.Boundary;
import io.reminders.testkit.simulation.Aim.Strike;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * A worker is struck at every boundary between two steps of one delivery, and at every pair of them, while another
 * worker is there: by crashes, by pauses, and by one of each.
 */
class CrashPointsTest {
    private static final List<List<Strike>> PAIRS = List.of(
            List.of(Strike.CRASH, Strike.CRASH),
            List.of(Strike.CRASH, Strike.PAUSE),
            List.of(Strike.PAUSE, Strike.CRASH),
            List.of(Strike.PAUSE, Strike.PAUSE));

    @Test
    void a_call_survives_every_pair_of_strikes() {
        survives(Promise.LOOKUP, call());
    }

    @Test
    void a_message_that_is_only_reported_survives_every_pair_of_strikes() {
        survives(Promise.RECEIPTS, call().sufficing(Sufficiency.ACCEPTED));
    }

    @Test
    void what_is_repeated_after_doubt_survives_every_pair_of_strikes() {
        survives(Promise.NOTHING, call().sufficing(Sufficiency.ACCEPTED).repeating(RepeatPolicy.AT_LEAST_ONCE));
    }

    @Test
    void what_is_repeated_under_a_key_survives_every_pair_of_strikes() {
        survives(Promise.KEY, call());
    }

    private static void survives(Promise promise, Route route) {
        Scenario scenario = Scenario.of(1)
                .withNodes(2)
                .withReminders(Set.of())
                .withPromise(promise)
                .lasting(Duration.ofHours(2));
        List<Report> broken = new ArrayList<>();
        int runs = 0;
        int boundaries = played(scenario, route, new Counting(-1, Strike.NOTHING, -1, Strike.NOTHING), broken);
        for (int first = 0; first < boundaries; first++) {
            for (List<Strike> pair : PAIRS) {
                int after = played(scenario, route, new Counting(first, pair.get(0), -1, Strike.NOTHING), broken);
                for (int second = first + 1; second < after; second++) {
                    played(scenario, route, new Counting(first, pair.get(0), second, pair.get(1)), broken);
                    runs++;
                }
            }
        }
        System.out.println(promise + ": " + boundaries + " boundaries, " + runs + " pairs of strikes");
        assertThat(broken).isEmpty();
        assertThat(boundaries).as("boundaries").isGreaterThanOrEqualTo(10);
        assertThat(runs).as("pairs").isGreaterThan(100);
    }

    /** How many boundaries there were. */
    private static int played(Scenario scenario, Route route, Counting aim, List<Report> broken) {
        ReminderRequest request = Reminder.titled("Pills")
                .to(Recipient.phone("+40721000100"))
                .at(Timeline.START.plusSeconds(60))
                .saying("Take your pills.")
                .by(route);
        Report report = Simulation.play(scenario, Weather.calm(), aim, host -> host.asks(request));
        if (!report.violations().isEmpty()) {
            broken.add(report);
        }
        assertThat(report.deliveries()).isEqualTo(1);
        return aim.passed;
    }

    /** Counts the boundaries of everything that is done for a delivery, and strikes at two of them. */
    private static final class Counting implements Aim {
        private static final Set<String> ROUTINE = Set.of("claim", "renew", "match");

        private final int first;
        private final Strike one;
        private final int second;
        private final Strike other;
        private int passed;

        Counting(int first, Strike one, int second, Strike other) {
            this.first = first;
            this.one = one;
            this.second = second;
            this.other = other;
        }

        @Override
        public Strike at(Boundary boundary, String call) {
            if (ROUTINE.contains(call)) {
                return Strike.NOTHING;
            }
            int number = passed++;
            return number == first ? one : number == second ? other : Strike.NOTHING;
        }
    }
}
