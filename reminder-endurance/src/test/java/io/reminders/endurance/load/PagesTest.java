package io.reminders.endurance.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.reminders.Reminders;
import io.reminders.contact.Recipient;
import io.reminders.endurance.Figures;
import io.reminders.endurance.Report;
import io.reminders.endurance.Settings;
import io.reminders.endurance.Stage;
import io.reminders.http.ReminderServer;
import io.reminders.reminder.Reminder;
import io.reminders.reminder.ReminderId;
import io.reminders.reminder.ReminderRequest;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How long a page takes among very many reminders, over REST. {@code -Dstored}, {@code -Dasked}. */
class PagesTest {
    private static final int AT_ONCE = 1_000;
    private static final int RARE = 5_000;
    private static final int ENDED = 400;
    private static final Duration MOST = Duration.ofMillis(50);
    private static final Pattern CURSOR = Pattern.compile("\"next_cursor\":\"([^\"]+)\"");
    private static final List<String> WORDS =
            List.of("Dentist", "Meeting", "Water the plants", "Standup", "Medicine", "Rent", "School", "Gym");

    private final int stored = Settings.number("stored");
    private final int asked = Settings.number("asked");

    @TempDir
    Path directory;

    @Test
    void a_page_does_not_wait_for_all_the_others() throws Exception {
        try (Stage stage = Stage.set(directory, 10)) {
            Instant began = Instant.now();
            ReminderId last = store(stage.desk());
            Duration took = Duration.between(began, Instant.now());
            stage.records().run("analyze reminders.delivery, reminders.history, reminders.reminder");
            try (ReminderServer server = ReminderServer.over(stage.desk())
                    .openOnLoopback()
                    .requestsPerMinute(1_000_000)
                    .start()) {
                Caller caller = new Caller(server.address());
                Map<String, String> pages = pages(caller, last);
                Map<String, List<Duration>> times = times(caller, pages);
                report(stage, took, times);

                assertThat(times).hasSize(pages.size());
                if (Settings.punctual()) {
                    times.forEach((page, each) ->
                            assertThat(Figures.of(each).quantile(0.5)).as(page).isLessThan(MOST));
                }
            }
        }
    }

    /** Every eighth has the same title; one in some thousands has a rare word; the last ones have ended. */
    private ReminderId store(Reminders desk) {
        Instant due = Instant.now().plus(Duration.ofDays(30));
        List<ReminderId> newest = List.of();
        for (int first = 0; first < stored; first += AT_ONCE) {
            List<ReminderRequest> requests = new ArrayList<>();
            for (int number = first; number < Math.min(first + AT_ONCE, stored); number++) {
                String rare = number % RARE == 7 ? " zebra" : "";
                requests.add(Reminder.titled(WORDS.get(number % WORDS.size()) + rare)
                        .to(Recipient.phone("+40721234567"))
                        .at(due.plusSeconds(number))
                        .saying("This is number " + number + ".")
                        .byCall()
                        .about("number/" + number % 1_000));
            }
            newest = desk.scheduleAll(requests).stream().map(Stage::taken).toList();
        }
        newest.subList(0, Math.min(ENDED, newest.size())).forEach(desk::done);
        return newest.get(newest.size() - 1);
    }

    private Map<String, String> pages(Caller caller, ReminderId last) {
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("the first page", "/reminders");
        pages.put("a page of a hundred", "/reminders?per_page=100");
        pages.put("page 500", "/reminders?page=500");
        pages.put("after " + asked * 100 + " others", "/reminders?cursor=" + cursorAfter(caller, asked));
        pages.put("of one status", "/reminders?status=active");
        pages.put("of those that have ended", "/reminders?status=completed");
        pages.put("of one subject", "/reminders?subject=number/7");
        pages.put("search: a word of every eighth", "/reminders?search=dentist");
        pages.put("search: a word of every 5,000th", "/reminders?search=zebra");
        pages.put("search: a word of none", "/reminders?search=unicorn");
        pages.put("search: a rare word among the ended", "/reminders?status=completed&search=zebra");
        pages.put("one reminder", "/reminders/" + last);
        pages.put("its explanation", "/reminders/" + last + "/explanation");
        return pages;
    }

    private static String cursorAfter(Caller caller, int pages) {
        String path = "/reminders?per_page=100";
        String cursor = "";
        for (int page = 0; page < pages; page++) {
            Matcher next = CURSOR.matcher(caller.get(path));
            assertThat(next.find()).as("page " + page + " is not the last").isTrue();
            cursor = next.group(1);
            path = "/reminders?per_page=100&cursor=" + cursor;
        }
        return cursor.replaceFirst("^$", "none") + "&per_page=20";
    }

    /** Each page in turn, so that what disturbs one disturbs all; the first tenth warms up. */
    private Map<String, List<Duration>> times(Caller caller, Map<String, String> pages) {
        Map<String, List<Duration>> times = new LinkedHashMap<>();
        for (int turn = -asked / 10; turn < asked; turn++) {
            for (Map.Entry<String, String> page : pages.entrySet()) {
                long start = System.nanoTime();
                caller.get(page.getValue());
                Duration took = Duration.ofNanos(System.nanoTime() - start);
                if (turn >= 0) {
                    times.computeIfAbsent(page.getKey(), name -> new ArrayList<>())
                            .add(took);
                }
            }
        }
        return times;
    }

    private void report(Stage stage, Duration took, Map<String, List<Duration>> times) {
        Report report = new Report("pages of " + stored)
                .row("database", stage.records().version())
                .row("stored by scheduleAll, " + AT_ONCE + " at once", took.toSeconds() + " s");
        times.forEach((page, each) -> {
            Figures figures = Figures.of(each);
            report.row(
                    page,
                    String.format(
                            Locale.ROOT,
                            "%d times, p50 %.1f ms, p95 %.1f ms, max %.1f ms",
                            each.size(),
                            milliseconds(figures.quantile(0.5)),
                            milliseconds(figures.quantile(0.95)),
                            milliseconds(figures.max())));
        });
        report.publish();
    }

    private static double milliseconds(Duration duration) {
        return (double) duration.toNanos() / 1_000_000;
    }
}
