package io.reminders.worker;

import io.reminders.delivery.AttemptKey;
import io.reminders.delivery.Delivery;
import io.reminders.delivery.DeliveryId;
import io.reminders.delivery.DeliveryState;
import io.reminders.delivery.Evidence;
import io.reminders.delivery.Fact;
import io.reminders.delivery.HistoryLine;
import io.reminders.delivery.Intent;
import io.reminders.delivery.Placement;
import io.reminders.delivery.Reasons;
import io.reminders.delivery.Settlement;
import io.reminders.spi.ClaimRequest;
import io.reminders.spi.ClaimRequest.Errand;
import io.reminders.spi.Claims;
import io.reminders.spi.Claims.Claim;
import io.reminders.spi.DeliveryLedger.Begun;
import io.reminders.spi.DeliveryLedger.Filed;
import io.reminders.spi.DeliveryLedger.Hold;
import io.reminders.spi.Ids;
import io.reminders.worker.Settler.Pending;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/*
 * The worker as a step machine. It is told what happened and answers with the port calls that it wants made; it makes none
 * itself, starts no thread and reads no clock. Whoever drives it, a thread or a test, makes the calls and tells it the answers:
 *
 *   Claiming -> claimed -> Beginning -> begun -> Placing -> placed -> Settling -> settled
 *                       -> Asking    -> answered                   -> Settling -> settled -> Filing (if fenced)
 *
 * Every command gives exactly one input back. Between two inputs all state is in these fields.
 */
/** What the worker does next. One thread at a time. */
final class Engine {
    private static final Logger LOG = LoggerFactory.getLogger(Engine.class);
    /** How far back fresh work is looked for; what is older belongs to the sweep. */
    private static final Duration FRESH = Duration.ofSeconds(2);

    private static final int MOST_QUESTIONS = 20;
    private static final Duration MATCH_EVERY = Duration.ofMinutes(1);

    private final WorkerSettings settings;
    private final Lane lane;
    private final Reconciler reconciler;
    private final DeliveryListener listener;
    private final Ids ids;
    private final long node;
    private final InstantSource wallClock;

    private final Poll fresh;
    private final Poll sweep;
    private final Poll questions;
    private final Leases leases;
    private final Settler settler = new Settler();
    private final LedgerTime time = new LedgerTime();
    private final Outage outage = new Outage();
    private final Map<DeliveryId, Placing> placing = new LinkedHashMap<>();
    private final PriorityQueue<Later> later = new PriorityQueue<>(Comparator.comparingLong(Later::at));
    private final List<Command> wanted = new ArrayList<>();

    private long ticks;
    private long matchAt;
    private int underWay;
    private int asking;
    private boolean closing;

    Engine(
            WorkerSettings settings,
            Lane lane,
            DeliveryListener listener,
            Ids ids,
            InstantSource wallClock,
            long ticks) {
        this.settings = settings;
        this.lane = lane;
        this.reconciler = new Reconciler(lane.gateway());
        this.listener = listener;
        this.ids = ids;
        this.node = ids.node();
        this.wallClock = wallClock;
        this.ticks = ticks;
        this.fresh = new Poll(Errand.SEND, FRESH, settings.probe(), ticks);
        this.sweep = new Poll(Errand.SEND, ClaimRequest.EVERYTHING, settings.sweep(), ticks);
        this.questions = new Poll(Errand.ASK, ClaimRequest.EVERYTHING, settings.probe(), ticks);
        this.leases = new Leases(settings.lease(), ticks);
        this.matchAt = ticks + MATCH_EVERY.toNanos();
    }

    private record Later(long at, Command command) {}

    /** Tells it what happened; answers with the calls to make. */
    List<Command> tell(Input input, long now) {
        ticks = now;
        if (!(input instanceof Input.Woken)) {
            underWay--;
        }
        input.tell(this);
        return next();
    }

