package io.reminders.examples.demo;

import io.reminders.Explanation;
import io.reminders.delivery.DeliveryState;
import io.reminders.delivery.HistoryLine;
import io.reminders.examples.terminal.Cell;
import io.reminders.examples.terminal.Ink;
import io.reminders.examples.terminal.Words;
import io.reminders.simulators.vapi.RecordedCall;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One reminder at one moment, from both sides. Immutable.
 *
 * @param part what was planned
 * @param explanation what we know: reminder and history, as they are stored
 * @param calls what is true: the provider's calls to that number
 * @param now the moment
 */
record Sight(Part part, Explanation explanation, List<RecordedCall> calls, Instant now) {

    /** Whether both sides have come to rest. */
    boolean isOver() {
        return state().isFinal()
                && calls.stream().allMatch(call -> call.endedAt().isPresent());
    }

    DeliveryState state() {
        return last().map(HistoryLine::state).orElse(DeliveryState.SCHEDULED);
    }

    Optional<HistoryLine> last() {
        List<HistoryLine> history = explanation.history();
        return history.isEmpty() ? Optional.empty() : Optional.of(history.get(history.size() - 1));
    }

    Cell due() {
        Duration left =
                Duration.between(now, explanation.reminder().occurrence().due());
        // A countdown ends at "in 1 s", not at "in 0 s".
        return left.isNegative() || state().isFinal() ? Cell.of("") : Cell.of(Words.away(left.plusMillis(999)));
    }

    /** What the phone does. */
    Cell phone() {
        if (calls.isEmpty()) {
            return new Cell("silent", Ink.DIM);
        }
        RecordedCall newest = calls.get(calls.size() - 1);
        if (newest.endedAt().isPresent()) {
            return new Cell(newest.startedAt().isPresent() ? "hung up" : "rang off", Ink.DIM);
        }
        if (newest.startedAt().isPresent()) {
            return new Cell("talking", Ink.GREEN);
        }
        return newest.rangAt().isPresent() ? new Cell("RINGING", Ink.YELLOW) : new Cell("dialled", Ink.YELLOW);
    }

    /** How the reminder stands. */
    Cell status() {
        return new Cell(explanation.reminder().status().name(), known().ink());
    }

    /** What we know of it. */
    Cell known() {
        DeliveryState state = state();
        return new Cell(
                state.name(),
                switch (state) {
                    case SCHEDULED, LEASED -> Ink.PLAIN;
                    case SENDING, AWAITING -> Ink.CYAN;
                    case UNCONFIRMED, UNRESOLVED -> Ink.YELLOW;
                    case COMPLETED -> Ink.GREEN;
                    case FAILED, EXPIRED -> Ink.RED;
                    case CANCELLED -> Ink.DIM;
                });
    }

    /** Why, for the moment. */
    Cell because() {
        return Cell.of(last().map(line -> Phrases.now(line) + redial(line)).orElse("waits for its time"));
    }

    private String redial(HistoryLine line) {
        if (line.state() != DeliveryState.SCHEDULED) {
            return "";
        }
        Instant next = line.at().plus(part.route().step(line.step()).pause());
        return "; calls again " + Words.away(Duration.between(now, next).plusMillis(999));
    }
}
