package io.reminders.worker;

import io.reminders.delivery.Delivery;
import io.reminders.delivery.DeliveryId;
import io.reminders.delivery.DeliveryState;
import io.reminders.delivery.Fact;
import io.reminders.delivery.Placement;
import io.reminders.delivery.Reasons;
import io.reminders.delivery.Settlement;
import io.reminders.reminder.Definition;
import io.reminders.spi.Claims.Claim;
import io.reminders.spi.DeliveryLedger.Begun;
import io.reminders.spi.DeliveryLedger.Filed;
import io.reminders.spi.DeliveryLedger.Hold;
import io.reminders.spi.Ids;
import io.reminders.worker.Settler.Pending;
import io.reminders.worker.Settler.Settling;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
 * Every command gives exactly one input back. Between two inputs all state is in these fields and in those of the stations.
 */
/** What the worker does next: hands each answer to the station that it concerns. One thread at a time. */
final class Engine {
    private static final Logger LOG = LoggerFactory.getLogger(Engine.class);
    private static final Duration MATCH_EVERY = Duration.ofMinutes(1);
    private static final Duration KEEP_PARKED = Duration.ofMinutes(15);

    private final WorkerSettings settings;
    private final InstantSource wallClock;
    private final Lane lane;
    private final PollLoop polls;
    private final Dispatcher dispatcher;
    private final Reconciler reconciler;
    private final Settler settler = new Settler();
    private final Leases leases;
    private final Recorder recorder;
    private final LedgerTime time = new LedgerTime();
    private final Outage outage = new Outage();
    private final Postponed postponed = new Postponed();
    private final List<Command> wanted = new ArrayList<>();

    private long ticks;
    private long matchAt;
    private int underWay;
    private boolean closing;

