package io.reminders.vapi;

import io.reminders.delivery.AttemptKey;
import io.reminders.delivery.Reason;
import io.reminders.delivery.Reason.Family;
import io.reminders.delivery.Reasons;
import io.reminders.delivery.Reference;
import io.reminders.spi.Located;
import io.reminders.spi.Sought;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/*
 * A worker that dies may leave hundreds of requests in doubt, and each list may be megabytes long. So one list is read at a time,
 * and whoever asks meanwhile is answered by the next: that one begins after they asked, so "not there" is as good as by a list of
 * their own.
 */
/**
 * Looks for calls by their attempt keys. {@code GET /call} filters by number and time of creation and not by name, and
 * has no cursor: so the whole list of that time is read, page after page, and names are compared here. Thread-safe.
 */
final class CallSearch {
    /** Three hundred thousand calls within three quiet periods; an account has ten lines by default. */
    private static final int MOST_PAGES = 300;

    private final VapiApi api;
    private final ReentrantLock turn = new ReentrantLock(true);
    private final List<Question> waiting = new ArrayList<>();

    CallSearch(VapiApi api) {
        this.api = api;
    }

    Located locate(Sought sought) {
        Question question = new Question(sought);
        ask(question);
        try {
            turn.lockInterruptibly();
        } catch (InterruptedException interrupted) {
            withdraw(question);
            Thread.currentThread().interrupt();
            return new Located.Inconclusive(Reasons.SHUTDOWN);
        }
        try {
            if (question.answer.isEmpty()) {
                List<Question> near = near(question);
                answer(near, read(near));
            }
            return question.answer.orElseThrow();
        } finally {
            withdraw(question);
            turn.unlock();
        }
    }

    private void ask(Question question) {
        synchronized (waiting) {
            waiting.add(question);
        }
    }

    private void withdraw(Question question) {
        synchronized (waiting) {
            waiting.remove(question);
        }
    }

    /** It and those whose time overlaps with its own, so that what is read is at most three times as long. */
    private List<Question> near(Question first) {
        synchronized (waiting) {
            return waiting.stream()
                    .filter(other -> other.answer.isEmpty() && other.window.overlaps(first.window))
                    .toList();
        }
    }

    private static void answer(List<Question> questions, Reading reading) {
        questions.forEach(question -> question.answer = Optional.of(reading.about(question.key)));
    }

    /** Reads until all are found or the list has ended. */
    private Reading read(List<Question> questions) {
        SearchWindow window = questions.stream()
                .map(question -> question.window)
                .reduce(SearchWindow::and)
                .orElseThrow();
        Map<AttemptKey, Reference> found = new HashMap<>();
        for (int pages = 0; pages < MOST_PAGES; pages++) {
            Exchange exchange = api.list(window);
            Optional<CallPage> page = pageIn(exchange);
            if (page.isEmpty()) {
                return new Reading(found, Optional.of(whatCame(exchange)));
            }
            for (Question question : questions) {
                page.get().callWith(question.key).ifPresent(call -> found.putIfAbsent(question.key, call));
            }
            if (page.get().isShort() || found.size() == questions.size()) {
                return new Reading(found, Optional.empty());
            }
            Optional<SearchWindow> next = window.beyond(page.get());
            if (next.isEmpty()) {
                return new Reading(found, Optional.of(new Reason(Family.PROVIDER, "list of calls cannot be read on")));
            }
            window = next.get();
        }
        return new Reading(found, Optional.of(new Reason(Family.PROVIDER, "list of calls has no end")));
    }

    private static Optional<CallPage> pageIn(Exchange exchange) {
        return exchange.match(
                answered -> answered.status() == 200
                        ? Json.readArray(answered.body(), CallRecord::of).map(CallPage::new)
                        : Optional.empty(),
                stayed -> Optional.empty(),
                lost -> Optional.empty());
    }

    private static Reason whatCame(Exchange exchange) {
        return exchange.match(
                answered -> new Reason(
                        Family.PROVIDER, "http-" + answered.status() + (answered.status() == 200 ? " unreadable" : "")),
                Exchange.Stayed::reason,
                Exchange.Lost::reason);
    }

    /** Whoever holds the turn answers it. */
    private static final class Question {
        private final AttemptKey key;
        private final SearchWindow window;
        private Optional<Located> answer = Optional.empty();

        Question(Sought sought) {
            this.key = sought.key();
            this.window = SearchWindow.around(sought);
        }
    }

    /**
     * What a list has shown.
     *
     * @param found the calls that were looked for
     * @param broken why it was not read to its end; empty if it was, or as far as needed
     */
    private record Reading(Map<AttemptKey, Reference> found, Optional<Reason> broken) {
        Located about(AttemptKey key) {
            Reference call = found.get(key);
            if (call != null) {
                return new Located.Found(call);
            }
            return broken.<Located>map(Located.Inconclusive::new).orElseGet(Located.Missing::new);
        }
    }
}
