package io.reminders.testkit.simulation;

import io.reminders.delivery.DeliveryState;
import io.reminders.delivery.Fact;
import io.reminders.delivery.Knowledge;

/** Tells the journal which cases a delivery has come to. One thread. */
final class Sights {
    private final Journal journal;

    Sights(Journal journal) {
        this.journal = journal;
    }

    /** A delivery that was not there before. */
    void appeared(Watched now) {
        reached(now);
    }

    void changed(Touch touch, Watched before, Watched now) {
        DeliveryState was = before.delivery().state();
        DeliveryState is = now.delivery().state();
        if (touch == Touch.FILE || touch == Touch.MATCH) {
            if (was.isFinal()) {
                journal.saw(Sighting.EVIDENCE_AFTER_THE_END);
            } else if (was == DeliveryState.SENDING && is != was) {
                journal.saw(Sighting.RECEIPT_BEFORE_REPLY);
            } else if ((was == DeliveryState.SCHEDULED || was == DeliveryState.LEASED)
                    && is != DeliveryState.SCHEDULED) {
                journal.saw(Sighting.RETRY_WITHDRAWN);
            }
        }
        boolean proved =
                now.delivery().attempts().stream().anyMatch(attempt -> attempt.knowledge() instanceof Knowledge.Absent);
        if (touch == Touch.SETTLE && proved) {
            journal.saw(Sighting.ABSENT);
        }
        if (was != is) {
            journal.note(before.delivery().id() + " " + was + " to " + is);
            if (was == DeliveryState.UNRESOLVED) {
                journal.saw(Sighting.RESOLVED_LATE);
            }
            reached(now);
        }
    }

    private void reached(Watched now) {
        switch (now.delivery().state()) {
            case COMPLETED -> journal.saw(Sighting.COMPLETED);
            case FAILED -> journal.saw(Sighting.FAILED);
            case EXPIRED -> journal.saw(Sighting.EXPIRED);
            case UNRESOLVED -> journal.saw(Sighting.UNRESOLVED);
            case SCHEDULED, LEASED, SENDING, AWAITING, UNCONFIRMED, CANCELLED -> {}
        }
        if (now.history().size() == 1 && now.history().get(0).fact() instanceof Fact.Planned planned) {
            if (now.delivery().id().occurrence() > 1) {
                journal.saw(Sighting.SERIES_WENT_ON);
            }
            if (planned.passedOver() > 0) {
                journal.saw(Sighting.PASSED_OVER);
            }
        }
    }
}
