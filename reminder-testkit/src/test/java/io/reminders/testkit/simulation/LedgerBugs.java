package io.reminders.testkit.simulation;

import java.util.List;

/** What storage could get wrong: here the one in memory. */
final class LedgerBugs {
    private LedgerBugs() {}

    static List<InjectedBug> all() {
        return List.of(
                InjectedBug.found(
                        "a settlement is not fenced",
                        0,
                        "testkit/Worklist.java",
                        "Optional<OpenRow> row = current(settlement.before());",
                        "Optional<OpenRow> row = books.open.find(settlement.id());"),
                InjectedBug.found(
                        "an intent is not fenced",
                        12,
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
                        15,
                        "testkit/Worklist.java",
                        "Optional<OpenRow> row = held(hold).filter(",
                        "Optional<OpenRow> row = books.open.find(hold.delivery()).filter("),
                InjectedBug.found(
                        "what has begun can be given up",
                        67,
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
                        0,
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
                        0,
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
}
