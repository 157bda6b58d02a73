package io.reminders.testkit.simulation;

import java.util.List;

/** What the rules of a delivery could get wrong. */
final class DecisionBugs {
    private DecisionBugs() {}

    static List<InjectedBug> all() {
        return List.of(
                InjectedBug.found(
                        "a begin does not ask whether it is too late",
                        110,
                        "delivery/Delivery.java",
                        "&& now.isBefore(deliverBy()) && now.isBefore(repeatableUntil(now))",
                        "&& (attempts.isEmpty() || now.isBefore(repeatableUntil(now)))"),
                InjectedBug.found(
                        "a begin does not ask whether it is due",
                        120,
                        "delivery/Delivery.java",
                        "&& !now.isBefore(actAt)",
                        ""),
                InjectedBug.found(
                        "a stop keeps nothing from being scheduled",
                        0,
                        "delivery/Rulebook.java",
                        "return delivery.stopped().isEmpty() && now",
                        "return now"),
                InjectedBug.found(
                                "nothing but a begin asks whether it is too late",
                                0,
                                "delivery/Rulebook.java",
                                "return delivery.stopped().isEmpty() && now.isBefore(delivery.deliverBy());",
                                "return delivery.stopped().isEmpty();")
                        .and("delivery/Rulebook.java", ".filter(opens -> opens.isBefore(delivery.deliverBy()))", "")
                        .and("delivery/Rulebook.java", ".filter(unused -> at.isBefore(delivery.deliverBy()))", ""),
                InjectedBug.found(
                        "a cancel is acknowledged while a request is in doubt",
                        3,
                        "delivery/Dossier.java",
                        "if (after.stream().anyMatch(this::isStoppedTooLate))",
                        "if (settlements.isEmpty() && after.stream().anyMatch(this::isStoppedTooLate))"),
                InjectedBug.found(
                        "a lost answer is read as not sent",
                        0,
                        "delivery/Attempt.java",
                        "? new Knowledge.InDoubt( unconfirmed.reason(), at, at.plus(unconfirmed.retryAfter().orElse(Duration.ZERO)))",
                        "? new Knowledge.NotSent(unconfirmed.reason(), at)"),
                InjectedBug.found(
                        "a lost answer is read as a refusal",
                        1,
                        "delivery/Attempt.java",
                        "? new Knowledge.InDoubt( unconfirmed.reason(), at, at.plus(unconfirmed.retryAfter().orElse(Duration.ZERO)))",
                        "? new Knowledge.Refused(unconfirmed.reason(), Retry.FINAL, at, at)"),
                InjectedBug.found(
                        "a lost answer overwrites what a receipt has told",
                        0,
                        "delivery/Attempt.java",
                        "unconfirmed -> knowledge instanceof Knowledge.Intent ? new",
                        "unconfirmed -> !knowledge.certainlyNotAccepted() ? new"),
                InjectedBug.found(
                        "an acceptance does not end a doubt",
                        0,
                        "delivery/Attempt.java",
                        "return knowledge instanceof Knowledge.Accepted || knowledge instanceof Knowledge.Ended ? knowledge",
                        "return knowledge instanceof Knowledge.Accepted || knowledge instanceof Knowledge.Ended || knowledge instanceof Knowledge.InDoubt ? knowledge"),
                InjectedBug.missed(
                        "a receipt that knows less overwrites one that knows more",
                        11,
                        "delivery/Attempt.java",
                        "rank(known.outcome()) >= rank(ended.outcome())",
                        "rank(known.outcome()) > 6"),
                InjectedBug.found(
                        "there is no quiet period",
                        1,
                        "delivery/Attempt.java",
                        "return begunAt.plus(terms.quietPeriod().orElse(Duration.ZERO));",
                        "return begunAt;"),
                InjectedBug.found(
                        "Retry-After of a refusal is ignored",
                        2,
                        "delivery/Attempt.java",
                        "at.plus(rejected.retryAfter().orElse(Duration.ZERO))",
                        "at"),
                InjectedBug.found(
                        "FAILED although a request is in doubt",
                        5,
                        "delivery/Closing.java",
                        "if (attempts.stream().anyMatch(Attempt::isInDoubt)) { return closed",
                        "if (false) { return closed"),
                InjectedBug.found(
                        "silence after an acceptance is read as a failure",
                        5,
                        "delivery/Closing.java",
                        "return closed(DeliveryState.UNRESOLVED, Reasons.SILENCE);",
                        "return closed(DeliveryState.FAILED, Reasons.SILENCE);"),
                InjectedBug.found(
                        "a retry is scheduled although an earlier request was accepted",
                        47,
                        "delivery/Rulebook.java",
                        "if (!mayGoOn() || delivery.attempts().stream().anyMatch(Attempt::isAccepted))",
                        "if (!mayGoOn())"),
                InjectedBug.found(
                        "a request in doubt is repeated like any other",
                        0,
                        "delivery/Rulebook.java",
                        "if (certain || step.repeat() == RepeatPolicy.AT_LEAST_ONCE)",
                        "if (certain || step.repeat() != RepeatPolicy.AT_MOST_ONCE)"),
                InjectedBug.found(
                        "what may be sent once at most is repeated after a proof of absence",
                        2,
                        "delivery/Rulebook.java",
                        "latest.knowledge() instanceof Knowledge.Absent && step.repeat() != RepeatPolicy.AT_MOST_ONCE",
                        "latest.knowledge() instanceof Knowledge.Absent"),
                InjectedBug.found(
                        "tries are not counted",
                        0,
                        "route/RetryPolicy.java",
                        "return triesMade < tries;",
                        "return true;"),
                InjectedBug.found(
                        "there is no back-off",
                        0,
                        "route/RetryPolicy.java",
                        "return shortest.plus(Duration.ofMillis((long) random));",
                        "return Duration.ZERO.multipliedBy((long) random);"),
                InjectedBug.found(
                        "an end can be left",
                        5,
                        "delivery/Delivery.java",
                        "Verdict verdict = state.isFinal() ? late",
                        "Verdict verdict = state == DeliveryState.CANCELLED ? late"),
                InjectedBug.found(
                        "evidence never resolves what ended in doubt",
                        5,
                        "delivery/Delivery.java",
                        "if (state == DeliveryState.UNRESOLVED && reached.isPresent())",
                        "if (state == DeliveryState.UNRESOLVED && reached.isPresent() && lines == 0)"),
                InjectedBug.found(
                        "an end is reached without a line of history",
                        0,
                        "delivery/Delivery.java",
                        "fact instanceof Fact.Elapsed && after.state == state && after.step == step",
                        "fact instanceof Fact.Elapsed && after.step == step"),
                InjectedBug.found(
                        "a repeat carries another key than the request in doubt",
                        6,
                        "delivery/SharedKeys.java",
                        "return attempts.stream() .filter(attempt -> attempt.isInDoubt() && attempt.gateway().equals(gateway))",
                        "return attempts.stream() .filter(attempt -> attempt.isInFlight() && attempt.gateway().equals(gateway))"),
                InjectedBug.found(
                        "a key is taken to be honoured for ever",
                        6,
                        "delivery/SharedKeys.java",
                        "attempt.terms().keyHonouredFor().map(first::plus)",
                        "attempt.terms().keyHonouredFor().map(unused -> Instant.MAX)"),
                InjectedBug.found(
                        "the next of a series comes from the present moment",
                        1,
                        "delivery/Agenda.java",
                        "timetable().after(delivery.occursAt(), now)",
                        "timetable().after(now, now)"),
                InjectedBug.found(
                        "every settlement opens the next of its series",
                        0,
                        "delivery/Agenda.java",
                        "return settlement.passesTheTurn() ? after",
                        "return settlement.before().course().timetable().recurs() ? after"),
                InjectedBug.found(
                        "a begin does not ask whether its key is still honoured",
                        343,
                        "delivery/Delivery.java",
                        "&& now.isBefore(repeatableUntil(now))",
                        ""),
                InjectedBug.found(
                        "what was claimed is passed over as if a later point had come",
                        0,
                        "delivery/Rulebook.java",
                        "leased && delivery.course().timetable().collapses(delivery.occursAt(), now)",
                        "leased"),
                InjectedBug.found(
                        "a cancel stops nothing",
                        1,
                        "delivery/Dossier.java",
                        ": amended(Effect.MADE, reminder.changed(desksNow), settlements); } /**\n     * What had ended before",
                        ": amended(Effect.MADE, reminder.changed(desksNow), List.of()); } /**\n     * What had ended before"));
    }
}
