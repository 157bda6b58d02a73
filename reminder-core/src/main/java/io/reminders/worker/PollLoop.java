package io.reminders.worker;

import io.reminders.delivery.Delivery;
import io.reminders.delivery.DeliveryState;
import io.reminders.spi.ClaimRequest;
import io.reminders.spi.ClaimRequest.Errand;
import io.reminders.spi.Claims;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * When to look for which work of one lane: what is due now, what is overdue, what is to be asked about, and what others
 * left behind. Only what is to be sent needs permits, so a lane that is stopped still asks and takes over. One thread
 * at a time.
 */
final class PollLoop {
    /** How far back fresh work is looked for; what is older belongs to the sweep. */
    private static final Duration FRESH = Duration.ofSeconds(2);

    private static final int MOST_QUESTIONS = 20;
    private static final int MOST_TAKEN_OVER = 200;

    private final Lane lane;
    private final long node;
    private final Duration lease;
    private final Poll fresh;
    private final Poll sweep;
    private final Poll questions;
    private final Poll orphans;
    private int asking;

    PollLoop(Lane lane, WorkerSettings settings, long node, long ticks) {
        this.lane = lane;
        this.node = node;
        this.lease = settings.lease();
        this.fresh = new Poll(Errand.SEND, FRESH, settings.probe(), ticks);
        this.sweep = new Poll(Errand.SEND, ClaimRequest.EVERYTHING, settings.sweep(), ticks);
        this.questions = new Poll(Errand.ASK, ClaimRequest.EVERYTHING, settings.probe(), ticks);
        this.orphans = new Poll(Errand.TAKE_OVER, ClaimRequest.EVERYTHING, settings.sweep(), ticks);
    }

    private List<Poll> polls() {
        return List.of(fresh, sweep, questions, orphans);
    }

    /** The claims that are due at {@code ticks} and for which there are permits. */
    List<Command> claims(long ticks) {
        List<Command> claims = new ArrayList<>();
        for (Poll poll : polls()) {
            if (poll.isDue(ticks)) {
                int limit = limit(poll, ticks);
                if (limit == 0) {
                    poll.starves(ticks);
                } else {
                    poll.asked(ticks);
                    lane.reserves(permits(poll.errand(), limit));
                    claims.add(new Claiming(
                            poll, new ClaimRequest(lane.channel(), poll.errand(), limit, node, lease, poll.reach())));
                }
            }
        }
        return claims;
    }

    private static int permits(Errand errand, int limit) {
        return errand == Errand.SEND ? limit : 0;
    }

    private int limit(Poll poll, long ticks) {
        if (poll == orphans) {
            return MOST_TAKEN_OVER;
        }
        if (poll == questions) {
            return Math.max(MOST_QUESTIONS - asking, 0); // one delivery may have several questions
        }
        return poll == sweep ? lane.freeForBacklog(ticks) : lane.free(ticks);
    }

    /** A claim was answered: a full one is repeated at once, any other when the next piece of work is due. */
    void answered(Claiming.Claimed answer, LedgerTime time, long ticks) {
        Claims claims = answer.claims();
        Poll poll = answer.poll();
        poll.answered();
        unreserve(answer.request(), ticks);
        claims.claims().forEach(claim -> hold(poll, claim.delivery()));
        if (claims.claims().size() == answer.request().limit()) {
            poll.wakeAt(ticks);
        }
        claims.nextActAt().ifPresent(at -> poll.wakeAt(time.ticksAt(at)));
    }

    private void hold(Poll poll, Delivery delivery) {
        if (poll == fresh) {
            lane.takes(delivery.id());
        } else if (poll == sweep) {
            lane.takesFromBacklog(delivery.id());
        }
    }

    /** A claim failed: it is not asked again before {@code at}. */
    void failed(Claiming claiming, long at, long ticks) {
        unreserve(claiming.request(), ticks);
        claiming.poll().failed(at);
    }

    private void unreserve(ClaimRequest request, long ticks) {
        lane.unreserves(permits(request.errand(), request.limit()));
        feed(ticks);
    }

    /** Permits may be free again. */
    void feed(long ticks) {
        polls().forEach(poll -> poll.isFed(ticks));
    }

    void asks(int more) {
        asking += more;
    }

    void wake(long ticks) {
        fresh.wakeAt(ticks);
        sweep.wakeAt(ticks);
        questions.wakeAt(ticks);
    }

    /** A delivery that is still open will be due at {@code actAt}. */
    void follow(Delivery open, long actAt) {
        (open.state() == DeliveryState.SCHEDULED ? fresh : questions).wakeAt(actAt);
    }

    long nextAt() {
        return polls().stream().mapToLong(Poll::nextAt).min().orElseThrow();
    }
}
