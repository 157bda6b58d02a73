package io.reminders.testkit.simulation;

import java.util.List;
import java.util.stream.Stream;

/** The bugs that a simulation is to find. */
final class InjectedBugs {
    private InjectedBugs() {}

    /** All that break a promise, or would outside a simulation. */
    static List<InjectedBug> all() {
        return Stream.of(ofTheLedger(), ofDecisions(), ofTheWorker())
                .flatMap(List::stream)
                .toList();
    }

    /** What storage could get wrong: here the one in memory. */
    static List<InjectedBug> ofTheLedger() {
        return List.of(
                InjectedBug.found(
                        "a settlement is not fenced",
                        0,
                        "testkit/Worklist.java",
                        "Optional<OpenRow> row = current(settlement.before());",
                        "Optional<OpenRow> row = books.open.find(settlement.id());"),
                InjectedBug.found(
                        "an intent is not fenced",
                        9,
                        "testkit/Worklist.java",
                        "Optional<OpenRow> row = current(intent.delivery());",
                        "Optional<OpenRow> row = books.open.find(intent.delivery().id());"),
                InjectedBug.found(
                        "a take-over does not raise the token",
                        0,
                        "testkit/Worklist.java",
                        "row.withToken(row.delivery().token() + 1).heldUntil(now.plus(lease))",
                        "row.heldUntil(now.plus(lease))"),
                InjectedBug.found(
                        "a lease is renewed by its id, whatever the token",
                        0,
                        "testkit/Worklist.java",
                        "Optional<OpenRow> row = held(hold); row.ifPresent(stored -> books.open.put(stored.heldUntil(until)));",
                        "Optional<OpenRow> row = books.open.find(hold.delivery()); row.ifPresent(stored -> books.open.put(stored.heldUntil(until)));"),
                InjectedBug.found(
                        "a lease is given up by its id, whatever the token",
                        131,
                        "testkit/Worklist.java",
                        "Optional<OpenRow> row = held(hold).filter(",
                        "Optional<OpenRow> row = books.open.find(hold.delivery()).filter("),
                InjectedBug.found(
                        "what has begun can be given up",
                        12,
                        "testkit/Worklist.java",
                        "held(hold).filter(stored -> stored.delivery().state() != DeliveryState.SENDING)",
                        "held(hold)"),
                InjectedBug.found(
                        "what is held is handed out",
                        0,
                        "testkit/OpenDeliveries.java",
                        ".filter(row -> !row.isHeld(now))",
                        ""),
                InjectedBug.found(
                        "work is handed out a minute early",
                        0,
                        "testkit/OpenDeliveries.java",
                        "!place.actAt().isAfter(now)",
                        "!place.actAt().isAfter(now.plusSeconds(60))"),
                InjectedBug.found(
                        "evidence and wishes do not raise the token",
                        0,
                        "testkit/Books.java",
                        "settlement.moves() ? token + 1 : token",
                        "token"),
                InjectedBug.found(
                        "evidence and wishes take the lease of a request under way",
                        5,
                        "testkit/Books.java",
                        "settlement.moves() && !underWay ? OpenRow.UNHELD : held",
                        "settlement.moves() ? OpenRow.UNHELD : held"),
                InjectedBug.found(
                        "an intent does not open the next of its series",
                        0,
                        "testkit/Books.java",
                        "write(settlement, settlement.before().token(), leaseUntil); follow(settlement, now);",
                        "write(settlement, settlement.before().token(), leaseUntil);"),
                InjectedBug.found(
                        "evidence that was kept is never filed",
                        0,
                        "testkit/Filing.java",
                        "parking.takeMatching(evidence -> books.histories.meantBy(evidence).isPresent())",
                        "parking.takeMatching(evidence -> false)"),
                InjectedBug.found(
                        "the same evidence is written twice",
                        0,
                        "testkit/Filing.java",
                        "meant.isPresent() && books.histories.hasOnRecord(meant.get().id(), evidence.dedupKey())",
                        "false"),
                InjectedBug.found(
                        "a lease lasts no time",
                        0,
                        "testkit/Worklist.java",
                        "row.withToken(row.delivery().token() + 1).heldUntil(now.plus(lease))",
                        "row.withToken(row.delivery().token() + 1).heldUntil(now)"),
                InjectedBug.found(
                        "evidence that matches nothing yet is forgotten",
                        0,
                        "testkit/Filing.java",
                        "parking.keep(evidence, now); return Filed.PARKED;",
                        "return Filed.PARKED;"),
                InjectedBug.found(
                        "a settlement does not raise the token",
                        11,
                        "testkit/Books.java",
                        "write(settlement, settlement.before().token() + 1, OpenRow.UNHELD);",
                        "write(settlement, settlement.before().token(), OpenRow.UNHELD);"),
                InjectedBug.found(
                        "what a host has edited is not written",
                        0,
                        "testkit/Books.java",
                        "if (amendment.changes(before)) { reminders.put(amendment.reminder()); }",
                        ""),
                InjectedBug.found(
                        "an intent gives its lease up",
                        0,
                        "testkit/Books.java",
                        "write(settlement, settlement.before().token(), leaseUntil);",
                        "write(settlement, settlement.before().token(), OpenRow.UNHELD);"));
    }

