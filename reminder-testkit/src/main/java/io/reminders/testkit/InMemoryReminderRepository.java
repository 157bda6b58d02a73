package io.reminders.testkit;

import io.reminders.calendar.Event;
import io.reminders.calendar.EventId;
import io.reminders.delivery.Agenda;
import io.reminders.delivery.Amendment;
import io.reminders.delivery.DeliveryId;
import io.reminders.delivery.Dossier;
import io.reminders.delivery.EventAmendment;
import io.reminders.delivery.EventDossier;
import io.reminders.delivery.Evidence;
import io.reminders.delivery.HistoryLine;
import io.reminders.delivery.Intent;
import io.reminders.delivery.Opened;
import io.reminders.delivery.Settlement;
import io.reminders.reminder.NaturalKey;
import io.reminders.reminder.Reminder;
import io.reminders.reminder.ReminderId;
import io.reminders.reminder.TenantId;
import io.reminders.spi.ClaimRequest;
import io.reminders.spi.Claims;
import io.reminders.spi.DeliveryLedger;
import io.reminders.spi.ReminderRepository;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reminders and their deliveries in the memory of one JVM: what {@link ReminderRepositoryContract} asks of a
 * repository, and nothing that lasts. Thread-safe: one lock, held for one method at a time and never while a worker is
 * woken.
 */
public final class InMemoryReminderRepository implements ReminderRepository, DeliveryLedger {
    private final Books books = new Books();
    private final Worklist worklist = new Worklist(books);
    private final Filing filing = new Filing(books);
    private final Lists lists = new Lists(books);
    private final Transactions transactions;

    private InMemoryReminderRepository(InstantSource clock) {
        this.transactions = new Transactions(clock);
    }

    /** An empty repository whose present moment is that of {@code clock}, cut to microseconds. */
    public static InMemoryReminderRepository with(InstantSource clock) {
        return new InMemoryReminderRepository(clock);
    }

    @Override
    public Added add(Reminder reminder) {
        return transactions.run(transaction -> added(reminder, transaction));
    }

    @Override
    public List<Added> addAll(List<Reminder> reminders) {
        return transactions.run(transaction -> {
            books.refuseTakenIds(reminders);
            return reminders.stream()
                    .map(reminder -> added(reminder, transaction))
                    .toList();
        });
    }

    private Added added(Reminder reminder, Transaction transaction) {
        Optional<Reminder> existing = reminder.key().flatMap(key -> books.reminders.find(reminder.tenant(), key));
        if (existing.isPresent()) {
            return new Added.Existing(books.asItStands(existing.get()));
        }
        Optional<Event> event = reminder.event()
                .map(asked -> books.events.find(reminder.tenant(), asked.id()).orElse(asked));
        if (event.filter(known -> known.standing() != Event.Standing.PLANNED).isPresent()) {
            return new Added.EventOver(reminder, event.get());
        }
        books.refuseTakenIds(List.of(reminder));
        event.ifPresent(known -> books.events.put(reminder.tenant(), known));
        Reminder stored = event.map(reminder::around).orElse(reminder);
        books.reminders.put(stored);
        new Agenda(stored).opening().forEach(books::open);
        transaction.madeDue();
        return new Added.New(books.asItStands(stored));
    }

    @Override
    public Optional<Reminder> find(TenantId tenant, ReminderId id) {
        return transactions.run(unused -> books.reminders.find(tenant, id).map(books::asItStands));
    }

    @Override
    public Optional<Reminder> find(TenantId tenant, NaturalKey key) {
        return transactions.run(unused -> books.reminders.find(tenant, key).map(books::asItStands));
    }

    @Override
    public Found list(TenantId tenant, Look look) {
        return transactions.run(unused -> lists.newest(tenant, look));
    }

    @Override
    public Coming coming(TenantId tenant, Ahead ahead) {
        return transactions.run(unused -> lists.coming(tenant, ahead));
    }

    @Override
    public Optional<Amendment> amend(TenantId tenant, ReminderId id, Decision decision) {
        return transactions.run(transaction -> books.reminders.find(tenant, id).map(reminder -> {
            Amendment amendment = decision.amend(books.dossier(reminder, transaction.now()), transaction.now());
            write(reminder, amendment, transaction);
            return amendment;
        }));
    }

