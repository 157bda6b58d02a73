package io.reminders.http;

import io.reminders.delivery.Fact;
import io.reminders.delivery.Outcome;
import io.reminders.delivery.Placement;
import java.util.Locale;

/** The one word for what happened, by which programs tell the lines of a history apart. */
final class FactWord {

    private FactWord() {}

    static String of(Fact fact) {
        return fact.match(new Fact.Cases<>(
                intended -> "begun",
                placed -> of(placed.placement()),
                absent -> "absent",
                ended -> of(ended.outcome()),
                acknowledged -> "acknowledged",
                stopped -> "stopped",
                edited -> "edited",
                paused -> "paused",
                resumed -> "resumed",
                done -> "done",
                planned -> "planned",
                elapsed -> "elapsed"));
    }

    private static String of(Placement placement) {
        return placement.match(
                accepted -> "accepted", rejected -> "rejected", notSent -> "not_sent", unconfirmed -> "unconfirmed");
    }

    private static String of(Outcome outcome) {
        return outcome.match(
                answered -> "answered",
                voicemail -> "voicemail",
                unanswered -> unanswered.cause().name().toLowerCase(Locale.ROOT),
                failed -> "failed");
    }
}
