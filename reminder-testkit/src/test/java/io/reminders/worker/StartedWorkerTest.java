package io.reminders.worker;

import static io.reminders.route.Route.call;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reminders.Reminders;
import io.reminders.contact.Recipient;
import io.reminders.delivery.Capability;
import io.reminders.delivery.DeliveryState;
import io.reminders.delivery.HistoryLine;
import io.reminders.delivery.Placement;
import io.reminders.delivery.Reference;
import io.reminders.reminder.Reminder;
import io.reminders.reminder.ReminderId;
import io.reminders.spi.CallGateway;
import io.reminders.testkit.InMemoryReminderRepository;
import io.reminders.testkit.RecordingCallGateway;
import io.reminders.testkit.ScriptedCallGateway;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The worker on threads of its own, by the real clock. Each wait is for something that happens, with a deadline. */
@Timeout(60)
class StartedWorkerTest {
    private static final WorkerSettings NEVER_POLLS =
            WorkerSettings.defaults().withProbe(Duration.ofMinutes(1)).withSweep(Duration.ofMinutes(10));

    private final InMemoryReminderRepository repository = InMemoryReminderRepository.with(InstantSource.system());
    private final FaultyLedger ledger = new FaultyLedger(repository);
    private final Reminders desk = Reminders.over(repository);

    private ReminderId schedule(Duration ahead) {
        return desk.schedule(Reminder.titled("Dentist")
                        .to(Recipient.phone("+40721234567"))
                        .at(InstantSource.system().instant().plus(ahead))
                        .saying("Dentist at nine.")
                        .by(call()))
                .id();
    }

