package io.reminders.worker;

import io.reminders.Reminders;
import io.reminders.contact.Recipient;
import io.reminders.delivery.DeliveryState;
import io.reminders.delivery.HistoryLine;
import io.reminders.reminder.Reminder;
import io.reminders.reminder.ReminderId;
import io.reminders.reminder.ReminderStatus;
import io.reminders.route.Route;
import io.reminders.spi.CallGateway;
import io.reminders.testkit.InMemoryReminderRepository;
import io.reminders.testkit.ManualClock;
import java.time.Duration;
import java.util.List;

/** A desk, a repository in memory and as many workers as a test wants, all by one clock. */
final class Office {
    final ManualClock clock = ManualClock.at("2026-03-07T12:00:00Z");
    final InMemoryReminderRepository repository = InMemoryReminderRepository.with(clock);
    final FaultyLedger ledger = new FaultyLedger(repository);
    final Reminders desk = Reminders.over(repository).withClock(clock);

    /** A reminder that is due in ten seconds. */
    ReminderId schedule(Route route) {
        return desk.schedule(Reminder.titled("Dentist")
                        .to(Recipient.phone("+40721234567"))
                        .at(clock.instant().plusSeconds(10))
                        .saying("Dentist at nine.")
                        .by(route))
                .id();
    }

    ReminderWorker worker(CallGateway gateway) {
        return worker(gateway, WorkerSettings.defaults());
    }

    ReminderWorker worker(CallGateway gateway, WorkerSettings settings) {
        return ReminderWorker.over(ledger)
                .calls(gateway)
                .settings(settings)
                .clocks(clock::ticks, clock)
                .build();
    }

    /** Time passes, then the worker does what is due. */
    void pass(Duration time, ReminderWorker worker) {
        clock.advance(time);
        worker.runOnce();
    }

    ReminderStatus status(ReminderId id) {
        return desk.find(id).orElseThrow().status();
    }

    List<DeliveryState> states(ReminderId id) {
        return history(id).stream().map(HistoryLine::state).toList();
    }

    List<HistoryLine> history(ReminderId id) {
        return desk.explain(id).history();
    }

    String lastCode(ReminderId id) {
        List<HistoryLine> history = history(id);
        return history.get(history.size() - 1).why().code();
    }
}
