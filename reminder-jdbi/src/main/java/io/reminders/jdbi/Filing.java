package io.reminders.jdbi;

import io.reminders.delivery.Delivery;
import io.reminders.delivery.Evidence;
import io.reminders.delivery.Reasons;
import io.reminders.delivery.Settlement;
import io.reminders.reminder.Reminder;
import io.reminders.spi.DeliveryLedger.Filed;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts evidence on record where it belongs, or aside until that is known. Whoever files locks the reminder first: two
 * that file for a delivery that has ended would else write the same line. Immutable.
 */
final class Filing {
    private static final Logger LOG = LoggerFactory.getLogger(Filing.class);

    private final Statements statements;
    private final Books books;

    Filing(Statements statements) {
        this.statements = statements;
        this.books = new Books(statements);
    }

    Filed file(Session session, Evidence evidence) {
        Optional<Filed> filed = fileWhereNamed(session, evidence);
        if (filed.isEmpty()) {
            statements.park(session.handle(), ParkedTable.Row.of(evidence), statements.now(session.handle()));
        }
        return filed.orElse(Filed.PARKED);
    }

    int match(Session session, Duration keep) {
        for (ParkedTable.Row row : ParkedTable.matching(session.handle())) {
            match(session, row);
        }
        return ParkedTable.dropOlderThan(
                session.handle(), statements.now(session.handle()).minus(keep));
    }

    /** What cannot be read stays parked until it is dropped, and does not hold up the rest. */
    private void match(Session session, ParkedTable.Row row) {
        try {
            if (fileWhereNamed(session, row.evidence()).isPresent()) {
                ParkedTable.drop(session.handle(), row);
            }
        } catch (UnreadableRowException unreadable) {
            LOG.error("match: {}", unreadable.getMessage());
        }
    }

    private Optional<Filed> fileWhereNamed(Session session, Evidence evidence) {
        for (HistoryTable.Named named : HistoryTable.namedBy(session.handle(), evidence)) {
            Optional<Filed> filed = fileFor(session, named, evidence);
            if (filed.isPresent()) {
                return filed;
            }
        }
        return Optional.empty();
    }

    private Optional<Filed> fileFor(Session session, HistoryTable.Named named, Evidence evidence) {
        if (!ReminderTable.lock(session.handle(), named.tenant(), named.id().reminder())) {
            return Optional.empty(); // its host has removed it meanwhile
        }
        Reminder reminder = ReminderTable.find(
                        session.handle(), named.tenant(), named.id().reminder())
                .orElseThrow();
        Optional<OpenRow> open =
                statements.lock(session.handle(), List.of(named.id())).stream().findFirst();
        List<HistoryRow> history = statements.histories(session.handle(), List.of(named.id()));
        if (history.stream().anyMatch(row -> evidence.dedupKey().equals(row.dedupKey()))) {
            return Optional.of(Filed.REPEATED);
        }
        Instant now = statements.now(session.handle());
        Delivery delivery = open.map(row -> row.delivery(reminder.definition(), history, now))
                .orElseGet(() -> Delivery.ended(reminder, Books.lines(history)));
        return delivery.file(evidence, now).map(settlement -> write(session, open, settlement));
    }

    private Filed write(Session session, Optional<OpenRow> open, Settlement settlement) {
        open.ifPresentOrElse(
                row -> books.settle(session, List.of(Write.overruling(settlement, row))),
                () -> books.append(session, List.of(new Write(settlement, 0, 0))));
        if (settlement.moves()) {
            return Filed.MOVED;
        }
        boolean contradicts = settlement
                .line()
                .filter(line -> line.why().equals(Reasons.CONTRADICTION))
                .isPresent();
        return contradicts ? Filed.CONTRADICTS : Filed.FILED;
    }
}
