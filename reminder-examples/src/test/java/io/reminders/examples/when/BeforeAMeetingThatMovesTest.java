package io.reminders.examples.when;

import static io.reminders.contact.Recipient.phone;
import static org.assertj.core.api.Assertions.assertThat;

import io.reminders.EventChange;
import io.reminders.calendar.Event;
import io.reminders.reminder.Reminder;
import io.reminders.testkit.ManualClock;
import io.reminders.testkit.ReminderTestKit;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/** How is somebody reminded 24 hours, an hour and ten minutes before a meeting, and what if it moves? */
class BeforeAMeetingThatMovesTest {

    @Test
    void what_hangs_on_a_meeting_moves_with_it() {
        var clock = ManualClock.at("2026-03-07T12:00:00Z");
        var kit = ReminderTestKit.with(clock);
        var reminders = kit.reminders();
        var zone = ZoneId.of("Europe/Bucharest");
        var start = LocalDateTime.parse("2026-03-12T10:00");
        var newStart = start.plusDays(1);

        var demo = reminders.schedule(Reminder.titled("Product demo")
                .to(phone("+40721234567"))
                .before(
                        Event.called("appt-981").startsAt(start, zone),
                        Duration.ofHours(24),
                        Duration.ofHours(1),
                        Duration.ofMinutes(10))
                .saying("Your product demo is near.")
                .byCall());
        var moved =
                reminders.event("appt-981").movedTo(newStart, zone, 2); // 2 is your version of it: old news is ignored

        assertThat(moved).isInstanceOf(EventChange.Made.class);
        Instant starts = newStart.atZone(zone).toInstant();
        assertThat(reminders.plan(demo.id(), 3))
                .extracting(plan -> plan.delivery().due())
                .containsExactly(
                        starts.minus(Duration.ofHours(24)),
                        starts.minus(Duration.ofHours(1)),
                        starts.minus(Duration.ofMinutes(10)));

        reminders.event("appt-981").cancelled(3);
        clock.advance(Duration.ofDays(7));
        kit.worker().runOnce();
        assertThat(kit.calls()).isEmpty();
    }
}
