package io.reminders.examples;

import io.reminders.calendar.Bypass;
import io.reminders.calendar.Gate;
import io.reminders.calendar.WeeklyHours;
import io.reminders.calendar.Window;
import io.reminders.contact.CallingHours;
import java.time.ZoneId;
import java.util.Optional;

/** Reads in which hours, and how late. One thread at a time. */
final class HoursReader {
    private final HoursOptions options;
    private final OptionReader reader;

    HoursReader(HoursOptions options, OptionReader reader) {
        this.options = options;
        this.reader = reader;
    }

    /**
     * What was asked for.
     *
     * @param zone the zone of the hours
     */
    Hours hours(ZoneId zone) {
        return new Hours(
                reader.read("hours", options.hours, text -> Gate.of(Window.of(WeeklyHours.parse(text), zone))),
                options.callingHours ? Optional.of(CallingHours.usual()) : Optional.empty(),
                bypass(),
                reader.read("lateness", options.lateness, LatenessText::parse));
    }

    private Optional<Bypass> bypass() {
        reader.refuseAlone("bypass-by", options.bypassBy, "--bypass-why", options.bypassWhy.isPresent());
        reader.refuseAlone("bypass-why", options.bypassWhy, "--bypass-by", options.bypassBy.isPresent());
        return options.bypassBy.flatMap(by -> options.bypassWhy.flatMap(why -> reader.read(() -> new Bypass(by, why))));
    }
}
