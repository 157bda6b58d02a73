package io.reminders.examples.questions;

import static org.assertj.core.api.Assertions.assertThat;

import io.reminders.contact.Recipient;
import io.reminders.reminder.Reminder;
import io.reminders.reminder.ReminderFilter;
import io.reminders.testkit.ManualClock;
import io.reminders.testkit.ReminderTestKit;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How do I show a user what comes next? Soonest first, with the instant; what is paused is not among it. */
class SeeWhoIsCalledNext {
    private final ManualClock clock = ManualClock.at("2026-03-07T07:00:00Z");
    private final ReminderTestKit kit = ReminderTestKit.with(clock);

    @Test
    void the_soonest_comes_first() {
        schedule("Later", Duration.ofHours(2));
        schedule("Sooner", Duration.ofHours(1));
        kit.reminders().pause(schedule("Paused", Duration.ofMinutes(1)).id());

        var page = kit.reminders().comingUp(ReminderFilter.everything().ownedBy("ada"), 10);

        List<String> titles = page.upcoming().stream()
                .map(upcoming -> upcoming.reminder().definition().title().text())
                .toList();
        assertThat(titles).containsExactly("Sooner", "Later");
        assertThat(page.upcoming().get(0).at()).isEqualTo(clock.instant().plus(Duration.ofHours(1)));
    }

    private Reminder schedule(String title, Duration ahead) {
        return kit.reminders()
                .schedule(Reminder.titled(title)
                        .to(Recipient.phone("+40 721 234 567"))
                        .at(clock.instant().plus(ahead))
                        .saying("Hello.")
                        .byCall()
                        .ownedBy("ada"))
                .reminder();
    }
}
