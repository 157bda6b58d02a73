package io.reminders.testkit.simulation;

import static io.reminders.route.Route.call;
import static org.assertj.core.api.Assertions.assertThat;

import io.reminders.contact.Recipient;
import io.reminders.reminder.Reminder;
import io.reminders.route.RetryPolicy;
import io.reminders.testkit.simulation.Aim.Boundary;
import io.reminders.testkit.simulation.Aim.Strike;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * A worker stands still right before the first byte of its request, for longer than the quiet period, and sends it all
 * the same. No engine can prevent that where the provider honours no key; it has to be seen.
 */
class BeyondTheQuietPeriodTest {
    /** No storm of long pauses comes up at that rate, and what is aimed may last as long as one. */
    private static final double HARDLY_EVER = 1e-9;

    /** In this one the worker that is struck stands still for 35 minutes. */
    private static final long LONG_ENOUGH = 6;

    /** In this one for eight. */
    private static final long TOO_SHORT = 34;

    @Test
    void a_second_acceptance_is_seen() {
        Report report = played(LONG_ENOUGH, 3);

        assertThat(report.violations()).isEmpty();
        assertThat(acceptances(report)).isEqualTo(2);
        assertThat(report.sightings()).containsKeys(Sighting.ABSENT, Sighting.DOUBLE_BEYOND_THE_PROMISE);
    }

    @Test
    void an_acceptance_after_an_end_that_denied_it_is_a_contradiction() {
        Report report = played(LONG_ENOUGH, 1);

        assertThat(report.violations()).isEmpty();
        assertThat(acceptances(report)).isEqualTo(1);
        assertThat(report.sightings()).containsKeys(Sighting.FAILED, Sighting.CONTRADICTION);
    }

    @Test
    void within_the_quiet_period_there_is_one_acceptance() {
        Report report = played(TOO_SHORT, 3);

        assertThat(report.violations()).isEmpty();
        assertThat(acceptances(report)).isEqualTo(1);
        assertThat(report.sightings())
                .containsKey(Sighting.ZOMBIE_REQUEST)
                .doesNotContainKeys(Sighting.ABSENT, Sighting.DOUBLE_BEYOND_THE_PROMISE, Sighting.CONTRADICTION);
    }

    private static long acceptances(Report report) {
        return report.last().stream()
                .filter(line -> line.contains(" accepted "))
                .count();
    }

    private static Report played(long seed, int tries) {
        Scenario scenario = Scenario.of(seed)
                .withNodes(2)
                .withReminders(Set.of())
                .withPromise(Promise.LOOKUP)
                .lasting(Duration.ofHours(2));
        return Simulation.play(
                scenario,
                Weather.calm().with(Fault.LONG_PAUSE, HARDLY_EVER),
                new OnceBeforeTheByte(),
                host -> host.asks(Reminder.titled("Pills")
                        .to(Recipient.phone("+40721000100"))
                        .at(Timeline.START.plusSeconds(60))
                        .saying("Take your pills.")
                        .by(call().retrying(RetryPolicy.defaults().withTries(tries)))));
    }

    private static final class OnceBeforeTheByte implements Aim {
        private boolean struck;

        @Override
        public Strike at(Boundary boundary, String call) {
            if (struck || boundary != Boundary.BEFORE_THE_BYTE) {
                return Strike.NOTHING;
            }
            struck = true;
            return Strike.PAUSE;
        }
    }
}
