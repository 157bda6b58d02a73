package io.reminders.examples.when;

import static io.reminders.contact.Recipient.phone;
import static org.assertj.core.api.Assertions.assertThat;

import io.reminders.Change;
import io.reminders.reminder.Reminder;
import io.reminders.testkit.ManualClock;
import io.reminders.testkit.ReminderTestKit;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

/** How is one week of a weekly reminder left out, and how does the series end? */
class LeaveOneOutTest {

    @Test
    void the_series_goes_on_after_the_one_that_is_left_out() {
        var clock = ManualClock.at("2026-03-07T12:00:00Z");
        var reminders = ReminderTestKit.with(clock).reminders();
        var start = LocalDateTime.parse("2026-03-09T09:00");

        var choir = reminders.schedule(Reminder.titled("Choir")
                .to(phone("+40721234567"))
                .every("FREQ=WEEKLY;BYDAY=MO;COUNT=3", start, ZoneOffset.UTC)
                .saying("Choir tonight.")
                .byCall());
        var skipped = reminders.skip(choir.id());

        assertThat(skipped).isInstanceOf(Change.Made.class);
        assertThat(reminders.plan(choir.id(), 10))
                .extracting(plan -> plan.delivery().due())
                .containsExactly(Instant.parse("2026-03-16T09:00:00Z"), Instant.parse("2026-03-23T09:00:00Z"));
    }
}