    private void write(Reminder before, Amendment amendment, Transaction transaction) {
        books.amend(before, amendment);
        amendment.settlements().forEach(transaction::wrote);
        if (amendment.opened().stream().anyMatch(Opened::isOpen)) {
            transaction.madeDue();
        }
    }

    @Override
    public Optional<Event> event(TenantId tenant, EventId id) {
        return transactions.run(unused -> books.events.find(tenant, id));
    }

    @Override
    public List<Reminder> around(TenantId tenant, EventId id) {
        return transactions.run(
                unused -> hangingOn(tenant, id).map(books::asItStands).toList());
    }

    @Override
    public Optional<EventAmendment> amendEvent(TenantId tenant, EventId id, EventDecision decision) {
        return transactions.run(transaction -> books.events.find(tenant, id).map(event -> {
            List<Dossier> dossiers = hangingOn(tenant, id)
                    .map(reminder -> books.dossier(reminder, transaction.now()))
                    .toList();
            EventAmendment amendment = decision.amend(new EventDossier(event, dossiers), transaction.now());
            books.events.put(tenant, amendment.event());
            for (Amendment each : amendment.reminders()) {
                books.reminders
                        .find(tenant, each.reminder().id())
                        .ifPresent(before -> write(before, each, transaction));
            }
            return amendment;
        }));
    }

    /** In the order of their ids. */
    private Stream<Reminder> hangingOn(TenantId tenant, EventId id) {
        return books.reminders
                .newestFirst(tenant, Optional.empty())
                .filter(reminder -> reminder.event().map(Event::id).equals(Optional.of(id)))
                .sorted(Comparator.comparing(reminder -> reminder.id().toString()));
    }

    @Override
    public Optional<Dossier> dossier(TenantId tenant, ReminderId id) {
        return transactions.run(transaction ->
                books.reminders.find(tenant, id).map(reminder -> books.dossier(reminder, transaction.now())));
    }

    @Override
    public List<HistoryLine> history(TenantId tenant, ReminderId id) {
        return transactions.run(unused -> books.reminders
                .find(tenant, id)
                .map(reminder -> books.histories.of(reminder.id()))
                .orElse(List.of()));
    }

    @Override
    public Claims claim(ClaimRequest request) {
        return transactions.run(transaction -> new Claims(
                transaction.now(),
                worklist.claim(request, transaction.now()),
                books.open.nextActAt(request, transaction.now())));
    }

    @Override
    public Begun begin(List<Intent> intents) {
        return transactions.run(transaction -> new Begun(
                transaction.now(),
                written(
                        intents,
                        intent -> worklist.begin(intent, transaction.now()),
                        intent -> intent.delivery().id())));
    }

    @Override
    public Set<DeliveryId> settle(List<Settlement> settlements) {
        return transactions.run(
                transaction -> written(settlements, each -> worklist.settle(each, transaction), Settlement::id));
    }

    @Override
    public Set<DeliveryId> renew(List<Hold> holds, Duration lease) {
        return transactions.run(transaction -> {
            Instant until = transaction.now().plus(lease);
            return written(holds, hold -> worklist.renew(hold, until), Hold::delivery);
        });
    }

    @Override
    public void release(List<Hold> holds) {
        transactions.run(transaction -> written(holds, hold -> worklist.release(hold, transaction), Hold::delivery));
    }

    @Override
    public Filed file(Evidence evidence) {
        return transactions.run(transaction -> filing.file(evidence, transaction));
    }

    @Override
    public int match(Duration keep) {
        return transactions.run(transaction -> filing.match(keep, transaction));
    }

    @Override
    public Subscription onWake(Runnable wake) {
        return transactions.subscribe(wake);
    }

    /** The ids of those that the fences let through. */
    private static <T> Set<DeliveryId> written(List<T> batch, Predicate<T> write, Function<T, DeliveryId> id) {
        return batch.stream().filter(write).map(id).collect(Collectors.toUnmodifiableSet());
    }
}
