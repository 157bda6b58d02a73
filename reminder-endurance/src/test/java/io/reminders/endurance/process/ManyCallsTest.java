package io.reminders.endurance.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.reminders.endurance.Acknowledged;
import io.reminders.endurance.Audit;
import io.reminders.endurance.Records;
import io.reminders.endurance.Report;
import io.reminders.endurance.Settings;
import io.reminders.endurance.Stage;
import io.reminders.simulators.vapi.RecordedCall;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two workers' processes and one database share a provider that plays a number of calls at a time. The permits of both
 * together are as many as the slots, so that no call waits at the provider. {@code -Dcalls}.
 */
class ManyCallsTest {
    private static final int SLOTS = 600;
    private static final Duration LEASE = Duration.ofSeconds(2);
    private static final Duration LATENESS = Duration.ofMinutes(30);

    /** Due in so many parts, so far apart: what is overdue gets but half of the permits. */
    private static final int PARTS = 20;

    private static final Duration APART = Duration.ofMillis(500);

    /** How long before its due instant each part is scheduled at the latest, which a busy machine needs. */
    private static final Duration AHEAD = Duration.ofSeconds(5);

    @TempDir
    Path directory;

    @Test
    void each_is_called_once_and_never_more_at_a_time_than_there_are_slots() throws Exception {
        int calls = Settings.number("calls");
        try (Stage stage = Stage.set(directory, SLOTS);
                Crew crew = new Crew(stage, new SplittableRandom(1), SLOTS / 2, LEASE, LEASE.plusSeconds(13))) {
            Records records = stage.records();
            String one = stage.vapi().baseUrl().getAuthority();
            String other = "localhost:" + stage.vapi().baseUrl().getPort(); // the same, by another name
            for (String address : List.of(one, other)) {
                crew.add(stage.node(
                        stage.postgres().url(), "http://" + address, SLOTS / 2, LEASE, LEASE.plusSeconds(13)));
            }
            Instant start = Instant.now();
            Instant due = start.plus(AHEAD).truncatedTo(ChronoUnit.MILLIS);
            Acknowledged acknowledged = new Acknowledged();
            for (int part = 0; part < PARTS; part++) {
                Instant soonest = Instant.now().plus(AHEAD).truncatedTo(ChronoUnit.MILLIS);
                Instant planned = due.plus(APART.multipliedBy(part));
                Instant at = planned.isBefore(soonest) ? soonest : planned;
                acknowledged.made(stage.schedule(calls / PARTS, at, LATENESS), at, LATENESS);
            }
            crew.awaitRest(Duration.ofMinutes(5));
            Duration took = Duration.between(due, records.now());

            Audit audit = Audit.of(acknowledged, records, start);
            List<RecordedCall> placed = records.callsSince(start);
            new Report("many calls")
                    .row("database", records.version())
                    .row("settings", "2 nodes, " + SLOTS / 2 + " permits each, " + SLOTS + " slots, calls of 120 ms")
                    .row("calls, at most at a time", placed.size() + ", " + mostAtATime(placed))
                    .row(
                            "requests of each node",
                            records.requestsTo(one).size() + ", "
                                    + records.requestsTo(other).size())
                    .row("from the first due instant to the last end", took)
                    .row("ends", audit.ends())
                    .publish();

            assertThat(audit.violations()).isEmpty();
            assertThat(audit.ends()).isEqualTo(Map.of("COMPLETED", calls));
            assertThat(placed).hasSize(calls);
            assertThat(records.requestsTo(one)).isNotEmpty();
            assertThat(records.requestsTo(other)).isNotEmpty();
            assertThat(mostAtATime(placed)).isBetween(2, SLOTS);
            assertThat(stage.vapi().ledger().rung()).hasSize(calls);
        }
    }

    /** How many calls existed at once: where that is no more than the slots, none waited for one. */
    private static int mostAtATime(List<RecordedCall> calls) {
        TreeMap<Instant, Integer> changes = new TreeMap<>();
        for (RecordedCall call : calls) {
            changes.merge(call.acceptedAt(), 1, Integer::sum);
            Optional<Instant> end = call.endedAt();
            end.ifPresent(at -> changes.merge(at, -1, Integer::sum));
        }
        int now = 0;
        int most = 0;
        for (int change : changes.values()) {
            now += change;
            most = Math.max(most, now);
        }
        return most;
    }
}
