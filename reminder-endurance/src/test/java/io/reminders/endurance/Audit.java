package io.reminders.endurance;

import io.reminders.endurance.Acknowledged.Term;
import io.reminders.endurance.Records.Line;
import io.reminders.reminder.ReminderId;
import io.reminders.simulators.vapi.RecordedCall;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Holds what was promised, the database and the provider's ledger against each other once everything is over. Every
 * call of these runs is answered, so that one accepted call is enough for a step and all that it may have.
 *
 * @param deliveries how many were looked at
 * @param calls how many calls the ledger has for them
 * @param ends how many ended in which state
 * @param violations what breaks an invariant; empty if nothing does
 */
public record Audit(int deliveries, int calls, Map<String, Integer> ends, List<String> violations) {
    static final List<String> STATES = List.of(
            "",
            "SCHEDULED",
            "LEASED",
            "SENDING",
            "AWAITING",
            "UNCONFIRMED",
            "COMPLETED",
            "FAILED",
            "EXPIRED",
            "CANCELLED",
            "UNRESOLVED");

    /** How long before the end of its lateness one may expire, since its next try would come after it. */
    private static final Duration RETRY = Duration.ofSeconds(5);

    /** Looks at everything that was promised; all of it was scheduled at or after {@code start}. */
    public static Audit of(Acknowledged acknowledged, Records records, Instant start) {
        ReminderId first = acknowledged.all().keySet().stream()
                .min((one, other) ->
                        one.value().toString().compareTo(other.value().toString()))
                .orElseThrow();
        return new Examination(acknowledged, records.histories(first), records.callsSince(start)).audit(records);
    }

    /** One examination, while it goes on. */
    private static final class Examination {
        private final Acknowledged acknowledged;
        private final Map<ReminderId, List<Line>> histories;
        private final List<RecordedCall> calls;
        private final Map<String, List<RecordedCall>> byKey;
        private final List<String> violations = new ArrayList<>();
        private final Map<String, Integer> ends = new TreeMap<>();

        private Examination(
                Acknowledged acknowledged, Map<ReminderId, List<Line>> histories, List<RecordedCall> calls) {
            this.acknowledged = acknowledged;
            this.histories = histories;
            this.calls = calls;
            this.byKey = calls.stream()
                    .collect(Collectors.groupingBy(call -> call.name().orElse("")));
        }

        private Audit audit(Records records) {
            acknowledged.all().forEach(this::look);
            inventions();
            if (records.open() > 0) {
                violations.add("INV-1: " + records.open() + " deliveries are still open");
            }
            return new Audit(acknowledged.count(), calls.size(), ends, violations);
        }

        private void look(ReminderId id, Term term) {
            List<Line> lines = histories.getOrDefault(id, List.of());
            if (lines.isEmpty() || lines.get(lines.size() - 1).state() < Line.COMPLETED) {
                violations.add("INV-1: " + id + " has not ended");
                return;
            }
            Line last = lines.get(lines.size() - 1);
            int end = last.state();
            if (end == Line.EXPIRED && last.at().plus(RETRY).isBefore(term.deliverBy())) {
                violations.add(
                        "INV-9: " + id + " expired at " + last.at() + " though it had time until " + term.deliverBy());
            }
            ends.merge(STATES.get(end), 1, Integer::sum);
            numbers(id, lines);
            intents(id, term, lines);
            placedCalls(id, term, lines, end);
        }

        private void numbers(ReminderId id, List<Line> lines) {
            for (int index = 0; index < lines.size(); index++) {
                if (lines.get(index).number() != index + 1) {
                    violations.add("INV-15: line " + (index + 1) + " of " + id + " is missing");
                }
            }
            List<Integer> finals =
                    lines.stream().filter(Line::ends).map(Line::state).toList();
            if (finals.size() != 1 && !finals.equals(List.of(Line.UNRESOLVED, Line.COMPLETED))) {
                violations.add("INV-14: " + id + " ended as " + finals);
            }
        }

        private void intents(ReminderId id, Term term, List<Line> lines) {
            boolean free = true;
            int step = 0;
            for (Line line : lines) {
                if (line.intends()) {
                    if (!free && line.step() == step) {
                        violations.add("INV-4: attempt " + line.attempt() + " of " + id + " follows no certainty");
                    }
                    if (!line.at().isBefore(term.deliverBy())) {
                        violations.add("INV-9: attempt " + line.attempt() + " of " + id + " began too late");
                    }
                    free = false;
                    step = line.step();
                }
                free = free || line.freesTheStep();
            }
        }

        private void placedCalls(ReminderId id, Term term, List<Line> lines, int end) {
            Map<Integer, Integer> perStep = new HashMap<>();
            for (Line line : lines) {
                if (line.intends()) {
                    for (RecordedCall call : byKey.getOrDefault(line.key(), List.of())) {
                        perStep.merge(line.step(), 1, Integer::sum);
                        times(id, term, line, call);
                    }
                }
            }
            perStep.forEach((step, count) -> {
                if (count > 1) {
                    violations.add("INV-3: " + count + " calls for step " + step + " of " + id);
                }
            });
            ending(
                    id,
                    end,
                    perStep.values().stream().mapToInt(Integer::intValue).sum());
        }

        private void times(ReminderId id, Term term, Line intent, RecordedCall call) {
            if (call.acceptedAt().isBefore(intent.at().truncatedTo(ChronoUnit.MILLIS))) {
                violations.add("INV-2: a call for " + id + " is older than its intent");
            }
            if (call.acceptedAt().isBefore(term.due().truncatedTo(ChronoUnit.MILLIS))) {
                violations.add("INV-8: a call for " + id + " came before it was due");
            }
        }

        private void ending(ReminderId id, int end, int accepted) {
            if (acknowledged.isWithdrawn(id) && (accepted > 0 || end != Line.CANCELLED)) {
                violations.add(
                        "INV-10: " + id + " was withdrawn, has " + accepted + " calls and is " + STATES.get(end));
            }
            if (end == Line.COMPLETED && accepted == 0) {
                violations.add("INV-7: " + id + " is COMPLETED without a call");
            }
            if ((end == Line.FAILED || end == Line.EXPIRED || end == Line.CANCELLED) && accepted > 0) {
                violations.add("INV-7: " + id + " is " + STATES.get(end) + " and was called");
            }
            if (end == Line.UNRESOLVED) {
                violations.add("INV-16: " + id + " stayed in doubt although the provider could be asked");
            }
        }

        /** Calls whose key no history knows. */
        private void inventions() {
            var known = histories.values().stream()
                    .flatMap(List::stream)
                    .filter(Line::intends)
                    .map(Line::key)
                    .collect(Collectors.toSet());
            byKey.keySet().stream()
                    .filter(key -> !known.contains(key))
                    .forEach(key -> violations.add("INV-2: nobody intended the call " + key));
        }
    }
}
