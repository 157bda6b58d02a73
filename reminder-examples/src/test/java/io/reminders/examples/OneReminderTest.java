package io.reminders.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.reminders.Scheduled;
import io.reminders.examples.settings.Settings;
import io.reminders.reminder.ReminderFilter;
import io.reminders.testkit.ManualClock;
import io.reminders.testkit.ReminderTestKit;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OneReminderTest {
    private final ManualClock clock = ManualClock.at("2026-11-24T07:00:00Z");
    private final ReminderTestKit kit = ReminderTestKit.with(clock);

    @Test
    void scheduled_again_after_a_lost_answer_it_is_the_same_reminder() {
        OneReminder one = new OneReminder(draft(), clock);

        Scheduled first = one.schedule(kit.reminders());
        clock.advance(Duration.ofSeconds(7));
        Scheduled again = one.schedule(kit.reminders());

        assertThat(again).isEqualTo(first).isInstanceOf(Scheduled.New.class);
        assertThat(kit.reminders().list(ReminderFilter.everything(), 10).reminders())
                .containsExactly(first.reminder());
    }

    @Test
    void two_that_say_the_same_are_two() {
        Scheduled first = new OneReminder(draft(), clock).schedule(kit.reminders());
        Scheduled second = new OneReminder(draft(), clock).schedule(kit.reminders());

        assertThat(second.id()).isNotEqualTo(first.id());
    }

    private static Draft draft() {
        ScheduleOptions options = new ScheduleOptions();
        options.what.title = Optional.of("Tea");
        options.what.message = Optional.of("Tea.");
        options.what.phone = Optional.of("0721 234 567");
        options.when.in = Optional.of("1h");
        return new Draft(options, Settings.read(Map.of(), Path.of("none")));
    }
}