    Engine(
            WorkerSettings settings,
            Lane lane,
            DeliveryListener listener,
            Ids ids,
            InstantSource wallClock,
            long ticks) {
        this.settings = settings;
        this.wallClock = wallClock;
        this.lane = lane;
        this.polls = new PollLoop(lane, settings, ids.node(), ticks);
        this.dispatcher = new Dispatcher(lane.gateway(), ids, settings.sendBudget(), settler);
        this.reconciler = new Reconciler(lane.gateway());
        this.leases = new Leases(settings.lease(), ticks);
        this.recorder = new Recorder(listener);
        this.ticks = ticks;
        this.matchAt = ticks + MATCH_EVERY.toNanos();
    }

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
            wanted.addAll(polls.claims(ticks));
            if (ticks - matchAt >= 0) {
                matchAt = ticks + MATCH_EVERY.toNanos();
                wanted.add(new Matching(KEEP_PARKED));
            }
        }
        leases.renewal(ticks).ifPresent(wanted::add);
        wanted.addAll(postponed.due(ticks));
        settler.nextBatch().ifPresent(wanted::add);
        List<Command> commands = List.copyOf(wanted);
        wanted.clear();
        underWay += commands.size();
        return commands;
    }

    /** Ticks at which it wants to be told that time has passed, if nothing else happens before. */
    long nextAt() {
        long next = Math.min(leases.nextAt(), postponed.nextAt());
        return closing ? next : Math.min(next, Math.min(matchAt, polls.nextAt()));
    }

    void woken() {
        polls.wake(ticks);
    }

    void claimed(Claiming.Claimed answer) {
        outage.answered();
        time.saw(answer.claims().now(), ticks);
        polls.answered(answer, time, ticks);
        List<Claim> claims = answer.claims().claims();
        if (closing) {
            release(claims.stream().map(Claim::delivery).toList());
            return;
        }
        List<Beginning.Start> starts = new ArrayList<>();
        for (Claim claim : claims) {
            leases.holds(claim.delivery());
            taken(claim.delivery(), claim.definition()).ifPresent(starts::add);
        }
        if (!starts.isEmpty()) {
            wanted.add(new Beginning(starts, ticks, wallClock.instant()));
        }
    }

    private void release(List<Delivery> deliveries) {
        if (!deliveries.isEmpty()) {
            wanted.add(new Releasing(deliveries.stream()
                    .map(delivery -> new Hold(delivery.id(), delivery.token()))
                    .toList()));
        }
    }

    /** One that cannot be judged is left alone until its lease runs out; it does not stop its neighbours. */
    private Optional<Beginning.Start> taken(Delivery delivery, Definition definition) {
        try {
            return take(delivery, definition);
        } catch (RuntimeException defect) {
            LOG.error("delivery {} cannot be judged: {}", delivery.id(), FailureText.withPlace(defect));
            forget(delivery);
            return Optional.empty();
        }
    }

    /** Starts what is to be done for a claimed delivery; answers with the intent if it is to be sent. */
    private Optional<Beginning.Start> take(Delivery delivery, Definition definition) {
        return switch (delivery.state()) {
            case LEASED -> dispatcher.start(delivery, definition, now());
            case SENDING -> {
                // Its worker has not settled it within its lease: nobody but that worker can tell what became of the
                // request.
                Fact doubt = new Fact.Placed(new Placement.Unconfirmed(Reasons.LEASE_RAN_OUT));
                settler.settle(delivery.learn(delivery.attempts().size(), doubt, now()));
                yield Optional.empty();
            }
            case AWAITING, UNCONFIRMED -> {
                ask(delivery);
                yield Optional.empty();
            }
            case SCHEDULED, COMPLETED, FAILED, EXPIRED, CANCELLED, UNRESOLVED ->
                throw new IllegalStateException(
                        "claim: expected a delivery to work on but was " + delivery.state() + " for " + delivery.id());
        };
    }

    private void ask(Delivery delivery) {
        List<Asking> questions = reconciler.questions(delivery, now());
        if (questions.isEmpty()) {
            settler.settle(delivery.elapse(now()));
        }
        polls.asks(questions.size());
        wanted.addAll(questions);
    }

    void begun(Beginning beginning, Begun begun) {
        outage.answered();
        for (Beginning.Start start : beginning.starts()) {
            Delivery delivery = start.intent().delivery();
            if (begun.begun().contains(delivery.id())) {
                Settlement sending = start.intent().settlement(begun.now());
                sending.line().ifPresent(recorder::recorded);
                wanted.add(dispatcher.place(start, sending, beginning, begun.now()));
            } else {
                forget(delivery);
            }
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
            return;
        }
        List<Delivery> given = beginning.starts().stream()
                .map(start -> start.intent().delivery())
                .toList();
        given.forEach(this::forget);
        release(given);
    }

    void placed(Placing request, Placement placement) {
        lane.saw(placement, ticks);
        guarded(
                request.delivery(),
                () -> dispatcher.placed(request, placement, now()).ifPresent(wanted::add));
    }

    void answered(Asking asked, Optional<Fact> fact) {
        polls.asks(-1);
        polls.feed(ticks);
        guarded(asked.delivery(), () -> follow(asked, fact));
    }

    private void follow(Asking asked, Optional<Fact> fact) {
        Delivery delivery = asked.delivery();
        int number = asked.attempt().number();
        if (asked.weight() == Asking.Weight.WITNESSES) {
            fact.ifPresent(proved -> wanted.add(new Filing(delivery.evidenceOf(number, proved))));
        } else if (fact.isPresent()) {
            settler.settle(delivery, number, fact.get(), now());
        } else {
            settler.settle(delivery.elapse(now()));
        }
    }

    /** A delivery that cannot be judged is not renewed any more: it is found again when its lease runs out. */
    private void guarded(Delivery delivery, Runnable step) {
        try {
            step.run();
        } catch (RuntimeException defect) {
            LOG.error("delivery {} cannot be judged: {}", delivery.id(), FailureText.withPlace(defect));
            forget(delivery);
        }
    }

    void settled(List<Pending> batch, Set<DeliveryId> written) {
        outage.answered();
        settler.written();
        for (Pending pending : batch) {
            DeliveryId id = pending.settlement().id();
            if (written.contains(id)) {
                follow(pending.settlement());
            } else {
                LOG.info("delivery {} was taken over: its fact is filed as evidence", id);
                forget(pending.settlement().before());
                pending.evidence().map(Filing::new).ifPresent(wanted::add);
            }
        }
    }

    /** What storage refuses for good is not renewed any more: whoever takes it over asks what became of its request. */
    void settlingFailed(Settling settling, Throwable failure) {
        if (Settler.mayPass(failure)) {
            later(settling, failure);
        } else {
            settler.refused(settling.batch(), failure).ifPresent(this::forget);
        }
    }

    private void follow(Settlement settlement) {
        settlement.line().ifPresent(recorder::recorded);
        Delivery after = settlement.after();
        long actAt = time.ticksAt(after.actAt());
        if (after.state() == DeliveryState.AWAITING) {
            leases.gaveUp(after);
            lane.awaits(after.id(), actAt + settings.lease().toNanos());
        } else {
            forget(after);
        }
        if (!after.state().isFinal()) {
            polls.follow(after, actAt);
        }
    }

    /** Its lease and permit are given up, unless this node holds it anew under a later token. */
    private void forget(Delivery delivery) {
        if (leases.gaveUp(delivery)) {
            lane.letsGo(delivery.id());
            polls.feed(ticks);
        }
    }

    void renewed(List<Hold> asked, Set<DeliveryId> renewed) {
        outage.answered();
        leases.renewed(asked, renewed);
    }

    void renewalFailed(Command renewal, Throwable failure) {
        leases.failed(ticks + outage.failed(renewal.name(), failure));
    }

    void claimFailed(Claiming claiming, Throwable failure) {
        polls.failed(claiming, ticks + outage.failed(claiming.name(), failure), ticks);
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

    /** Makes the same call again, after a wait that grows while storage does not answer. */
    void later(Command command, Throwable failure) {
        postponed.add(command, ticks + outage.failed(command.name(), failure));
    }

    private Instant now() {
        return time.at(ticks);
    }

    /** Takes nothing more; what was begun is brought to its end. */
    void close() {
        closing = true;
    }

    /** Whether nothing is under way and nothing remains to be written. */
    boolean isIdle() {
        return underWay == 0 && wanted.isEmpty() && settler.isIdle() && postponed.isEmpty();
    }

    /** Gives up waiting for requests under way: what became of them is in doubt from now on. */
    void abandon() {
        dispatcher.abandon(now());
    }
}
