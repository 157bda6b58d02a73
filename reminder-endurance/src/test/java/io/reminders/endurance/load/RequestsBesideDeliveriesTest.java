package io.reminders.endurance.load;

import static io.reminders.route.Route.call;
import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.reminders.Reminders;
import io.reminders.contact.Recipient;
import io.reminders.endurance.Figures;
import io.reminders.endurance.Report;
import io.reminders.endurance.Settings;
import io.reminders.endurance.Stage;
import io.reminders.endurance.Waiting;
import io.reminders.http.ReminderServer;
import io.reminders.jdbi.JdbiReminderRepository;
import io.reminders.reminder.Reminder;
import io.reminders.reminder.ReminderId;
import io.reminders.reminder.ReminderRequest;
import io.reminders.route.Sufficiency;
import io.reminders.worker.ReminderWorker;
import io.reminders.worker.WorkerSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * One node that calls people and answers requests, two hundred of each a second: how late calls are, with and without
 * requests, in turns. {@code -Dseconds}, {@code -Dturns}.
 */
class RequestsBesideDeliveriesTest {
    private static final int A_SECOND = 200;
    private static final int TICKS = 20;
    private static final int MOST_TIMES_LATER = 2;
    /** What a clock of milliseconds and a sweep can do to a figure that is next to nothing. */
    private static final Duration NOTHING = Duration.ofMillis(50);

    private final int seconds = Settings.number("seconds");
    private final int turns = Settings.number("turns");
    private final Map<Integer, Integer> answers = new HashMap<>();

    @TempDir
    Path directory;

    @Test
    void requests_make_no_call_late_and_calls_fail_no_request() throws Exception {
        try (Stage stage = Stage.set(directory, 10);
                HikariDataSource database = database(stage)) {
            Reminders desk = Reminders.over(JdbiReminderRepository.over(database));
            List<Duration> alone = new ArrayList<>();
            List<Duration> beside = new ArrayList<>();
            List<Duration> waits = new ArrayList<>();
            ReminderWorker worker = worker(database);
            try (ReminderServer server = ReminderServer.over(desk)
                    .openOnLoopback()
                    .requestsPerMinute(1_000_000)
                    .start()) {
                Caller caller = new Caller(server.address());
                for (int turn = 0; turn < turns; turn++) {
                    alone.addAll(
                            lateness(stage, desk, "alone/" + turn, () -> Waiting.pass(Duration.ofSeconds(seconds))));
                    beside.addAll(lateness(stage, desk, "beside/" + turn, () -> waits.addAll(ask(caller))));
                }
            } finally {
                worker.close();
            }
            report(stage, Figures.of(alone), Figures.of(beside), Figures.of(waits));

            assertThat(answers.keySet()).isSubsetOf(200, 201).isNotEmpty();
            assertThat(alone).hasSize(turns * seconds * A_SECOND);
            assertThat(beside).hasSize(turns * seconds * A_SECOND);
            if (Settings.punctual()) {
                Duration usual = Figures.of(alone).quantile(0.99).multipliedBy(MOST_TIMES_LATER);
                assertThat(Figures.of(beside).quantile(0.99))
                        .isLessThanOrEqualTo(usual.compareTo(NOTHING) < 0 ? NOTHING : usual);
            }
        }
    }

    private static HikariDataSource database(Stage stage) {
        HikariConfig pool = new HikariConfig();
        pool.setJdbcUrl(stage.postgres().url());
        pool.setMaximumPoolSize(16);
        return new HikariDataSource(pool);
    }

    private static ReminderWorker worker(HikariDataSource database) {
        return ReminderWorker.over(JdbiReminderRepository.over(database))
                .calls(new TakesEverything())
                .settings(WorkerSettings.defaults().withPermits(100))
                .start();
    }

    /** Something that goes on meanwhile. */
    @FunctionalInterface
    private interface Meanwhile {
        void passes() throws InterruptedException;
    }

