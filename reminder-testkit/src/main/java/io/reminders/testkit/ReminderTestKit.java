package io.reminders.testkit;

import io.reminders.Inbox;
import io.reminders.Reminders;
import io.reminders.spi.CallGateway;
import io.reminders.spi.Ids;
import io.reminders.worker.ReminderWorker;
import io.reminders.worker.WorkerSettings;
import java.util.List;
import java.util.Random;

/**
 * A whole of desk, inbox, worker and repository for the tests of a host: it reaches nobody, starts no thread, and does
 * what is due when the test says so. Thread-safe.
 *
 * <p>All of it goes by one {@link ManualClock}. Calls go to a {@link RecordingCallGateway}: every one is accepted, and
 * answered by a person as soon as the worker asks, 2 s later at the earliest.
 */
public final class ReminderTestKit {
    /** The worker never runs out of permits: a test should not have to know of them. */
    private static final WorkerSettings SETTINGS = WorkerSettings.defaults().withPermits(500);

    private final ManualClock clock;
    private final InMemoryReminderRepository repository;
    private final RecordingCallGateway gateway = new RecordingCallGateway();
    private final Ids ids = Ids.from(new Random(0));
    private final Reminders reminders;
    private final Inbox inbox;
    private final ReminderWorker worker;

    private ReminderTestKit(ManualClock clock) {
        this.clock = clock;
        repository = InMemoryReminderRepository.with(clock);
        reminders = Reminders.over(repository).withClock(clock).withIds(ids);
        inbox = Inbox.over(repository);
        worker = worker(gateway);
    }

    /** A kit without reminders, by that clock. */
    public static ReminderTestKit with(ManualClock clock) {
        return new ReminderTestKit(clock);
    }

    /** The desk of a host with one tenant, which takes phone numbers with a leading {@code +}. */
    public Reminders reminders() {
        return reminders;
    }

    /** Where receipts are taken. */
    public Inbox inbox() {
        return inbox;
    }

    /** The worker, not started: {@link ReminderWorker#runOnce()} does what is due. */
    public ReminderWorker worker() {
        return worker;
    }

    /** Another worker on the same reminders, which calls by {@code other}: a {@link ScriptedCallGateway}, say. */
    public ReminderWorker worker(CallGateway other) {
        return ReminderWorker.over(repository)
                .calls(other)
                .settings(SETTINGS)
                .clocks(clock::ticks, clock)
                .ids(ids)
                .build();
    }

    /** Every call that {@link #worker()} has made so far, in that order. */
    public List<SpokenCall> calls() {
        return gateway.calls();
    }

    /** What holds it all. */
    public InMemoryReminderRepository repository() {
        return repository;
    }

    /** The clock that it was given. */
    public ManualClock clock() {
        return clock;
    }
}