    /** Tells it that time has passed; answers with the calls to make. */
    List<Command> pass(long now) {
        ticks = now;
        return next();
    }

    private List<Command> next() {
        if (!closing) {
            for (Poll poll : List.of(fresh, sweep, questions)) {
                if (poll.isDue(ticks)) {
                    claim(poll);
                }
            }
            if (ticks - matchAt >= 0) {
                matchAt = ticks + MATCH_EVERY.toNanos();
                wanted.add(new Matching(lane.gateway().terms().quietPeriod().orElse(Duration.ofMinutes(15))));
            }
        }
        leases.renewal(ticks).ifPresent(wanted::add);
        while (!later.isEmpty() && ticks - later.peek().at() >= 0) {
            wanted.add(later.remove().command());
        }
        settler.nextBatch().ifPresent(wanted::add);
        List<Command> commands = List.copyOf(wanted);
        wanted.clear();
        underWay += commands.size();
        return commands;
    }

    private void claim(Poll poll) {
        int limit = limit(poll);
        if (limit == 0) {
            poll.starves(ticks);
            return;
        }
        if (poll.errand() == Errand.SEND) {
            lane.reserves(limit);
        }
        poll.asked(ticks);
        wanted.add(new Claiming(
                poll, new ClaimRequest(lane.channel(), poll.errand(), limit, node, settings.lease(), poll.reach())));
    }

    private int limit(Poll poll) {
        return poll == questions
                ? MOST_QUESTIONS - asking
                : poll == sweep ? lane.freeForBacklog(ticks) : lane.free(ticks);
    }

    /** Ticks at which it wants to be told that time has passed, if nothing else happens before. */
    long nextAt() {
        long next = Math.min(
                leases.nextAt(), later.isEmpty() ? Long.MAX_VALUE : later.peek().at());
        return closing
                ? next
                : Math.min(
                        Math.min(next, matchAt),
                        Math.min(fresh.nextAt(), Math.min(sweep.nextAt(), questions.nextAt())));
    }

    void woken() {
        fresh.wakeAt(ticks);
        sweep.wakeAt(ticks);
        questions.wakeAt(ticks);
    }

    void claimed(Poll poll, ClaimRequest request, Claims claims) {
        outage.answered();
        time.saw(claims.now(), ticks);
        poll.answered();
        unreserve(request);
        if (claims.claims().size() == request.limit()) {
            poll.wakeAt(ticks);
        }
        claims.nextActAt().ifPresent(at -> poll.wakeAt(time.ticksAt(at)));
        if (closing) {
            release(claims.claims());
            return;
        }
        List<Beginning.Start> starts = new ArrayList<>();
        for (Claim claim : claims.claims()) {
            leases.holds(claim.delivery());
            if (poll == fresh) {
                lane.takes(claim.delivery().id());
            } else if (poll == sweep) {
                lane.takesFromBacklog(claim.delivery().id());
            }
            if (taken(claim.delivery())) {
                starts.add(new Beginning.Start(intent(claim.delivery()), claim.definition()));
            }
        }
        if (!starts.isEmpty()) {
            wanted.add(new Beginning(starts, ticks, wallClock.instant()));
        }
    }

    private void release(List<Claim> claims) {
        if (!claims.isEmpty()) {
            wanted.add(new Releasing(claims.stream()
                    .map(claim ->
                            new Hold(claim.delivery().id(), claim.delivery().token()))
                    .toList()));
        }
    }

    /** One that cannot be judged is left alone until its lease runs out; it does not stop its neighbours. */
    private boolean taken(Delivery delivery) {
        try {
            return take(delivery);
        } catch (RuntimeException defect) {
            LOG.error("delivery {} cannot be judged", delivery.id(), defect);
            forget(delivery.id());
            return false;
        }
    }

