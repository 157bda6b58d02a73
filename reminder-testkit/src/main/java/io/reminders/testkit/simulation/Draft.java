package io.reminders.testkit.simulation;

import static io.reminders.route.Route.call;

import io.reminders.calendar.Event;
import io.reminders.calendar.Lateness;
import io.reminders.contact.Recipient;
import io.reminders.reminder.Reminder;
import io.reminders.reminder.ReminderRequest;
import io.reminders.route.RepeatPolicy;
import io.reminders.route.RetryPolicy;
import io.reminders.route.Route;
import io.reminders.route.Sufficiency;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;

/** What the host will ask for once: everything about it is drawn beforehand. One thread. */
final class Draft {
    /** From one point of a reminder to the next. */
    static final Duration LEAST_BETWEEN_POINTS = Duration.ofMinutes(40);

    private static final DateTimeFormatter UNTIL =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final Duration LEAST_LEAD = Duration.ofSeconds(20);

    private final int number;
    private final Dice dice;
    private final long madeAt;
    private final Instant due;
    private final Instant end;
    private final int hours;

    Draft(int number, Dice dice, Duration lasts) {
        this.number = number;
        this.dice = dice;
        this.madeAt = dice.nanos(Duration.ZERO, lasts.minusMinutes(30));
        Instant made = Timeline.START.plusNanos(madeAt);
        Duration lead = Duration.ofNanos(dice.nanos(LEAST_LEAD, dice.hits(0.5) ? Duration.ofMinutes(5) : lasts));
        this.end = Timeline.START.plus(lasts);
        Instant at = made.plus(lead);
        this.due = (at.isBefore(end) ? at : made.plus(LEAST_LEAD)).truncatedTo(ChronoUnit.SECONDS);
        this.hours = 1 + dice.below(4);
    }

    long madeAt() {
        return madeAt;
    }

    String tenant() {
        return number % 2 == 0 ? "north" : "south";
    }

    /** How often the host will want something else. */
    int changesOfMind() {
        return dice.hits(0.5) ? 0 : 1 + dice.below(2);
    }

    /** When it will: within a minute of {@code instant}, or at any time. */
    long aimedAt(Instant instant) {
        long around = Timeline.of(instant);
        return dice.hits(0.7)
                ? around + dice.nanos(Duration.ofMinutes(-1), Duration.ofMinutes(1))
                : around + dice.nanos(Duration.ofHours(-1), Duration.ofHours(2));
    }

    /** How long it is from one point to the next, if it recurs. */
    Duration every() {
        return Duration.ofHours(hours);
    }

    ReminderRequest request() {
        int kind = dice.below(10);
        ReminderRequest.NeedsTime who =
                Reminder.titled("Number " + number).to(Recipient.phone("+40721000" + (100 + number)));
        ReminderRequest.NeedsMessage when = kind < 7
                ? who.at(due)
                : kind < 9
                        ? who.every(
                                "FREQ=HOURLY;INTERVAL=" + hours + ";UNTIL=" + UNTIL.format(end),
                                LocalDateTime.ofInstant(due, ZoneOffset.UTC),
                                ZoneOffset.UTC)
                        : who.before(
                                Event.called("event-" + number).startsAt(due.plusSeconds(3_600)),
                                LEAST_BETWEEN_POINTS.plusMinutes(20),
                                Duration.ofMinutes(20));
        return when.saying("Version 1").by(route()).withLateness(lateness());
    }

    private Lateness lateness() {
        Duration tolerance = Duration.ofMinutes(2 + dice.below(58));
        return dice.hits(0.2) ? Lateness.collapse(tolerance) : Lateness.within(tolerance);
    }

    private Route route() {
        Route first = step();
        return switch (dice.below(8)) {
            case 0 -> first.ifUnanswered(Duration.ofMinutes(1), step());
            case 1 -> first.ifFailed(step());
            case 2 -> first.ifUnconfirmed(step());
            case 3 -> first.then(step());
            default -> first;
        };
    }

    private Route step() {
        RepeatPolicy policy = dice.hits(0.6) ? RepeatPolicy.RECONCILE : dice.of(List.of(RepeatPolicy.values()));
        RetryPolicy retry =
                RetryPolicy.defaults().withTries(1 + dice.below(4)).withFirst(Duration.ofSeconds(1 + dice.below(60)));
        return call().repeating(policy)
                .retrying(retry)
                .sufficing(dice.hits(0.6) ? Sufficiency.ANSWERED : dice.of(List.of(Sufficiency.values())));
    }
}
