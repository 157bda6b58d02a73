package io.reminders.examples;

import static io.reminders.route.Route.call;

import io.reminders.calendar.IanaZone;
import io.reminders.calendar.Schedule;
import io.reminders.calendar.ScheduleText;
import io.reminders.contact.PhoneNumber;
import io.reminders.contact.Recipient;
import io.reminders.contact.Region;
import io.reminders.examples.settings.Settings;
import io.reminders.message.Message;
import io.reminders.message.Title;
import io.reminders.refusal.Refusal;
import io.reminders.refusal.RefusedValueException;
import io.reminders.reminder.NaturalKey;
import io.reminders.reminder.Reminder;
import io.reminders.reminder.ReminderRequest;
import io.reminders.route.RetryPolicy;
import io.reminders.route.Route;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Makes a request of options, and collects everything that is wrong with them. One thread at a time. */
final class Draft {
    private final ScheduleOptions options;
    private final Settings settings;
    private final List<Refusal> refusals = new ArrayList<>();

    Draft(ScheduleOptions options, Settings settings) {
        this.options = options;
        this.settings = settings;
    }

    /**
     * What the options ask for.
     *
     * @param now from when on {@code --in} counts
     * @throws RefusedValueException naming every option that is missing or wrong
     */
    ReminderRequest request(Instant now) {
        Optional<Title> title = required("title", options.title).flatMap(text -> read(() -> Title.of(text)));
        Optional<PhoneNumber> number = read(this::region)
                .flatMap(region ->
                        required("phone", options.phone).flatMap(text -> read(() -> PhoneNumber.parse(text, region))));
        Optional<Schedule> schedule = schedule(now);
        Optional<Message> message = required("message", options.message).flatMap(text -> read(() -> Message.of(text)));
        Optional<NaturalKey> key = options.key.flatMap(text -> read(() -> new NaturalKey(text)));
        Optional<Route> route = read(this::route);
        if (!refusals.isEmpty()) {
            throw new RefusedValueException(refusals);
        }
        ReminderRequest request = Reminder.titled(title.orElseThrow().text())
                .to(Recipient.phone(number.orElseThrow()))
                .on(schedule.orElseThrow())
                .saying(message.orElseThrow().text())
                .by(route.orElseThrow());
        return key.map(NaturalKey::value).map(request::withKey).orElse(request);
    }

    private Region region() {
        return options.region.map(Region::of).orElse(settings.region());
    }

    private Optional<Schedule> schedule(Instant now) {
        if (options.at.isPresent() == options.in.isPresent()) {
            refusals.add(
                    new Refusal("scheduled_time", "either --at or --in", options.at.isPresent() ? "both" : "neither"));
            return Optional.empty();
        }
        Optional<ZoneId> zone = read(() -> options.zone.map(IanaZone::parse).orElse(settings.zone()));
        return options.in
                .map(text -> zone.flatMap(known -> read(() -> inZone(now.plus(SpanText.parse("in", text)), known))))
                .orElseGet(() ->
                        zone.flatMap(known -> read(() -> ScheduleText.parse(options.at.orElseThrow(), known))));
    }

    /** As the wall clock of the zone shows it, which people read more easily, unless it shows that time twice. */
    private static Schedule inZone(Instant instant, ZoneId zone) {
        Schedule exact = Schedule.at(instant);
        Schedule local = Schedule.at(LocalDateTime.ofInstant(instant, zone), zone);
        return local.occurrence().due().equals(exact.occurrence().due()) ? local : exact;
    }

    private Route route() {
        Route once = call().retrying(RetryPolicy.defaults().withTries(settings.tries()));
        return options.redial
                .map(text -> once.ifUnanswered(SpanText.parse("redial", text), once))
                .orElse(once);
    }

    private Optional<String> required(String option, Optional<String> given) {
        if (given.isEmpty()) {
            refusals.add(new Refusal(option, "--" + option, "not given"));
        }
        return given;
    }

    private <T> Optional<T> read(Supplier<T> door) {
        try {
            return Optional.of(door.get());
        } catch (RefusedValueException refused) {
            refusals.addAll(refused.refusals());
            return Optional.empty();
        }
    }
}
