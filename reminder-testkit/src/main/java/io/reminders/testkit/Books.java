package io.reminders.testkit;

import io.reminders.delivery.Agenda;
import io.reminders.delivery.Amendment;
import io.reminders.delivery.Delivery;
import io.reminders.delivery.DeliveryId;
import io.reminders.delivery.DeliveryState;
import io.reminders.delivery.Dossier;
import io.reminders.delivery.HistoryLine;
import io.reminders.delivery.Opened;
import io.reminders.delivery.Settlement;
import io.reminders.reminder.Reminder;
import io.reminders.spi.RepositoryException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Everything that is stored, and the one way in which settlements are written into it. One thread at a time. */
final class Books {
    final StoredReminders reminders = new StoredReminders();
    final OpenDeliveries open = new OpenDeliveries();
    final Histories histories = new Histories();
    final StoredEvents events = new StoredEvents();

    /** A reminder with its status as it stands. */
    Reminder asItStands(Reminder reminder) {
        List<OpenRow> waiting = open.of(reminder.id());
        List<HistoryLine> history = histories.of(reminder.id());
        if (!waiting.isEmpty()) {
            return reminder.withStatus(
                    Dossier.statusOf(waiting.stream().map(OpenRow::delivery).toList()));
        }
        return history.isEmpty()
                ? reminder
                : reminder.withStatus(
                        Dossier.statusOf(history.get(history.size() - 1).state()));
    }

    /** A reminder with its deliveries, the ended ones too. */
    Dossier dossier(Reminder reminder, Instant now) {
        return new Dossier(asItStands(reminder), deliveriesOf(reminder, now));
    }

    /**
     * Refuses what another has, as a primary key does.
     *
     * @throws RepositoryException if one of the ids is taken
     */
    void refuseTakenIds(List<Reminder> candidates) {
        if (candidates.stream()
                .anyMatch(reminder -> reminders.find(reminder.id()).isPresent())) {
            throw new RepositoryException("add", "23505", 0);
        }
    }

    /** Writes what the host wants of a reminder. */
    void amend(Reminder before, Amendment amendment) {
        if (amendment.effect() == Amendment.Effect.REMOVED) {
            open.of(before.id()).forEach(row -> open.remove(row.delivery().id()));
            histories.remove(before.id());
            reminders.remove(before);
            return;
        }
        amendment.settlements().forEach(this::overrule);
        amendment.opened().forEach(this::open);
        if (amendment.changes(before)) {
            reminders.put(amendment.reminder());
        }
    }

    /** Opens a delivery; one that has ended already is told by its line alone. */
    void open(Opened opened) {
        opened.line().ifPresent(line -> histories.append(line, opened.delivery()));
        if (opened.isOpen()) {
            open.put(new OpenRow(opened.delivery(), OpenRow.UNHELD));
        }
    }

    /** Opens what follows in a series, where what is written takes a delivery out of waiting. */
    private void follow(Settlement settlement, Instant now) {
        reminders
                .find(settlement.id().reminder())
                .flatMap(reminder -> new Agenda(reminder).following(settlement, now))
                .ifPresent(this::open);
    }

    /** A delivery, whether it is open or has ended. */
    Optional<Delivery> find(DeliveryId id, Instant now) {
        return open.find(id).map(row -> row.asItStands(now)).or(() -> ended(id));
    }

    /** The deliveries of a reminder, the ended ones too, in the order of their ids. */
    private List<Delivery> deliveriesOf(Reminder reminder, Instant now) {
        Stream<DeliveryId> recorded = histories.of(reminder.id()).stream().map(HistoryLine::delivery);
        Stream<DeliveryId> waiting =
                open.of(reminder.id()).stream().map(row -> row.delivery().id());
        return Stream.concat(recorded, waiting)
                .distinct()
                .sorted()
                .flatMap(id -> find(id, now).stream())
                .toList();
    }

    /** Writes what the holder of a lease decided: it gives the lease up. */
    void settle(Settlement settlement, Instant now) {
        write(settlement, settlement.before().token() + 1, OpenRow.UNHELD);
        follow(settlement, now);
    }

    /** Writes that a request is about to leave: whoever holds the lease keeps it. */
    void begin(Settlement settlement, Instant leaseUntil, Instant now) {
        write(settlement, settlement.before().token(), leaseUntil);
        follow(settlement, now);
    }

    /**
     * Writes what somebody without a lease decided. If that moves the delivery, whoever holds it is fenced and the
     * lease is nobody's; but while a request is under way its lease runs on, so that no sweep takes it for lost before.
     */
    void overrule(Settlement settlement) {
        Instant held = open.find(settlement.id()).map(OpenRow::leaseUntil).orElse(OpenRow.UNHELD);
        boolean underWay = settlement.after().state() == DeliveryState.SENDING;
        long token = settlement.before().token();
        write(
                settlement,
                settlement.moves() ? token + 1 : token,
                settlement.moves() && !underWay ? OpenRow.UNHELD : held);
    }

    private void write(Settlement settlement, long token, Instant leaseUntil) {
        settlement.line().ifPresent(line -> histories.append(line, settlement.after()));
        if (settlement.after().state().isFinal()) {
            open.remove(settlement.id());
        } else {
            open.put(new OpenRow(settlement.after().withToken(token), leaseUntil));
        }
    }

    private Optional<Delivery> ended(DeliveryId id) {
        List<HistoryLine> history = histories.of(id);
        return history.isEmpty()
                ? Optional.empty()
                : reminders.find(id.reminder()).map(reminder -> Delivery.ended(reminder, history));
    }
}