    @Test
    void it_wakes_at_the_due_instant_and_not_on_a_poll() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        try (ReminderWorker worker = started(new RecordingCallGateway(), NEVER_POLLS, begun)) {
            schedule(Duration.ofMillis(300));

            assertThat(begun.await(20, TimeUnit.SECONDS)).isTrue();
            assertThatThrownBy(worker::runOnce).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void two_workers_share_what_is_due_and_call_nobody_twice() throws Exception {
        List<ReminderId> ids = new ArrayList<>();
        for (int number = 0; number < 100; number++) {
            ids.add(schedule(Duration.ofMillis(200)));
        }
        CountDownLatch begun = new CountDownLatch(ids.size());
        RecordingCallGateway gateway = new RecordingCallGateway();
        WorkerSettings settings = WorkerSettings.defaults().withPermits(200).withProbe(Duration.ofMillis(20));

        try (ReminderWorker one = started(gateway, settings, begun);
                ReminderWorker two = started(gateway, settings, begun)) {
            assertThat(one).isNotSameAs(two);
            assertThat(begun.await(30, TimeUnit.SECONDS)).isTrue();
        }

        assertThat(gateway.calls()).hasSize(ids.size());
        assertThat(ids).allSatisfy(id -> assertThat(desk.explain(id).history()).isNotEmpty());
    }

    @Test
    void close_waits_for_the_request_under_way_and_leaves_no_thread() throws Exception {
        CountDownLatch placing = new CountDownLatch(1);
        CountDownLatch answer = new CountDownLatch(1);
        ScriptedCallGateway gateway = ScriptedCallGateway.declaring(new Capability.Receipts())
                .answers(parcel -> {
                    placing.countDown();
                    awaitQuietly(answer);
                    return new Placement.Accepted(new Reference("c-1"));
                });
        ReminderWorker worker = started(gateway, WorkerSettings.defaults(), new CountDownLatch(1));
        ReminderId id = schedule(Duration.ofMillis(100));
        assertThat(placing.await(20, TimeUnit.SECONDS)).isTrue();

        Thread closing = new Thread(worker::close);
        closing.start();
        answer.countDown();
        closing.join(TimeUnit.SECONDS.toMillis(20));

        assertThat(closing.isAlive()).isFalse();
        assertThat(lastState(id)).isEqualTo(DeliveryState.AWAITING);
        assertThat(threads()).isEmpty();
    }

    @Test
    void what_is_still_under_way_at_the_end_of_the_drain_is_unconfirmed() throws Exception {
        CountDownLatch placing = new CountDownLatch(1);
        ScriptedCallGateway gateway = ScriptedCallGateway.declaring(new Capability.Lookup(Duration.ofMinutes(15)))
                .answers(parcel -> {
                    placing.countDown();
                    awaitQuietly(new CountDownLatch(1)); // until close() interrupts it
                    return new Placement.Accepted(new Reference("c-1"));
                });
        ReminderWorker worker =
                started(gateway, WorkerSettings.defaults().withDrain(Duration.ZERO), new CountDownLatch(1));
        ReminderId id = schedule(Duration.ofMillis(100));
        assertThat(placing.await(20, TimeUnit.SECONDS)).isTrue();

        worker.close();

        assertThat(lastState(id)).isEqualTo(DeliveryState.UNCONFIRMED);
        assertThat(desk.explain(id).toString()).contains("worker-stopped");
        assertThat(threads()).isEmpty();
    }

    @Test
    void a_lease_is_renewed_while_its_request_is_under_way() throws Exception {
        CountDownLatch placing = new CountDownLatch(1);
        CountDownLatch answer = new CountDownLatch(1);
        ScriptedCallGateway gateway = ScriptedCallGateway.declaring(new Capability.Receipts())
                .answers(parcel -> {
                    placing.countDown();
                    awaitQuietly(answer);
                    return new Placement.Accepted(new Reference("c-1"));
                });
        CountDownLatch renewed = new CountDownLatch(1);
        ledger.whileReplying("renew", renewed::countDown);
        WorkerSettings shortLease = WorkerSettings.defaults().withLease(Duration.ofSeconds(1));
        ReminderWorker worker = started(gateway, shortLease, new CountDownLatch(1));
        ReminderId id = schedule(Duration.ofMillis(100));
        assertThat(placing.await(20, TimeUnit.SECONDS)).isTrue();
        assertThat(renewed.await(20, TimeUnit.SECONDS)).isTrue();
        answer.countDown();
        worker.close();

        assertThat(lastState(id)).isEqualTo(DeliveryState.AWAITING);
        assertThat(ledger.calls()).doesNotContain("file");
    }

    @Test
    void an_interrupted_close_stops_waiting_and_what_was_answered_is_still_settled() throws Exception {
        CountDownLatch placing = new CountDownLatch(1);
        CountDownLatch answer = new CountDownLatch(1);
        CountDownLatch settled = new CountDownLatch(1);
        ScriptedCallGateway gateway = ScriptedCallGateway.declaring(new Capability.Receipts())
                .answers(parcel -> {
                    placing.countDown();
                    awaitQuietly(answer);
                    return new Placement.Accepted(new Reference("c-1"));
                });
        ReminderWorker worker = started(gateway, WorkerSettings.defaults(), new CountDownLatch(1));
        ReminderId id = schedule(Duration.ofMillis(100));
        assertThat(placing.await(20, TimeUnit.SECONDS)).isTrue();
        ledger.whileReplying("settle", settled::countDown);

        Thread.currentThread().interrupt();
        worker.close();
        assertThat(Thread.interrupted()).isTrue();
        answer.countDown();

        assertThat(settled.await(20, TimeUnit.SECONDS)).isTrue();
        assertThat(lastState(id)).isEqualTo(DeliveryState.AWAITING);
    }

    @Test
    void a_listener_may_close_the_worker() throws Exception {
        CountDownLatch closed = new CountDownLatch(1);
        AtomicReference<ReminderWorker> itself = new AtomicReference<>();
        itself.set(ReminderWorker.over(ledger)
                .calls(new RecordingCallGateway())
                .listener(line -> {
                    itself.get().close();
                    closed.countDown();
                })
                .start());

        schedule(Duration.ofMillis(300));

        assertThat(closed.await(20, TimeUnit.SECONDS)).isTrue();
        itself.get().close();
        assertThat(threads()).isEmpty();
    }

    @Test
    void an_executor_without_a_thread_for_the_request_leaves_no_doubt() throws Exception {
        AtomicBoolean full = new AtomicBoolean();
        CountDownLatch scheduledAgain = new CountDownLatch(1);
        RecordingCallGateway gateway = new RecordingCallGateway();
        ExecutorService threads = Executors.newCachedThreadPool();
        ReminderWorker worker = ReminderWorker.over(ledger)
                .calls(gateway)
                .executor(call -> {
                    if (full.getAndSet(false)) {
                        throw new RejectedExecutionException("full");
                    }
                    threads.execute(call);
                })
                .listener(line -> {
                    full.set(line.state() == DeliveryState.SENDING); // the next call is the request
                    if (line.state() == DeliveryState.SCHEDULED) {
                        scheduledAgain.countDown();
                    }
                })
                .start();

        ReminderId id = schedule(Duration.ofMillis(200));
        assertThat(scheduledAgain.await(20, TimeUnit.SECONDS)).isTrue();
        worker.close();
        threads.shutdown();

        assertThat(desk.explain(id).toString()).contains("not sent (engine: no-thread)");
        assertThat(gateway.calls()).isEmpty();
    }

    private ReminderWorker started(CallGateway gateway, WorkerSettings settings, CountDownLatch begun) {
        return ReminderWorker.over(ledger)
                .calls(gateway)
                .settings(settings)
                .listener(line -> {
                    if (line.state() == DeliveryState.SENDING) {
                        begun.countDown();
                    }
                })
                .start();
    }

    private DeliveryState lastState(ReminderId id) {
        List<HistoryLine> history = desk.explain(id).history();
        return history.get(history.size() - 1).state();
    }

    /** Who is left; a pool says that it has ended a moment before its last thread has, so each gets the time to end. */
    private static List<String> threads() throws InterruptedException {
        List<Thread> ours = Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("reminders-"))
                .toList();
        for (Thread thread : ours) {
            thread.join(20_000);
        }
        return ours.stream().filter(Thread::isAlive).map(Thread::getName).toList();
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
