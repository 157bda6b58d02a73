package io.reminders.jdbi;

import io.reminders.delivery.DeliveryId;
import io.reminders.delivery.HistoryLine;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Puts rows together to deliveries, and writes what was decided about them. Immutable. */
final class Books {
    private final Statements statements;

    Books(Statements statements) {
        this.statements = statements;
    }

    /** The histories of deliveries, by delivery and number. */
    Map<DeliveryId, List<HistoryRow>> histories(Session session, Collection<DeliveryId> ids) {
        return ids.isEmpty() ? Map.of() : byDelivery(statements.histories(session.handle(), ids));
    }

    static Map<DeliveryId, List<HistoryRow>> byDelivery(List<HistoryRow> rows) {
        return rows.stream().collect(Collectors.groupingBy(HistoryRow::id, TreeMap::new, Collectors.toList()));
    }

    static List<HistoryLine> lines(List<HistoryRow> rows) {
        return rows.stream().map(HistoryRow::line).toList();
    }

    /** Writes settlements as {@link #write} does, and has the workers woken if a delivery is still open after them. */
    void settle(Session session, List<Write> writes) {
        write(session, writes);
        if (!writes.stream().allMatch(Write::ends)) {
            session.madeDue();
        }
    }

    /** Writes settlements of deliveries that are locked: rows first, then lines, each in the order of the keys. */
    void write(Session session, List<Write> writes) {
        List<Write> ordered =
                writes.stream().sorted(Comparator.comparing(Write::id)).toList();
        List<Write> kept = ordered.stream().filter(write -> !write.ends()).toList();
        List<DeliveryId> ended =
                ordered.stream().filter(Write::ends).map(Write::id).toList();
        if (!kept.isEmpty()) {
            statements.keep(session.handle(), kept);
        }
        if (!ended.isEmpty()) {
            statements.remove(session.handle(), ended);
        }
        append(session, ordered);
    }

    /**
     * Inserts deliveries that come to a reminder, with their first lines. They are seen by nobody before the commit.
     */
    void open(Session session, List<NewDelivery> deliveries) {
        List<NewDelivery> ordered = deliveries.stream()
                .sorted(Comparator.comparing(NewDelivery::id))
                .toList();
        List<NewDelivery> open = ordered.stream().filter(NewDelivery::isOpen).toList();
        if (!open.isEmpty()) {
            statements.open(session.handle(), open);
            session.madeDue();
        }
        appendRows(
                session, ordered.stream().flatMap(each -> each.line().stream()).toList());
    }

    /** Appends the lines alone: their deliveries have ended. */
    void append(Session session, List<Write> writes) {
        appendRows(
                session, writes.stream().flatMap(write -> write.line().stream()).toList());
    }

    private void appendRows(Session session, List<HistoryRow> lines) {
        if (!lines.isEmpty()) {
            statements.append(session.handle(), lines);
        }
    }
}
