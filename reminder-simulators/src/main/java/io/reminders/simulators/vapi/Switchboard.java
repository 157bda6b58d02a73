package io.reminders.simulators.vapi;

import io.reminders.simulators.Timeline;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.Queue;

/**
 * Plays accepted calls on a number of slots; when all are taken, calls wait in the order in which they came.
 * Thread-safe.
 */
final class Switchboard {

    private final int slots;
    private final Timeline timeline;
    private final VapiScript script;
    private final VapiLedger ledger;
    private final EventCourier courier;
    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private int taken;

    Switchboard(int slots, Timeline timeline, VapiScript script, VapiLedger ledger, EventCourier courier) {
        this.slots = slots;
        this.timeline = timeline;
        this.script = script;
        this.ledger = ledger;
        this.courier = courier;
    }

    /** Plays a call when its time has come and a slot is free. */
    SlotReport admit(PlacedCall call) {
        var cues = Screenplay.of(script.behaviourFor(call.request().number()), call.request());
        Runnable play = () -> play(call, cues.iterator());
        var wait = call.request()
                .earliestAt()
                .map(earliest -> Duration.between(timeline.instant(), earliest))
                .filter(left -> left.compareTo(Duration.ZERO) > 0);
        if (wait.isPresent()) {
            timeline.after(wait.get(), () -> {
                happen(call, new Cue(Duration.ZERO, Turn.QUEUED, ""));
                seize(play);
            });
            return report(false);
        }
        return seize(play);
    }

    private synchronized SlotReport seize(Runnable play) {
        var blocked = taken == slots;
        if (blocked) {
            waiting.add(play);
        } else {
            taken++;
            play.run();
        }
        return report(blocked);
    }

    private synchronized SlotReport report(boolean blocked) {
        return new SlotReport(blocked, slots, slots - taken);
    }

    private synchronized void release() {
        var next = waiting.poll();
        if (next == null) {
            taken--;
        } else {
            next.run();
        }
    }

    /** Plays one cue at a time, each counted from the one before. */
    private void play(PlacedCall call, Iterator<Cue> cues) {
        if (cues.hasNext()) {
            var cue = cues.next();
            timeline.after(cue.after(), () -> {
                happen(call, cue);
                if (cue.turn() == Turn.ENDED) {
                    release();
                }
                play(call, cues);
            });
        }
    }

    private void happen(PlacedCall call, Cue cue) {
        var happening = cue.happeningAt(timeline.instant());
        ledger.happened(call, happening);
        courier.announce(call, happening);
    }
}
