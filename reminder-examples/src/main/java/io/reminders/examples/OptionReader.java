package io.reminders.examples;

import static io.reminders.route.Route.call;

import io.reminders.calendar.IanaZone;
import io.reminders.calendar.Schedule;
import io.reminders.calendar.ScheduleText;
import io.reminders.contact.PhoneNumber;
import io.reminders.contact.Region;
import io.reminders.examples.settings.Settings;
import io.reminders.message.Message;
import io.reminders.message.Title;
import io.reminders.refusal.Refusal;
import io.reminders.refusal.RefusedValueException;
import io.reminders.route.RetryPolicy;
import io.reminders.route.Route;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Reads what was typed, and collects everything that is wrong with it. What was not given, or is wrong, is empty. One
 * thread at a time.
 */
final class OptionReader {
    private final WhatOptions options;
    private final Settings settings;
    private final List<Refusal> refusals = new ArrayList<>();

    OptionReader(WhatOptions options, Settings settings) {
        this.options = options;
        this.settings = settings;
    }

    Optional<Title> title() {
        return options.title.flatMap(text -> read(() -> Title.of(text)));
    }

    Optional<Message> message() {
        return options.message.flatMap(text -> read(() -> Message.of(text)));
    }

    Optional<PhoneNumber> phone() {
        Optional<Region> region = read(() -> options.region.map(Region::of).orElse(settings.region()));
        return region.flatMap(known -> options.phone.flatMap(text -> read(() -> PhoneNumber.parse(text, known))));
    }

    /**
     * When.
     *
     * @param now from when on {@code --in} counts
     */
    Optional<Schedule> schedule(Instant now) {
        if (options.at.isPresent() && options.in.isPresent()) {
            refuse("scheduled_time", "either --at or --in", "both");
            return Optional.empty();
        }
        Optional<ZoneId> zone = read(() -> options.zone.map(IanaZone::parse).orElse(settings.zone()));
        return zone.flatMap(known -> options.in
                .map(text -> read(() -> inZone(now.plus(SpanText.parse("in", text)), known)))
                .orElseGet(() -> options.at.flatMap(text -> read(() -> ScheduleText.parse(text, known)))));
    }

    /** As the wall clock of the zone shows it, which people read more easily, unless it shows that time twice. */
    private static Schedule inZone(Instant instant, ZoneId zone) {
        Schedule exact = Schedule.at(instant);
        Schedule local = Schedule.at(LocalDateTime.ofInstant(instant, zone), zone);
        return local.occurrence().due().equals(exact.occurrence().due()) ? local : exact;
    }

    /** One call, tried as often as the settings say. */
    Route once() {
        return call().retrying(RetryPolicy.defaults().withTries(settings.tries()));
    }

    /** A call, and a second one if nobody takes the first. */
    Optional<Route> redialling() {
        return options.redial.flatMap(text -> read(() -> once().ifUnanswered(SpanText.parse("redial", text), once())));
    }

    /** What {@code door} makes of its part. */
    <T> Optional<T> read(Supplier<T> door) {
        try {
            return Optional.of(door.get());
        } catch (RefusedValueException refused) {
            refusals.addAll(refused.refusals());
            return Optional.empty();
        }
    }

    void refuse(String field, String expected, String actual) {
        refusals.add(new Refusal(field, expected, actual));
    }

    /**
     * Ends the reading.
     *
     * @throws RefusedValueException naming everything that is wrong
     */
    void refuseWhatIsWrong() {
        if (!refusals.isEmpty()) {
            throw new RefusedValueException(refusals);
        }
    }
}
