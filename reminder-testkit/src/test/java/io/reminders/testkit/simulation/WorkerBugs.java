package io.reminders.testkit.simulation;

import java.util.List;

/** What a worker could get wrong. */
final class WorkerBugs {
    private WorkerBugs() {}

    static List<InjectedBug> all() {
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
                        2,
                        "worker/Placing.java",
                        "return left.isNegative() || left.isZero() ? Optional.empty() : Optional.of(parcel(left));",
                        "return Optional.of(parcel(left));"),
                InjectedBug.found(
                        "the send budget counts from the answer",
                        2,
                        "worker/Engine.java",
                        "wanted.add(dispatcher.place(start, sending, beginning, begun.now()));",
                        "wanted.add(dispatcher.place(start, sending, new Beginning(beginning.starts(), ticks, wallClock.instant()), begun.now()));"),
                InjectedBug.found(
                        "the send budget does not see that the machine was suspended",
                        5,
                        "worker/Placing.java",
                        "budget.minus(ticked.compareTo(shown) > 0 ? ticked : shown)",
                        "budget.minus(ticked)"),
                InjectedBug.found(
                        "an intent that was not granted is sent all the same",
                        0,
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
                        4,
                        "worker/Engine.java",
                        "new Placement.Unconfirmed(Reasons.LEASE_RAN_OUT)",
                        "new Placement.NotSent(Reasons.LEASE_RAN_OUT)"),
                InjectedBug.found(
                        "what a fenced worker knows is dropped",
                        362,
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
                        12,
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
