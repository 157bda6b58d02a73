package io.reminders.testkit.simulation;

import io.reminders.calendar.Lateness;
import io.reminders.delivery.Attempt;
import io.reminders.delivery.Delivery;
import io.reminders.delivery.DeliveryState;
import io.reminders.delivery.HistoryLine;
import io.reminders.delivery.Knowledge;
import io.reminders.delivery.Outcome;
import io.reminders.delivery.Reason.Family;
import io.reminders.delivery.Reasons;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What holds whenever a delivery has changed, whoever changed it: INV-5, INV-7, INV-9, INV-10, INV-14 and INV-15. */
final class TransitionLaws {
    private final Database database;
    private final Journal journal;

    TransitionLaws(Database database, Journal journal) {
        this.database = database;
        this.journal = journal;
    }

    /** A delivery that was not there before. */
    void appeared(Watched now) {
        DeliveryState state = now.delivery().state();
        law("INV-15", state == DeliveryState.SCHEDULED || state.isFinal(), now, "began as " + state);
        numbered(now);
        ended(now);
    }

    void changed(Touch touch, Watched before, Watched now) {
        Delivery was = before.delivery();
        Delivery is = now.delivery();
        law("INV-5", is.token() >= was.token() || is.state().isFinal(), now, "the token went back");
        recorded(touch, before, now);
        numbered(now);
        knows(was, now);
        dated(was, now);
        stays(now);
        if (was.state().isFinal()) {
            boolean resolved = was.state() == DeliveryState.UNRESOLVED && is.state() == DeliveryState.COMPLETED;
            law("INV-14", was.state() == is.state() || resolved, now, "was " + was.state());
        } else {
            ended(now);
        }
    }

    /** Nothing is recorded before it happens, and nothing expires before it is too late. */
    private void dated(Delivery was, Watched now) {
        if (database.isSet() || now.history().isEmpty()) {
            return;
        }
        Instant present = database.now();
        Delivery is = now.delivery();
        HistoryLine last = now.history().get(now.history().size() - 1);
        law("INV-15", !last.at().isAfter(present), now, "a line of " + last.at() + ", which is still to come");
        boolean early = is.state() == DeliveryState.EXPIRED
                && was.state() != DeliveryState.EXPIRED
                && present.isBefore(is.deliverBy())
                && !(last.why().equals(Reasons.COLLAPSED) && mayCollapse(is, present));
        law("INV-9", !early, now, "it could have been sent until " + is.deliverBy());
    }

    /** Only where the host asked for the last of what was missed, and a later point has come. */
    private static boolean mayCollapse(Delivery is, Instant present) {
        return is.course().timetable().lateness().missed() == Lateness.Missed.LAST
                && !present.isBefore(is.occursAt().plus(Draft.LEAST_BETWEEN_POINTS));
    }

    /** What was stopped does not wait to be sent, and what was answered does not stay unresolved. */
    private void stays(Watched now) {
        Delivery is = now.delivery();
        boolean waits = is.state() == DeliveryState.SCHEDULED || is.state() == DeliveryState.LEASED;
        law("INV-10", is.stopped().isEmpty() || !waits, now, "it was stopped, and waits to be sent");
        boolean answered = is.attempts().stream()
                .anyMatch(attempt -> attempt.knowledge() instanceof Knowledge.Ended ended
                        && ended.outcome() instanceof Outcome.Answered);
        law("INV-7", !answered || is.state() != DeliveryState.UNRESOLVED, now, "it was answered");
    }

    private void recorded(Touch touch, Watched before, Watched now) {
        int lines = now.history().size() - before.history().size();
        boolean moved = stateOf(before) != stateOf(now)
                || !before.delivery().attempts().equals(now.delivery().attempts())
                || !before.delivery().stopped().equals(now.delivery().stopped());
        if (touch == Touch.MATCH) {
            law("INV-15", lines > 0 || !moved, now, "no line for evidence that was kept");
        } else if (touch.isRecorded()) {
            law("INV-15", lines == 1 || (lines == 0 && !moved), now, lines + " lines for one " + touch);
        } else {
            law("INV-15", lines == 0, now, lines + " lines for a " + touch);
        }
        if (!before.history().isEmpty()) {
            HistoryLine last = before.history().get(before.history().size() - 1);
            boolean kept = now.history().size() >= last.number()
                    && now.history().get(last.number() - 1).equals(last);
            law("INV-15", kept, now, "its history was rewritten");
        }
    }

    /** A lease that has run out leaves no trace. */
    private static DeliveryState stateOf(Watched each) {
        DeliveryState state = each.delivery().state();
        return state == DeliveryState.LEASED ? DeliveryState.SCHEDULED : state;
    }

    private void numbered(Watched now) {
        List<HistoryLine> history = now.history();
        boolean gapless = history.isEmpty() || history.get(history.size() - 1).number() == history.size();
        law("INV-15", gapless && now.delivery().lines() == history.size(), now, "its history has gaps");
        List<String> names = history.stream()
                .map(HistoryLine::dedupKey)
                .filter(name -> !name.isEmpty())
                .toList();
        law("INV-15", names.stream().distinct().count() == names.size(), now, "the same evidence is written twice");
    }

    /** What was known to be accepted stays so. */
    private void knows(Delivery was, Watched now) {
        for (Attempt attempt : was.attempts()) {
            Optional<Attempt> same = now.attempt(attempt.number());
            boolean accepted = attempt.reference().isPresent();
            law(
                    "INV-7",
                    same.isPresent() && (!accepted || same.get().reference().isPresent()),
                    now,
                    "attempt " + attempt.number() + " was accepted, and is not any more");
        }
    }

    /** What an end says about the attempts is so. */
    private void ended(Watched now) {
        DeliveryState state = now.delivery().state();
        if (state != DeliveryState.FAILED && state != DeliveryState.EXPIRED && state != DeliveryState.CANCELLED) {
            return;
        }
        for (Attempt attempt : now.delivery().attempts()) {
            Knowledge known = attempt.knowledge();
            boolean open = known instanceof Knowledge.InDoubt || known instanceof Knowledge.Intent;
            law("INV-7", !open, now, state + " with attempt " + attempt.number() + " in doubt");
            boolean accepted = attempt.reference().isPresent();
            boolean allowed = state == DeliveryState.FAILED
                    && known instanceof Knowledge.Ended how
                    && !(how.outcome() instanceof Outcome.Answered)
                    && !isUnrecognised(how.outcome());
            law("INV-7", !accepted || allowed, now, state + " with attempt " + attempt.number() + " accepted");
        }
    }

    private static boolean isUnrecognised(Outcome outcome) {
        return outcome instanceof Outcome.Failed failed && failed.reason().family() == Family.UNRECOGNISED;
    }

    private void law(String invariant, boolean holds, Watched now, String otherwise) {
        if (!holds) {
            journal.violates(
                    invariant, now.delivery().id() + " " + now.delivery().state() + ": " + otherwise);
        }
    }
}
