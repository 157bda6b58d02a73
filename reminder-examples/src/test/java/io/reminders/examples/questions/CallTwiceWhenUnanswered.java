package io.reminders.examples.questions;

import static io.reminders.route.Route.call;
import static org.assertj.core.api.Assertions.assertThat;

import io.reminders.contact.Recipient;
import io.reminders.delivery.Capability.Tracking;
import io.reminders.delivery.Outcome;
import io.reminders.delivery.Outcome.Unanswered.Cause;
import io.reminders.reminder.Reminder;
import io.reminders.reminder.ReminderStatus;
import io.reminders.testkit.ManualClock;
import io.reminders.testkit.ReminderTestKit;
import io.reminders.testkit.ScriptedCallGateway;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** How do I call again when nobody answers? The route says so, and how long to wait. */
class CallTwiceWhenUnanswered {

    @Test
    void nobody_answers_and_ten_minutes_later_somebody_does() {
        var clock = ManualClock.at("2026-03-07T07:00:00Z");
        var kit = ReminderTestKit.with(clock);
        var provider = ScriptedCallGateway.declaring(new Tracking())
                .accepts("first")
                .ends(new Outcome.Unanswered(Cause.NO_ANSWER))
                .accepts("second")
                .ends(new Outcome.Answered());
        var worker = kit.worker(provider);

        var pills = kit.reminders()
                .schedule(Reminder.titled("Pills")
                        .to(Recipient.phone("+40 721 234 567"))
                        .at(clock.instant().plusSeconds(1))
                        .saying("Your pills, please.")
                        .by(call().ifUnanswered(Duration.ofMinutes(10), call())));
        clock.advance(Duration.ofSeconds(1));
        worker.runOnce(); // the first call
        clock.advance(Duration.ofSeconds(2));
        worker.runOnce(); // asks how it ended
        clock.advance(Duration.ofMinutes(10));
        worker.runOnce(); // the second call
        clock.advance(Duration.ofSeconds(2));
        worker.runOnce();

        assertThat(provider.placed()).hasSize(2);
        assertThat(kit.reminders().find(pills.id()).orElseThrow().status()).isEqualTo(ReminderStatus.COMPLETED);
    }
}
