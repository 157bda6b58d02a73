package io.reminders;

import io.reminders.calendar.Occurrence;
import io.reminders.delivery.DeliveryState;
import io.reminders.delivery.Fact;
import io.reminders.delivery.HistoryLine;
import io.reminders.delivery.Outcome;
import io.reminders.delivery.Placement;
import io.reminders.reminder.Reminder;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Puts history into sentences for people. */
final class Narrator {
    private static final DateTimeFormatter INSTANT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSS XXX", Locale.ROOT);

    private final Reminder reminder;

    Narrator(Reminder reminder) {
        this.reminder = reminder;
    }

    List<String> tell(List<HistoryLine> history) {
        List<String> sentences = new ArrayList<>();
        sentences.add(at(reminder.createdAt()) + "  scheduled for "
                + at(reminder.occurrence().due()) + resolution()
                + ", to " + reminder.definition().phoneNumber().masked() + ", no later than "
                + at(reminder.deliverBy()));
        history.forEach(line -> sentences.add(at(line.at()) + "  " + sentence(line)));
        return sentences;
    }

    private String sentence(HistoryLine line) {
        String attempt = line.attempt() == 0 ? "" : "attempt " + line.attempt() + ": ";
        return attempt + what(line.fact()) + consequence(line);
    }

    private String what(Fact fact) {
        return fact.match(new Fact.Cases<>(
                intended -> "about to ask " + intended.gateway() + " (key " + intended.key() + ")",
                placed -> what(placed.placement()),
                absent -> "the provider has no such request",
                ended -> what(ended.outcome()),
                acknowledged -> "the recipient acknowledged",
                stopped -> "stopped (" + stopped.reason() + ")",
                elapsed -> "time passed"));
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

    private static String consequence(HistoryLine line) {
        if (line.state() == DeliveryState.SENDING) {
            return "";
        }
        String state = line.state().isFinal() || line.state() != DeliveryState.SCHEDULED
                ? line.state().name()
                : "SCHEDULED again at step " + (line.step() + 1);
        return " -> " + state + " (" + line.why().code() + ")";
    }

    private String resolution() {
        Occurrence.Resolution resolution = reminder.occurrence().resolution();
        return switch (resolution) {
            case EXACT -> "";
            case SHIFTED_FORWARD -> " (the wall clock skips the time asked for: shifted forward)";
            case FIRST_OF_TWO -> " (the wall clock shows the time asked for twice: the first)";
        };
    }

    private String at(Instant instant) {
        return INSTANT.format(instant.atZone(reminder.definition().schedule().zone()));
    }
}
