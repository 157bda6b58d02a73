package io.reminders.worker;

import io.reminders.delivery.Delivery;
import io.reminders.delivery.DeliveryId;
import io.reminders.delivery.Evidence;
import io.reminders.delivery.Fact;
import io.reminders.delivery.Settlement;
import io.reminders.spi.RepositoryException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Collects settlements while one batch is being written, so that a batch grows with the load. Nothing is dropped: a
 * batch that could not be written is written again until it is. One that the ledger refuses for good is written one by
 * one, so that what is refused holds nobody else up. One thread at a time.
 */
final class Settler {
    private static final Logger LOG = LoggerFactory.getLogger(Settler.class);
    private static final int LARGEST_BATCH = 200;

    private final List<Pending> waiting = new ArrayList<>();
    private boolean writing;
    private int oneByOne;

    /** Settles what follows from a fact; if it turns out to be fenced, the fact is filed as evidence. */
    void settle(Delivery delivery, int number, Fact fact, Instant now) {
        waiting.add(new Pending(delivery.learn(number, fact, now), Optional.of(delivery.evidenceOf(number, fact))));
    }

    /** Settles what nobody else can know, and nobody needs to if it turns out to be fenced. */
    void settle(Settlement settlement) {
        waiting.add(new Pending(settlement, Optional.empty()));
    }

    boolean isIdle() {
        return waiting.isEmpty() && !writing;
    }

    Optional<Command> nextBatch() {
        if (writing || waiting.isEmpty()) {
            return Optional.empty();
        }
        writing = true;
        int size = oneByOne > 0 ? 1 : distinct();
        oneByOne = Math.max(0, oneByOne - 1);
        List<Pending> batch = waiting.subList(0, size);
        Settling settling = new Settling(List.copyOf(batch));
        batch.clear();
        return Optional.of(settling);
    }

    /**
     * How many of the first that wait are about different deliveries: the ledger answers with ids, which cannot tell
     * two settlements of one delivery apart, and one of the two may be fenced.
     */
    private int distinct() {
        Set<DeliveryId> seen = new HashSet<>();
        int size = 0;
        while (size < Math.min(waiting.size(), LARGEST_BATCH)
                && seen.add(waiting.get(size).settlement().id())) {
            size++;
        }
        return size;
    }

    void written() {
        writing = false;
    }

    /** Whether the same batch may be written later: what the database refuses, and a defect, stay what they are. */
    static boolean mayPass(Throwable failure) {
        return failure instanceof RepositoryException refusal ? !refusal.isForGood() : failure instanceof Error;
    }

    /** The ledger refuses a batch for good; answers with the delivery that cannot be settled, once that is known. */
    Optional<Delivery> refused(List<Pending> batch, Throwable failure) {
        writing = false;
        if (batch.size() > 1) {
            waiting.addAll(0, batch);
            oneByOne += batch.size();
            return Optional.empty();
        }
        Delivery delivery = batch.get(0).settlement().before();
        LOG.error("delivery {} cannot be settled: {}; its lease is given up", delivery.id(), FailureText.of(failure));
        return Optional.of(delivery);
    }

    /**
     * A settlement on its way to the ledger.
     *
     * @param settlement what is to be written
     * @param evidence its fact, which is filed if the settlement turns out to be fenced; empty if nothing happened
     */
    record Pending(Settlement settlement, Optional<Evidence> evidence) {}

    /** Writes a batch. */
    record Settling(List<Pending> batch) implements Command {
        @Override
        public Input run(Ports ports) {
            List<Settlement> settlements =
                    batch.stream().map(Pending::settlement).toList();
            return new Settled(batch, ports.ledger().settle(settlements));
        }

        @Override
        public void failed(Engine engine, Throwable failure) {
            engine.settlingFailed(this, failure);
        }

        @Override
        public String name() {
            return "settle";
        }
    }

    /** The ledger has written some; the rest was fenced. */
    record Settled(List<Pending> batch, Set<DeliveryId> written) implements Input {
        @Override
        public void tell(Engine engine) {
            engine.settled(batch, written);
        }
    }
}