    /** Starts what is to be done for a claimed delivery; answers whether it is to be sent. */
    private boolean take(Delivery delivery) {
        Instant now = now();
        return switch (delivery.state()) {
            case LEASED -> {
                boolean mayBegin = delivery.stopped().isEmpty() && now.isBefore(delivery.deliverBy());
                if (!mayBegin) {
                    settle(delivery.elapse(now));
                }
                yield mayBegin;
            }
            case SENDING -> {
                // Its worker has not settled it within its lease: nobody but that worker can tell what became of the
                // request.
                Fact doubt = new Fact.Placed(new Placement.Unconfirmed(Reasons.LEASE_RAN_OUT));
                settle(delivery.learn(delivery.attempts().size(), doubt, now));
                yield false;
            }
            case AWAITING, UNCONFIRMED -> {
                ask(delivery, now);
                yield false;
            }
            case SCHEDULED, COMPLETED, FAILED, EXPIRED, CANCELLED, UNRESOLVED ->
                throw new IllegalStateException(
                        "claim: expected a delivery to work on but was " + delivery.state() + " for " + delivery.id());
        };
    }

    private void ask(Delivery delivery, Instant now) {
        List<Asking> questionsToAsk = reconciler.questions(delivery, now);
        if (questionsToAsk.isEmpty()) {
            settle(delivery.elapse(now));
        }
        asking += questionsToAsk.size();
        wanted.addAll(questionsToAsk);
    }

    private Intent intent(Delivery delivery) {
        String gateway = lane.gateway().name();
        AttemptKey key = delivery.keyToRepeat(gateway, now()).orElseGet(() -> ids.attempt(now()));
        return new Intent(delivery, key, gateway, lane.gateway().terms());
    }

    void begun(Beginning beginning, Begun begun) {
        outage.answered();
        for (Beginning.Start start : beginning.starts()) {
            Intent intent = start.intent();
            DeliveryId id = intent.delivery().id();
            if (!begun.begun().contains(id)) {
                forget(id);
                continue;
            }
            Settlement sending = intent.settlement(begun.now());
            sending.line().ifPresent(this::recorded);
            Duration untilDeadline =
                    Duration.between(begun.now(), intent.delivery().deliverBy());
            Duration budget =
                    untilDeadline.compareTo(settings.sendBudget()) < 0 ? untilDeadline : settings.sendBudget();
            Placing request = new Placing(
                    sending.after(),
                    start.definition(),
                    lane.gateway(),
                    beginning.askedAt(),
                    beginning.askedWall(),
                    budget);
            placing.put(id, request);
            wanted.add(request);
        }
    }

    /**
     * Without a positive answer nothing is placed. It is asked again while the lease lasts; after that the sweep finds
     * it.
     */
    void beginFailed(Beginning beginning, Throwable failure) {
        boolean leaseLasts = ticks - beginning.askedAt() < settings.lease().toNanos();
        if (leaseLasts && !closing) {
            later(beginning, failure);
        } else {
            beginning.starts().forEach(start -> forget(start.intent().delivery().id()));
        }
    }

    void placed(Placing request, Placement placement) {
        lane.breaker().saw(placement, ticks);
        Delivery delivery = request.delivery();
        int number = delivery.attempts().size();
        Fact fact = new Fact.Placed(placement);
        if (placing.remove(delivery.id(), request)) {
            settle(delivery, number, fact);
        } else {
            wanted.add(new Filing(delivery.evidenceOf(number, fact))); // given up at shutdown; the fact still counts
        }
    }

    void answered(Asking asked, Optional<Fact> fact) {
        asking--;
        Delivery delivery = asked.delivery();
        int number = asked.attempt().number();
        if (asked.weight() == Asking.Weight.WITNESSES) {
            fact.ifPresent(proved -> wanted.add(new Filing(delivery.evidenceOf(number, proved))));
        } else if (fact.isPresent()) {
            settle(delivery, number, fact.get());
        } else {
            settle(delivery.elapse(now()));
        }
    }

    private void settle(Delivery delivery, int number, Fact fact) {
        Evidence evidence = delivery.evidenceOf(number, fact);
        settler.add(new Pending(delivery.learn(number, fact, now()), Optional.of(evidence)));
    }

