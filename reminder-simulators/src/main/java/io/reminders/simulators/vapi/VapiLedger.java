package io.reminders.simulators.vapi;

import io.reminders.simulators.Reply;
import io.reminders.simulators.Request;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * The ground truth about what reached the simulator and who was called. Thread-safe; every list is a snapshot, oldest
 * first. Values show their numbers and texts to whoever asks, but not in {@code toString}.
 */
public final class VapiLedger {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final List<RecordedRequest> requests = new ArrayList<>();
    private final Map<String, PlacedCall> calls = new LinkedHashMap<>();
    private final List<PlacedCall> rung = new ArrayList<>();
    private final List<RecordedEvent> events = new ArrayList<>();

    VapiLedger() {}

    /** Every request on the wire, refused ones included, in the order in which they were read. */
    public List<RecordedRequest> requests() {
        return locked(() -> List.copyOf(requests));
    }

    /** Every call that was accepted, whatever the caller was told, in the order of acceptance. */
    public List<RecordedCall> calls() {
        return locked(() -> calls.values().stream().map(RecordedCall::of).toList());
    }

    /** The accepted calls to one number, in the order of acceptance. */
    public List<RecordedCall> callsTo(String number) {
        return calls().stream().filter(call -> call.number().equals(number)).toList();
    }

    /** Every call that made a phone ring, in the order in which they rang. */
    public List<RecordedCall> rung() {
        return locked(() -> rung.stream().map(RecordedCall::of).toList());
    }

    /** The calls that made one phone ring, in that order. */
    public List<RecordedCall> rungTo(String number) {
        return rung().stream().filter(call -> call.number().equals(number)).toList();
    }

    /** Every server event that was posted, or was not for being addressed elsewhere, in order. */
    public List<RecordedEvent> events() {
        return locked(() -> List.copyOf(events));
    }

    /**
     * Waits, in real time, until something is in the ledger. With a manual timeline somebody else has to move it
     * meanwhile.
     *
     * @param condition asked after each change, on the caller's thread; everybody else waits meanwhile, so it should be
     *     short
     * @param deadline how long to wait at most
     * @return whether it came true
     * @throws InterruptedException if the thread is interrupted meanwhile
     */
    public boolean await(Predicate<? super VapiLedger> condition, Duration deadline) throws InterruptedException {
        long left = deadline.toNanos();
        lock.lockInterruptibly();
        try {
            while (!condition.test(this)) {
                if (left <= 0) {
                    return false;
                }
                left = changed.awaitNanos(left);
            }
            return true;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public String toString() {
        return locked(() -> "ledger of " + requests.size() + " requests, " + calls.size() + " calls, " + rung.size()
                + " rung, " + events.size() + " events");
    }

    void received(Instant at, Request request, Reply reply) {
        changing(() -> requests.add(RecordedRequest.of(at, request, reply)));
    }

    void accepted(PlacedCall call) {
        changing(() -> calls.put(call.id(), call));
    }

    void happened(PlacedCall call, Happening happening) {
        changing(() -> {
            call.add(happening);
            if (happening.turn() == Turn.RINGING) {
                rung.add(call);
            }
        });
    }

    void posted(RecordedEvent event) {
        changing(() -> events.add(event));
    }

    Optional<PlacedCall> find(String id) {
        return locked(() -> Optional.ofNullable(calls.get(id)));
    }

    /** By time of creation: two requests at once may be accepted in another order than they were created in. */
    List<PlacedCall> newestFirst() {
        var newest = locked(() -> new ArrayList<>(calls.values()));
        Collections.reverse(newest);
        newest.sort(Comparator.comparing((PlacedCall call) -> call.history().createdAt())
                .reversed());
        return newest;
    }

    private void changing(Runnable change) {
        lock.lock();
        try {
            change.run();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private <T> T locked(Supplier<T> reading) {
        lock.lock();
        try {
            return reading.get();
        } finally {
            lock.unlock();
        }
    }
}