    /** What the rules of a delivery could get wrong. */
    static List<InjectedBug> ofDecisions() {
        return List.of(
                InjectedBug.found(
                        "a begin does not ask whether it is too late",
                        144,
                        "delivery/Delivery.java",
                        "&& now.isBefore(deliverBy()) && now.isBefore(repeatableUntil(now))",
                        "&& (attempts.isEmpty() || now.isBefore(repeatableUntil(now)))"),
                InjectedBug.found(
                        "a begin does not ask whether it is due",
                        167,
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
                                2,
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
                        0,
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
                        12,
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
                        0,
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
                        11,
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
                        110,
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

    /** What a worker could get wrong. */
    static List<InjectedBug> ofTheWorker() {
        return List.of(
                InjectedBug.found(
                        "absence is concluded before the quiet period has passed",
                        1,
                        "worker/Asking.java",
                        "askedAt.isBefore(attempt.quietUntil())",
                        "askedAt.isBefore(attempt.begunAt())"),
                InjectedBug.found(
                        "a list that was cut short is read as absence",
                        9,
                        "worker/Asking.java",
                        "inconclusive -> Optional.empty()",
                        "inconclusive -> Optional.of(new Fact.Absent())"),
                InjectedBug.found(
                        "the send budget is not looked at",
                        1,
                        "worker/Placing.java",
                        "return left.isNegative() || left.isZero() ? Optional.empty() : Optional.of(parcel(left));",
                        "return Optional.of(parcel(left));"),
                InjectedBug.found(
                        "the send budget counts from the answer",
                        1,
                        "worker/Engine.java",
                        "wanted.add(dispatcher.place(start, sending, beginning, begun.now()));",
                        "wanted.add(dispatcher.place(start, sending, new Beginning(beginning.starts(), ticks, wallClock.instant()), begun.now()));"),
                InjectedBug.missed(
                        "the send budget does not see that the machine was suspended",
                        11,
                        "worker/Placing.java",
                        "budget.minus(ticked.compareTo(shown) > 0 ? ticked : shown)",
                        "budget.minus(ticked)"),
                InjectedBug.found(
                        "an intent that was not granted is sent all the same",
                        2,
                        "worker/Engine.java",
                        "if (begun.begun().contains(delivery.id()))",
                        "if (begun.begun().contains(delivery.id()) || delivery.lines() >= 0)"),
                InjectedBug.found(
                        "one intent is sent twice",
                        0,
                        "worker/Engine.java",
                        "wanted.add(dispatcher.place(start, sending, beginning, begun.now()));",
                        "wanted.add(dispatcher.place(start, sending, beginning, begun.now())); wanted.add(dispatcher.place(start, sending, beginning, begun.now()));"),
                InjectedBug.found(
                        "a lease that ran out after a begin is read as not sent",
                        6,
                        "worker/Engine.java",
                        "new Placement.Unconfirmed(Reasons.LEASE_RAN_OUT)",
                        "new Placement.NotSent(Reasons.LEASE_RAN_OUT)"),
                InjectedBug.found(
                        "what a fenced worker knows is dropped",
                        13,
                        "worker/Engine.java",
                        "pending.evidence().map(Filing::new).ifPresent(wanted::add);",
                        ""),
                InjectedBug.found(
                        "the wall clock of the node is taken for that of the database",
                        0,
                        "worker/Engine.java",
                        "return time.at(ticks);",
                        "return wallClock.instant();"),
                InjectedBug.found(
                        "the clock of the database is taken to be two minutes ahead",
                        0,
                        "worker/LedgerTime.java",
                        "seen = now;",
                        "seen = now.plusSeconds(120);"),
                InjectedBug.found(
                        "two settlements of one delivery share a batch",
                        7,
                        "worker/Settler.java",
                        "oneByOne > 0 ? 1 : distinct()",
                        "oneByOne > 0 ? 1 : Math.max(distinct(), Math.min(waiting.size(), LARGEST_BATCH))"),
                InjectedBug.found(
                        "every attempt of a step carries one key",
                        0,
                        "worker/Dispatcher.java",
                        "leased.keyToRepeat(gateway.name(), now).orElseGet",
                        "leased.keyToRepeat(gateway.name(), now).or(() -> leased.newest().filter(last -> last.step() == leased.step()).map(last -> last.key())).orElseGet"),
                InjectedBug.found(
                        "the sweep looks no further back than two seconds",
                        0,
                        "worker/PollLoop.java",
                        "this.sweep = new Poll(Errand.SEND, ClaimRequest.EVERYTHING,",
                        "this.sweep = new Poll(Errand.SEND, FRESH,"),
                InjectedBug.found(
                        "evidence that was put aside is dropped at once",
                        0,
                        "worker/Engine.java",
                        "KEEP_PARKED = Duration.ofMinutes(15)",
                        "KEEP_PARKED = Duration.ofMillis(1)"),
                InjectedBug.missed(
                        "leases are not renewed",
                        0,
                        "worker/Engine.java",
                        "leases.renewal(ticks).ifPresent(wanted::add);",
                        "leases.renewal(ticks).filter(unused -> false).ifPresent(wanted::add);"));
    }
}
