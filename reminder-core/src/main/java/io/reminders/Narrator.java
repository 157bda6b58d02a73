package io.reminders;

import io.reminders.calendar.Occurrence;
import io.reminders.calendar.Schedule;
import io.reminders.delivery.DeliveryState;
import io.reminders.delivery.Fact;
import io.reminders.delivery.HistoryLine;
import io.reminders.delivery.Outcome;
import io.reminders.delivery.Placement;
import io.reminders.delivery.Reasons;
import io.reminders.reminder.Reminder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Puts history into sentences for people. */
final class Narrator {
    private final Reminder reminder;
    private final Times times;

    Narrator(Reminder reminder) {
        this.reminder = reminder;
        this.times = Times.of(reminder);
    }

    List<String> tell(List<HistoryLine> history, List<Untaken> untaken) {
        List<String> sentences = new ArrayList<>();
        sentences.add(times.at(reminder.createdAt()) + "  scheduled for " + asked(history));
        history.forEach(line -> sentences.add(times.at(line.at()) + "  " + sentence(line)));
        untaken.forEach(step -> sentences.add(
                "step " + (step.step() + 1) + " was not taken (" + step.why().code() + ")"));
        return sentences;
    }

    /** What was asked for at first; of one that was changed since, the instant is all that is known of that. */
    private String asked(List<HistoryLine> history) {
        Optional<Fact.Edited> edit = history.stream()
                .map(HistoryLine::fact)
                .filter(Fact.Edited.class::isInstance)
                .map(Fact.Edited.class::cast)
                .findFirst();
        return edit.filter(first -> comesOnce())
                .map(first -> times.at(first.before()))
                .orElseGet(this::wholly);
    }

    private String wholly() {
        return reminder.definition()
                .schedule()
                .match(new Schedule.Cases<>(
                        instant -> once(),
                        local -> once(),
                        series -> "every point of " + series.recurrence() + to(),
                        around -> around.occurrences().size() + " points around an event that starts "
                                + times.at(around.event().startsAt()) + to()));
    }

    private String once() {
        return times.at(reminder.occurrence().due())
                + remark(reminder.occurrence().resolution())
                + to()
                + ", no later than " + times.at(reminder.deliverBy());
    }

    private String to() {
        return ", to " + reminder.definition().phoneNumber().masked();
    }

    private boolean comesOnce() {
        return reminder.definition().schedule() instanceof Schedule.Once;
    }

    private String sentence(HistoryLine line) {
        String attempt = line.attempt() == 0 ? "" : "attempt " + line.attempt() + ": ";
        return point(line) + attempt + what(line.fact()) + consequence(line);
    }

    /** Where a reminder has several, about which point a line is. */
    private String point(HistoryLine line) {
        String again = line.delivery().member() == 0 ? "" : " once more";
        return comesOnce() ? "" : "point " + line.delivery().occurrence() + again + ": ";
    }

    private String what(Fact fact) {
        return fact.match(new Fact.Cases<>(
                intended -> "about to ask " + intended.gateway() + " (key " + intended.key() + ")",
                placed -> what(placed.placement()),
                absent -> "the provider has no such request",
                ended -> what(ended.outcome()),
                acknowledged -> "the recipient acknowledged",
                stopped -> "stopped (" + stopped.reason() + ")",
                edited -> "the host changed it: due " + times.at(edited.due()),
                paused -> "the host paused it",
                resumed -> "the host resumed it",
                done -> "the host marked it as done",
                this::what,
                elapsed -> "time passed"));
    }

    private String what(Fact.Planned planned) {
        String moved = planned.due().equals(planned.occursAt()) ? "" : ", due " + times.at(planned.due());
        String passed = planned.passedOver() == 0 ? "" : ", after " + planned.passedOver() + " that were passed over";
        return "planned for " + times.at(planned.occursAt()) + remark(planned.resolution()) + moved + passed;
    }

    private static String what(Placement placement) {
        return placement.match(
                accepted -> "accepted as " + accepted.reference(),
                rejected -> "refused (" + rejected.reason() + ")",
                notSent -> "not sent (" + notSent.reason() + ")",
                unconfirmed -> "unconfirmed (" + unconfirmed.reason() + "): it may have been taken");
    }

    private static String what(Outcome outcome) {
        return outcome.match(
                answered -> "answered",
                voicemail -> "a voice mailbox took it",
                unanswered -> unanswered.cause() == Outcome.Unanswered.Cause.BUSY ? "busy" : "nobody answered",
                failed -> "failed (" + failed.reason() + ")");
    }

    private String consequence(HistoryLine line) {
        if (line.state() == DeliveryState.SENDING) {
            return line.why().equals(Reasons.HOURS_BYPASSED) ? bypassed() : "";
        }
        boolean again = line.state() == DeliveryState.SCHEDULED && line.attempt() > 0;
        String state = again
                ? "SCHEDULED again at step " + (line.step() + 1)
                : line.state().name();
        return " -> " + state + " (" + line.why().code() + ")";
    }

    private String bypassed() {
        String asked = reminder.definition()
                .timetable()
                .bypass()
                .map(bypass -> ", asked for by " + bypass.by() + ": " + bypass.why())
                .orElse("");
        return " (" + Reasons.HOURS_BYPASSED.code() + asked + ")";
    }

    private static String remark(Occurrence.Resolution resolution) {
        return switch (resolution) {
            case EXACT -> "";
            case SHIFTED_FORWARD -> " (the wall clock skips the time asked for: shifted forward)";
            case LAST_BEFORE_GAP -> " (the wall clock skips the time asked for: just before that)";
            case FIRST_OF_TWO -> " (the wall clock shows the time asked for twice: the first)";
            case SECOND_OF_TWO -> " (the wall clock shows the time asked for twice: the second)";
        };
    }
}
