package io.reminders.jdbi;

import io.reminders.delivery.Delivery;
import io.reminders.delivery.DeliveryId;
import io.reminders.delivery.DeliveryState;
import io.reminders.delivery.Intent;
import io.reminders.delivery.Settlement;
import io.reminders.spi.DeliveryLedger.Begun;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Lets those who hold a lease write under its token: they lock, look at what is on record, and write. What that takes
 * out of a series' waiting is followed by the next of the series. Immutable.
 */
final class Settling {
    private final Statements statements;
    private final Books books;
    private final Series series;

    Settling(Statements statements) {
        this.statements = statements;
        this.books = new Books(statements);
        this.series = new Series(statements);
    }

    /** Whoever waited for a lock has waited: the present moment is read after it. */
    Begun begin(Session session, List<Intent> intents) {
        Series.Held held = series.hold(
                session,
                intents.stream()
                        .map(Intent::delivery)
                        .filter(Delivery::headsSeries)
                        .toList());
        List<Met<Intent>> met =
                meet(session, byId(intents, intent -> intent.delivery().id()));
        Instant now = statements.now(session.handle());
        Set<DeliveryId> begun = new LinkedHashSet<>(repeated(session, met));
        List<Write> writes = new ArrayList<>();
        for (Met<Intent> each : met) {
            boolean readable = held.isReadable(each.row().id());
            if (readable && mayBegin(each.row(), each.brought().delivery(), now)) {
                writes.add(Write.holding(each.brought().settlement(now), each.row()));
                begun.add(each.row().id());
            }
        }
        books.write(session, writes);
        series.goOn(session, held, writes, () -> now);
        return new Begun(now, begun);
    }

    private static boolean mayBegin(OpenRow row, Delivery seen, Instant now) {
        return row.isAsSeenBy(seen)
                && row.isIn(DeliveryState.SCHEDULED)
                && row.isHeld(now)
                && !row.stopped()
                && now.isBefore(row.deliverBy())
                && seen.mayStart(now);
    }

    /** Those whose intent was committed before: only the answer to it was lost. */
    private List<DeliveryId> repeated(Session session, List<Met<Intent>> met) {
        List<Met<Intent>> sending = met.stream()
                .filter(each -> each.row().isIn(DeliveryState.SENDING))
                .filter(each -> each.row().token() == each.brought().delivery().token())
                .toList();
        Map<DeliveryId, List<HistoryRow>> histories = books.histories(
                session, sending.stream().map(each -> each.row().id()).toList());
        return sending.stream()
                .filter(each -> newestKey(histories.getOrDefault(each.row().id(), List.of()))
                        .equals(each.brought().key().value()))
                .map(each -> each.row().id())
                .toList();
    }

    private static String newestKey(List<HistoryRow> history) {
        return history.stream()
                .flatMap(row -> Optional.ofNullable(row.fact().intended()).stream())
                .reduce((earlier, later) -> later)
                .map(FactColumns.Intended::attemptKey)
                .orElse("");
    }

    Set<DeliveryId> settle(Session session, List<Settlement> settlements) {
        Series.Held held = series.hold(
                session,
                settlements.stream()
                        .filter(Settlement::passesTheTurn)
                        .map(Settlement::before)
                        .toList());
        List<Write> writes = meet(session, byId(settlements, Settlement::id)).stream()
                .filter(each -> held.isReadable(each.row().id()))
                .filter(each -> each.row().isAsSeenBy(each.brought().before()))
                .map(each -> Write.givingUp(each.brought()))
                .toList();
        books.settle(session, writes);
        series.goOn(session, held, writes, () -> statements.now(session.handle()));
        return writes.stream().map(Write::id).collect(Collectors.toUnmodifiableSet());
    }

    /** Locks the rows of what was brought. Those that have ended are met no more. */
    private <T> List<Met<T>> meet(Session session, Map<DeliveryId, T> brought) {
        List<Met<T>> met = new ArrayList<>();
        for (OpenRow row : statements.lock(session.handle(), brought.keySet())) {
            T each = brought.get(row.id());
            if (each != null) {
                met.add(new Met<>(each, row));
            }
        }
        return met;
    }

    /** By delivery, in the order of their keys. */
    static <T> Map<DeliveryId, T> byId(List<T> some, Function<T, DeliveryId> id) {
        Map<DeliveryId, T> ordered = new TreeMap<>();
        some.forEach(each -> ordered.put(id.apply(each), each));
        return ordered;
    }

    /** What a worker brings for a delivery, and the row that it meets. Immutable. */
    private record Met<T>(T brought, OpenRow row) {}
}