    /** How late each delivery of a turn began, while {@code meanwhile} goes on. */
    private List<Duration> lateness(Stage stage, Reminders desk, String subject, Meanwhile meanwhile)
            throws InterruptedException {
        Instant start = Instant.now().plusSeconds(3L + seconds / 5).truncatedTo(ChronoUnit.MILLIS);
        Map<ReminderId, Instant> due = new HashMap<>();
        for (int second = 0; second < seconds; second++) {
            List<ReminderRequest> requests = new ArrayList<>();
            List<Instant> instants = new ArrayList<>();
            for (int number = 0; number < A_SECOND; number++) {
                Instant at = start.plusSeconds(second).plusMillis(number * 1_000L / A_SECOND);
                instants.add(at);
                requests.add(Reminder.titled("Dentist")
                        .to(Recipient.phone("+40721234567"))
                        .at(at)
                        .saying("Dentist at nine.")
                        .by(call().sufficing(Sufficiency.ACCEPTED))
                        .about(subject));
            }
            List<ReminderId> taken =
                    desk.scheduleAll(requests).stream().map(Stage::taken).toList();
            for (int number = 0; number < A_SECOND; number++) {
                due.put(taken.get(number), instants.get(number));
            }
        }
        assertThat(Instant.now()).as("all was stored before the first was due").isBefore(start);
        Waiting.pass(Duration.between(Instant.now(), start));
        meanwhile.passes();
        Waiting.until(
                "all have begun",
                Duration.ofSeconds(60),
                () -> stage.records().begun(subject).size() == due.size());
        List<Duration> lateness = new ArrayList<>();
        stage.records().begun(subject).forEach((id, begun) -> lateness.add(Duration.between(due.get(id), begun)));
        return lateness;
    }

    /** Asks for so many seconds, and answers with how long each answer took. */
    private List<Duration> ask(Caller caller) throws InterruptedException {
        List<CompletableFuture<Asked>> asked = new ArrayList<>();
        Deque<String> ids = new ConcurrentLinkedDeque<>();
        Instant start = Instant.now();
        for (int tick = 0; tick < seconds * TICKS; tick++) {
            for (int number = 0; number < A_SECOND / TICKS; number++) {
                asked.add(one(caller, number, ids));
            }
            Instant next = start.plusMillis((tick + 1) * 1_000L / TICKS);
            Waiting.pass(Duration.between(Instant.now(), next));
        }
        List<Duration> waits = new ArrayList<>();
        for (CompletableFuture<Asked> each : asked) {
            Asked answered = each.join();
            answers.merge(answered.status(), 1, Integer::sum);
            waits.add(answered.took());
        }
        return waits;
    }

    /**
     * One request of ten: four lists, a search, two that create, and of one that was created a look, a change, an end.
     */
    private static CompletableFuture<Asked> one(Caller caller, int number, Deque<String> ids) {
        String path = "/reminders/" + ids.peekLast();
        return switch (ids.isEmpty() ? 0 : number) {
            case 0, 1 ->
                asked(caller, "POST", "/reminders", created(number)).thenApply(answer -> {
                    ids.add(answer.id());
                    return answer;
                });
            case 2 -> asked(caller, "GET", "/reminders?search=dentist", "");
            case 3 -> asked(caller, "GET", path, "");
            case 4 -> asked(caller, "PATCH", path, "{\"title\": \"Another\"}");
            case 5 -> asked(caller, "GET", path + "/plan", "");
            default -> asked(caller, "GET", "/reminders?status=active", "");
        };
    }

    private static String created(int number) {
        return "{\"title\": \"Asked " + number + "\", \"message\": \"Soon.\", \"phone_number\": \"+40721234567\","
                + " \"scheduled_time\": \"" + Instant.now().plus(Duration.ofDays(30)) + "\"}";
    }

    private static CompletableFuture<Asked> asked(Caller caller, String method, String path, String body) {
        long start = System.nanoTime();
        return caller.ask(method, path, body)
                .thenApply(reply -> new Asked(
                        reply.statusCode(),
                        reply.body().replaceFirst("(?s)^\\{\"id\":\"([^\"]+)\".*", "$1"),
                        Duration.ofNanos(System.nanoTime() - start)));
    }

    /** What came of a request. */
    private record Asked(int status, String id, Duration took) {}

    private void report(Stage stage, Figures alone, Figures beside, Figures waits) {
        new Report("requests beside deliveries")
                .row("database", stage.records().version())
                .row(
                        "settings",
                        "1 node, 100 permits, a gateway that takes everything at once, " + A_SECOND
                                + " deliveries a second; " + turns + " turns of " + seconds + " s each way")
                .row("lateness without requests", alone)
                .row("lateness beside " + A_SECOND + " requests a second", beside)
                .row("how long an answer took", waits)
                .row("answers by status", answers)
                .publish();
    }
}
