package io.reminders.examples.questions;

import static org.assertj.core.api.Assertions.assertThat;

import io.reminders.Cursor;
import io.reminders.contact.Recipient;
import io.reminders.reminder.Reminder;
import io.reminders.reminder.ReminderFilter;
import io.reminders.testkit.ManualClock;
import io.reminders.testkit.ReminderTestKit;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * How do I list page by page? Each page says where the next one starts; the text of that may go to a browser and come
 * back.
 */
class ListPageByPage {

    @Test
    void every_reminder_is_on_one_page() {
        var clock = ManualClock.at("2026-03-07T07:00:00Z");
        var kit = ReminderTestKit.with(clock);
        for (int number = 1; number <= 5; number++) {
            kit.reminders()
                    .schedule(Reminder.titled("Reminder " + number)
                            .to(Recipient.phone("+40 721 234 567"))
                            .at(clock.instant().plusSeconds(3_600))
                            .saying("Hello.")
                            .byCall());
        }
        var filter = ReminderFilter.everything().containing("reminder");

        List<Reminder> all = new ArrayList<>();
        var page = kit.reminders().list(filter, 2);
        all.addAll(page.reminders());
        while (page.next().isPresent()) {
            String text = page.next().orElseThrow().text();
            page = kit.reminders().list(filter, new Cursor(text), 2);
            all.addAll(page.reminders());
        }

        assertThat(all).hasSize(5).doesNotHaveDuplicates();
    }
}
