package io.reminders.endurance.load;

import static io.reminders.route.Route.call;
import static org.assertj.core.api.Assertions.assertThat;

import io.reminders.Reminders;
import io.reminders.calendar.Lateness;
import io.reminders.contact.Recipient;
import io.reminders.endurance.Figures;
import io.reminders.endurance.NodeProcess;
import io.reminders.endurance.Records;
import io.reminders.endurance.Report;
import io.reminders.endurance.Settings;
import io.reminders.endurance.Stage;
import io.reminders.endurance.Waiting;
import io.reminders.reminder.Reminder;
import io.reminders.reminder.ReminderId;
import io.reminders.reminder.ReminderRequest;
import io.reminders.route.Sufficiency;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * T8: everything is due at once after a downtime, a part of it too late, and new reminders come meanwhile. The worker
 * is a process with a small heap. {@code -Ddue}.
 */
class OverloadTest {
    private static final int PERMITS = 500;
    private static final int AT_ONCE = 1_000;
    private static final Duration LATENESS = Duration.ofHours(5);
    private static final String BACKLOG = "backlog";
    private static final String LATE = "late";
    private static final String FRESH = "fresh";

    private final int due = Settings.number("due");

    @TempDir
    Path directory;

    @Test
    void a_backlog_is_worked_off_or_expires_and_what_is_new_is_not_lost_in_it() throws Exception {
        try (Stage stage = Stage.set(directory, 10)) {
            Records records = stage.records();
            int late = due / 10;
            Instant began = Instant.now();
            // A host that was down for a while: it stored these before, by a desk whose clock stood then.
            Reminders then = stage.desk().withClock(() -> began.minus(Duration.ofHours(2)));
            schedule(then, due - late, began.minus(Duration.ofHours(1)), LATENESS, BACKLOG);
            schedule(then, late, began.minus(Duration.ofHours(1)), Duration.ofMinutes(1), LATE);
            Duration stored = Duration.between(began, Instant.now());
            records.run("analyze reminders.delivery, reminders.history, reminders.reminder");

            Instant started = Instant.now();
            try (NodeProcess node = NodeProcess.start(
                    directory, "256m", OverloadNode.class, stage.postgres().url(), Integer.toString(PERMITS))) {
                node.untilSaid("working");
                Map<ReminderId, Instant> fresh = freshUntilDone(stage, records);
                Duration worked = Duration.between(started, Instant.now());
                node.stop();
                Map<String, Integer> ends = records.endsBySubject();
                List<Duration> lateness = new ArrayList<>();
                records.begun(FRESH).forEach((id, begun) -> lateness.add(Duration.between(fresh.get(id), begun)));
                report(stage, ends, stored, worked, node.complaints(), Figures.of(lateness));

                assertThat(ends)
                        .isEqualTo(Map.of(
                                BACKLOG + " COMPLETED",
                                due - late,
                                LATE + " EXPIRED",
                                late,
                                FRESH + " COMPLETED",
                                fresh.size()));
                assertThat(lateness).hasSize(fresh.size()).noneMatch(Duration::isNegative);
                assertThat(records.stillOpen()).isEmpty();
                Waiting.until(
                        "no connection of the worker is left",
                        Duration.ofSeconds(10),
                        () -> records.foreignConnections() == 0);
            }
        }
    }

    /** New ones, each due in a second, until nothing of the backlog is left. Answers with when each was due. */
    private Map<ReminderId, Instant> freshUntilDone(Stage stage, Records records) throws InterruptedException {
        Map<ReminderId, Instant> fresh = new HashMap<>();
        int patience = 60 + due / 100;
        Instant end = Instant.now().plusSeconds(patience);
        while (records.due() > 0 || fresh.isEmpty()) {
            Instant at = Instant.now().plusSeconds(1).truncatedTo(ChronoUnit.MILLIS);
            schedule(stage.desk(), 10, at, LATENESS, FRESH).forEach(id -> fresh.put(id, at));
            Waiting.pass(Duration.ofMillis(500));
            assertThat(Instant.now())
                    .as("the backlog is worked off within " + patience + " s")
                    .isBefore(end);
        }
        Waiting.until("nothing is open", Duration.ofSeconds(60), () -> records.open() == 0);
        return fresh;
    }

    private static List<ReminderId> schedule(Reminders desk, int count, Instant at, Duration lateness, String subject) {
        List<ReminderId> ids = new ArrayList<>();
        for (int left = count; left > 0; left -= AT_ONCE) {
            List<ReminderRequest> requests = new ArrayList<>();
            for (int index = 0; index < Math.min(left, AT_ONCE); index++) {
                requests.add(Reminder.titled("Dentist")
                        .to(Recipient.phone("+40721234567"))
                        .at(at)
                        .saying("Dentist at nine.")
                        .by(call().sufficing(Sufficiency.ACCEPTED))
                        .about(subject)
                        .withLateness(Lateness.within(lateness)));
            }
            desk.scheduleAll(requests).forEach(intake -> ids.add(Stage.taken(intake)));
        }
        return ids;
    }

    private void report(
            Stage stage, Map<String, Integer> ends, Duration stored, Duration worked, String said, Figures lateness) {
        new Report("overload " + due)
                .row("database", stage.records().version())
                .row("settings", "1 node, -Xmx256m, " + PERMITS + " permits, a gateway that takes everything at once")
                .row("stored by scheduleAll, " + AT_ONCE + " at once", rate(stored))
                .row("worked off", rate(worked))
                .row(
                        "heap",
                        said.lines()
                                .filter(line -> line.startsWith("heap"))
                                .findFirst()
                                .orElse("not told"))
                .row("lateness of new ones, from due to intent", lateness)
                .row("ends", ends)
                .publish();
    }

    private String rate(Duration took) {
        return due + " in " + took.toSeconds() + " s, " + due * 1_000L / Math.max(took.toMillis(), 1) + " a second";
    }
}
