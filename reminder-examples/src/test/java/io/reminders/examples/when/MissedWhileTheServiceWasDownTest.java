package io.reminders.examples.when;

import static io.reminders.contact.Recipient.phone;
import static org.assertj.core.api.Assertions.assertThat;

import io.reminders.calendar.Lateness;
import io.reminders.reminder.Reminder;
import io.reminders.reminder.ReminderRequest;
import io.reminders.testkit.ManualClock;
import io.reminders.testkit.ReminderTestKit;
import java.time.Duration;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

/** What becomes of an hourly reminder while nobody was there to call for four hours? */
class MissedWhileTheServiceWasDownTest {
    private final ManualClock clock = ManualClock.at("2026-03-07T12:30:00Z");
    private final ReminderTestKit kit = ReminderTestKit.with(clock);

    private static ReminderRequest hourly() {
        return Reminder.titled("Drink")
                .to(phone("+40721234567"))
                .cron("0 * * * *", ZoneOffset.UTC)
                .saying("Have a glass of water.")
                .byCall();
    }

    private int callsAfterTheOutage(Lateness lateness) {
        kit.reminders().schedule(hourly().withLateness(lateness));
        clock.advance(Duration.ofHours(4)); // it is half past four: one, two, three and four were missed
        for (int round = 0; round < 5; round++) {
            kit.worker().runOnce();
            clock.advance(Duration.ofSeconds(3));
        }
        return kit.calls().size();
    }

    @Test
    void each_that_is_not_too_late_is_delivered() {
        assertThat(callsAfterTheOutage(Lateness.within(Duration.ofHours(2)))).isEqualTo(2);
    }

    @Test
    void or_only_the_last_of_them() {
        assertThat(callsAfterTheOutage(Lateness.collapse(Duration.ofHours(2)))).isEqualTo(1);
    }

    @Test
    void or_none() {
        assertThat(callsAfterTheOutage(Lateness.skip())).isZero();
    }
}
