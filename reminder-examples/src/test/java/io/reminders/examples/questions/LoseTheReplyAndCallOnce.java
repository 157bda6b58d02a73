package io.reminders.examples.questions;

import static org.assertj.core.api.Assertions.assertThat;

import io.reminders.contact.Recipient;
import io.reminders.delivery.Capability.Lookup;
import io.reminders.delivery.Capability.Tracking;
import io.reminders.delivery.Outcome;
import io.reminders.delivery.Placement;
import io.reminders.delivery.Reason;
import io.reminders.delivery.Reference;
import io.reminders.reminder.Reminder;
import io.reminders.reminder.ReminderStatus;
import io.reminders.spi.Located;
import io.reminders.testkit.ManualClock;
import io.reminders.testkit.ReminderTestKit;
import io.reminders.testkit.ScriptedCallGateway;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What if the provider's reply is lost? The phone may ring, so nothing is repeated: the provider is asked. */
class LoseTheReplyAndCallOnce {

    @Test
    void a_call_that_is_found_again_is_not_made_twice() {
        var clock = ManualClock.at("2026-03-07T07:00:00Z");
        var kit = ReminderTestKit.with(clock);
        var provider = ScriptedCallGateway.declaring(new Lookup(Duration.ofMinutes(15)), new Tracking())
                .answers(new Placement.Unconfirmed(Reason.of(Reason.Family.PROVIDER, "http-500")))
                .locates(new Located.Found(new Reference("call-17")))
                .ends(new Outcome.Answered());
        var worker = kit.worker(provider);

        var rent = kit.reminders()
                .schedule(Reminder.titled("Rent")
                        .to(Recipient.phone("+40 721 234 567"))
                        .at(clock.instant().plusSeconds(1))
                        .saying("The rent is due.")
                        .byCall());
        clock.advance(Duration.ofSeconds(1));
        worker.runOnce();
        assertThat(kit.reminders().explain(rent.id()).sentences())
                .last()
                .asString()
                .endsWith("unconfirmed (provider: http-500): it may have been taken -> UNCONFIRMED (doubt-open)");
        clock.advance(Duration.ofSeconds(5));
        worker.runOnce(); // asks whether it arrived
        clock.advance(Duration.ofSeconds(2));
        worker.runOnce(); // asks how it ended

        assertThat(provider.placed()).hasSize(1);
        assertThat(kit.reminders().find(rent.id()).orElseThrow().status()).isEqualTo(ReminderStatus.COMPLETED);
    }
}
