package io.reminders.examples;

import io.reminders.calendar.BusinessDays;
import io.reminders.calendar.IanaZone;
import io.reminders.calendar.Recurrence;
import io.reminders.calendar.Schedule;
import io.reminders.calendar.WallClock;
import io.reminders.examples.settings.Settings;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads when. One thread at a time. */
final class WhenReader {
    private static final List<String> GAPS = List.of("shift", "before", "skip");
    private static final List<String> OVERLAPS = List.of("first", "second", "both");

    private final WhenOptions options;
    private final Anchor anchor;
    private final OptionReader reader;
    private final ZoneId zone;
    private final WallClock clock;

    WhenReader(WhenOptions options, Anchor anchor, Settings settings, OptionReader reader) {
        this.options = options;
        this.anchor = anchor;
        this.reader = reader;
        zone = options.zone
                .flatMap(text -> reader.read(() -> IanaZone.parse(text)))
                .orElse(settings.zone());
        clock = new WallClock(
                zone,
                reader.read("gap", options.gap, text -> Choice.of("gap", text, GAPS, WallClock.Gap.values()))
                        .orElse(WallClock.Gap.SHIFT_FORWARD),
                reader.read(
                                "overlap",
                                options.overlap,
                                text -> Choice.of("overlap", text, OVERLAPS, WallClock.Overlap.values()))
                        .orElse(WallClock.Overlap.FIRST));
    }

    /** The zone that was said, or that of the settings. */
    ZoneId zone() {
        return zone;
    }

    /** The ways of saying when that were used. */
    List<String> ways() {
        List<String> ways = new ArrayList<>();
        options.at.ifPresent(given -> ways.add("--at"));
        options.in.ifPresent(given -> ways.add("--in"));
        options.local.ifPresent(given -> ways.add("--local"));
        options.series.cron.ifPresent(given -> ways.add("--cron"));
        options.series.every.ifPresent(given -> ways.add("--every"));
        if (anchor.isGiven()) {
            ways.add(anchor.option());
        }
        return ways;
    }

    /** Refuses whatever number of ways was used. */
    void refuse(List<String> ways) {
        String all = "one of --at, --in, --local, --cron, --every, " + anchor.option();
        reader.refuse("scheduled_time", all, ways.isEmpty() ? "none" : String.join(" and ", ways));
    }

    /**
     * When; empty too where it was not said.
     *
     * @param now from when on {@code --in} counts
     */
    Optional<Schedule> schedule(Instant now) {
        List<String> ways = ways();
        if (ways.size() > 1) {
            refuse(ways);
            return Optional.empty();
        }
        refuseWhatFitsNot();
        if (anchor.isGiven()) {
            return anchor.around(clock);
        }
        Optional<Schedule> at = options.at.flatMap(text -> reader.read(() -> TimeText.parse(text, clock)));
        return at.or(() -> reader.read("in", options.in, text -> inZone(now.plus(SpanText.parse("in", text)), zone)))
                .or(() -> reader.read("local", options.local, this::floating))
                .or(() -> recurring(now));
    }

    private void refuseWhatFitsNot() {
        anchor.refuseWhatStandsAlone();
        boolean series = options.series.cron.isPresent() || options.series.every.isPresent();
        boolean onWallClock = options.local.isPresent() || series || anchor.isGiven() || isLocal(options.at);
        reader.refuseAlone("gap", options.gap, "a wall-clock time", onWallClock);
        reader.refuseAlone("overlap", options.overlap, "a wall-clock time", onWallClock);
        reader.refuseAlone("from", options.series.from, "--every or --cron", series);
        reader.refuseAlone("business-days", options.series.businessDays, "--every or --cron", series);
        reader.refuseAlone(
                "holidays", options.series.holidays, "--business-days", options.series.businessDays.isPresent());
        if (options.local.isPresent() && options.zone.isPresent()) {
            reader.refuse("zone", "--recipient-zone with --local", "--zone");
        }
    }

    /** Whether it is not an instant; what cannot be read is refused elsewhere. */
    private static boolean isLocal(Optional<String> time) {
        return time.filter(text -> !text.strip().matches(".*(Z|[+-]\\d\\d:\\d\\d)"))
                .isPresent();
    }

    /** As the wall clock of the zone shows it, which people read more easily, unless it shows that time twice. */
    private static Schedule inZone(Instant instant, ZoneId zone) {
        Schedule.Once exact = Schedule.at(instant);
        Schedule.Once local = Schedule.at(LocalDateTime.ofInstant(instant, zone), zone);
        return local.occurrence().due().equals(exact.occurrence().due()) ? local : exact;
    }

    private Schedule floating(String text) {
        return new Schedule.AtLocalTime(
                TimeText.local("local", text, clock), clock, Schedule.AtLocalTime.Whose.RECIPIENT);
    }

    private Optional<Schedule> recurring(Instant now) {
        Optional<LocalDateTime> from =
                reader.read("from", options.series.from, text -> TimeText.local("from", text, clock));
        Optional<Recurrence> byCron = reader.read(
                "cron", options.series.cron, text -> Recurrence.cron(text, from.orElse(Schedule.LONG_AGO), clock));
        LocalDateTime start = from.orElseGet(() -> LocalDateTime.ofInstant(now, zone));
        Optional<Recurrence> byRule =
                reader.read("every", options.series.every, text -> Recurrence.rule(text, start, clock));
        Optional<BusinessDays> days = new BusinessDaysReader(options.series, reader).days();
        return byCron.or(() -> byRule)
                .map(rule -> days.map(rule::onBusinessDays).orElse(rule))
                .map(Schedule::every);
    }
}
