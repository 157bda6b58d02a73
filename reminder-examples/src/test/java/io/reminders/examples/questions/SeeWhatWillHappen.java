package io.reminders.examples.questions;

import static io.reminders.route.Route.call;
import static org.assertj.core.api.Assertions.assertThat;

import io.reminders.contact.Recipient;
import io.reminders.reminder.Reminder;
import io.reminders.testkit.ManualClock;
import io.reminders.testkit.ReminderTestKit;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/** How do I see what will happen before it does? By its plan: it comes from the decisions that the worker will take. */
class SeeWhatWillHappen {

    @Test
    void each_call_that_may_come_has_a_sentence() {
        var kit = ReminderTestKit.with(ManualClock.at("2026-03-07T07:00:00Z"));
        var pills = kit.reminders()
                .schedule(Reminder.titled("Pills")
                        .to(Recipient.phone("+40 721 234 567"))
                        .at(LocalDateTime.of(2026, 3, 8, 9, 0), ZoneId.of("Europe/Bucharest"))
                        .saying("Your pills, please.")
                        .by(call().ifUnanswered(Duration.ofMinutes(10), call())));

        var plan = kit.reminders().plan(pills.id());

        assertThat(plan.attempts()).hasSize(2);
        assertThat(plan.sentences().get(0))
                .isEqualTo("2026-03-08 09:00:00.000 +02:00  step 1: call +407****567, up to 3 tries,"
                        + " no later than 2026-03-08 10:00:00.000 +02:00");
    }
}
