package io.reminders.examples;

import static io.reminders.route.Route.call;

import io.reminders.calendar.IanaZone;
import io.reminders.contact.PhoneNumber;
import io.reminders.contact.Recipient;
import io.reminders.contact.Region;
import io.reminders.examples.settings.Settings;
import io.reminders.message.Message;
import io.reminders.message.Title;
import io.reminders.route.RetryPolicy;
import io.reminders.route.Route;
import java.time.ZoneId;
import java.util.Optional;

/** Reads what a reminder asks for but its times. One thread at a time. */
final class WhatReader {
    private final WhatOptions options;
    private final Settings settings;
    private final OptionReader reader;

    WhatReader(WhatOptions options, Settings settings, OptionReader reader) {
        this.options = options;
        this.settings = settings;
        this.reader = reader;
    }

    Optional<Title> title() {
        return options.title.flatMap(text -> reader.read(() -> Title.of(text)));
    }

    Optional<Message> message() {
        return options.message.flatMap(text -> reader.read(() -> Message.of(text)));
    }

    /** Whom to call, with the zone in which the person lives where that was said. */
    Optional<Recipient> recipient() {
        reader.refuseAlone("recipient-zone", options.recipientZone, "--phone", options.phone.isPresent());
        Optional<Region> region =
                reader.read(() -> options.region.map(Region::of).orElse(settings.region()));
        Optional<PhoneNumber> number = region.flatMap(
                known -> options.phone.flatMap(text -> reader.read(() -> PhoneNumber.parse(text, known))));
        Optional<ZoneId> zone = reader.read("recipient-zone", options.recipientZone, IanaZone::parse);
        Optional<Recipient> recipient = number.map(Recipient::phone);
        return zone.isPresent() ? recipient.map(person -> person.in(zone.get())) : recipient;
    }

    /** One call, tried as often as the settings say. */
    Route once() {
        return call().retrying(RetryPolicy.defaults().withTries(settings.tries()));
    }

    /** A call, and a second one if nobody takes the first. */
    Optional<Route> redialling() {
        return reader.read(
                "redial", options.redial, text -> once().ifUnanswered(SpanText.parse("redial", text), once()));
    }
}