    private void settle(Settlement settlement) {
        settler.add(new Pending(settlement, Optional.empty()));
    }

    void settled(List<Pending> batch, Set<DeliveryId> written) {
        outage.answered();
        settler.written();
        for (Pending pending : batch) {
            DeliveryId id = pending.settlement().id();
            if (written.contains(id)) {
                follow(pending.settlement());
            } else {
                forget(id);
                LOG.info("delivery {} was taken over: its fact is filed as evidence", id);
                pending.evidence().map(Filing::new).ifPresent(wanted::add);
            }
        }
    }

    private void follow(Settlement settlement) {
        settlement.line().ifPresent(this::recorded);
        Delivery after = settlement.after();
        long actAt = time.ticksAt(after.actAt());
        if (after.state() == DeliveryState.AWAITING) {
            leases.gaveUp(after.id());
            lane.awaits(after.id(), actAt + settings.lease().toNanos());
        } else {
            forget(after.id());
        }
        if (!after.state().isFinal()) {
            (after.state() == DeliveryState.SCHEDULED ? fresh : questions).wakeAt(actAt);
        }
    }

    private void forget(DeliveryId id) {
        leases.gaveUp(id);
        lane.letsGo(id);
        feed();
    }

    private void unreserve(ClaimRequest request) {
        if (request.errand() == Errand.SEND) {
            lane.unreserves(request.limit());
        }
        feed();
    }

    private void feed() {
        fresh.isFed(ticks);
        sweep.isFed(ticks);
        questions.isFed(ticks);
    }

    void renewed(List<Hold> asked, Set<DeliveryId> renewed) {
        outage.answered();
        leases.renewed(asked, renewed);
    }

    void renewalFailed(Command renewal, Throwable failure) {
        leases.failed(ticks + outage.failed(renewal.name(), failure));
    }

    void claimFailed(Claiming claiming, Throwable failure) {
        unreserve(claiming.request());
        claiming.poll().failed(ticks + outage.failed(claiming.name(), failure));
    }

    void filed(Filing filing, Filed filed) {
        outage.answered();
        if (filed == Filed.CONTRADICTS) {
            LOG.warn(
                    "evidence contradicts how a delivery ended: key {}",
                    filing.evidence().key());
        }
    }

    void released() {
        outage.answered();
    }

    void matched(int dropped) {
        outage.answered();
        if (dropped > 0) {
            LOG.warn("{} receipts matched nothing and were dropped", dropped);
        }
    }

    void later(Command command, Throwable failure) {
        later.add(new Later(ticks + outage.failed(command.name(), failure), command));
    }

    private Instant now() {
        return time.at(ticks);
    }

    private void recorded(HistoryLine line) {
        LOG.info(
                "delivery {} attempt {} {} -> {} ({})",
                line.delivery(),
                line.attempt(),
                line.fact().getClass().getSimpleName(),
                line.state(),
                line.why().code());
        try {
            listener.recorded(line);
        } catch (RuntimeException | Error thrown) {
            LOG.error("the listener threw {} for {}", thrown.getClass().getName(), line.delivery());
        }
    }

    /** Takes nothing more; what was begun is brought to its end. */
    void close() {
        closing = true;
    }

    /** Whether nothing is under way and nothing remains to be written. */
    boolean isIdle() {
        return underWay == 0 && wanted.isEmpty() && settler.isIdle() && later.isEmpty();
    }

    /** Gives up waiting for requests under way: what became of them is in doubt from now on. */
    void abandon() {
        Fact doubt = new Fact.Placed(new Placement.Unconfirmed(Reasons.SHUTDOWN));
        List.copyOf(placing.values()).forEach(request -> {
            placing.remove(request.delivery().id());
            settle(request.delivery().learn(request.delivery().attempts().size(), doubt, now()));
        });
    }
}
