package io.reminders.testkit;

import static io.reminders.contact.Recipient.phone;
import static io.reminders.testkit.SpokenCall.call;
import static org.assertj.core.api.Assertions.assertThat;

import io.reminders.Cancellation;
import io.reminders.delivery.Evidence;
import io.reminders.delivery.Fact;
import io.reminders.delivery.HistoryLine;
import io.reminders.delivery.Outcome;
import io.reminders.delivery.Placement;
import io.reminders.delivery.Reason;
import io.reminders.delivery.Reference;
import io.reminders.reminder.Reminder;
import io.reminders.reminder.ReminderId;
import io.reminders.reminder.ReminderRequest;
import io.reminders.reminder.ReminderStatus;
import io.reminders.reminder.TenantId;
import io.reminders.spi.DeliveryLedger.Filed;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReminderTestKitTest {
    private static final Instant NOON = Instant.parse("2026-03-07T12:00:00Z");
    private static final Duration UNTIL_DUE = Duration.ofMinutes(5);

    private final ManualClock clock = ManualClock.at(NOON);
    private final ReminderTestKit kit = ReminderTestKit.with(clock);

    @Test
    void nobody_is_called_before_it_is_due() {
        ReminderId id = schedule("Now!");

        clock.advance(UNTIL_DUE.minusMillis(1));
        kit.worker().runOnce();

        assertThat(kit.calls()).isEmpty();
        assertThat(status(id)).isEqualTo(ReminderStatus.ACTIVE);
    }

    @Test
    void a_call_that_was_answered_completes_its_reminder() {
        ReminderId id = schedule("Now!");
        clock.advance(UNTIL_DUE);
        kit.worker().runOnce();

        clock.advance(Duration.ofSeconds(2));
        kit.worker().runOnce();

        assertThat(status(id)).isEqualTo(ReminderStatus.COMPLETED);
        assertThat(kit.calls()).containsExactly(call("+40721234567", "Now!"));
    }

    @Test
    void many_are_called_in_one_round_in_the_order_in_which_they_are_due() {
        IntStream.rangeClosed(1, 100)
                .forEach(number -> kit.reminders()
                        .schedule(
                                request("Number " + number, NOON.plus(UNTIL_DUE).minusMillis(number))));

        clock.advance(UNTIL_DUE);
        kit.worker().runOnce();

        assertThat(kit.calls())
                .hasSize(100)
                .startsWith(call("+40721234567", "Number 100"))
                .endsWith(call("+40721234567", "Number 1"));
    }

    @Test
    void nobody_is_called_after_a_cancellation() {
        ReminderId id = schedule("Now!");

        assertThat(kit.reminders().cancel(id)).isEqualTo(new Cancellation.Cancelled(id));
        clock.advance(UNTIL_DUE);
        kit.worker().runOnce();

        assertThat(kit.calls()).isEmpty();
        assertThat(status(id)).isEqualTo(ReminderStatus.CANCELLED);
    }

    @Test
    void what_comes_too_late_expires() {
        ReminderId id = schedule("Now!");

        clock.advance(Duration.ofHours(2));
        kit.worker().runOnce();

        assertThat(kit.calls()).isEmpty();
        assertThat(status(id)).isEqualTo(ReminderStatus.EXPIRED);
    }

    @Test
    void another_worker_calls_by_a_gateway_of_the_tests_own() {
        ReminderId id = schedule("Now!");
        ScriptedCallGateway refusing = ScriptedCallGateway.declaring()
                .answers(new Placement.Rejected(
                        new Reason(Reason.Family.RECIPIENT, "no-such-number"), Placement.Retry.FINAL));

        clock.advance(UNTIL_DUE);
        kit.worker(refusing).runOnce();

        assertThat(status(id)).isEqualTo(ReminderStatus.FAILED);
        assertThat(refusing.placed()).hasSize(1);
        assertThat(kit.calls()).isEmpty();
    }

    @Test
    void a_receipt_tells_how_a_call_ended() {
        ReminderId id = schedule("Now!");
        clock.advance(UNTIL_DUE);
        kit.worker().runOnce();
        Reference reference = new Reference("call-1");
        Fact answered = new Fact.Ended(new Outcome.Answered(), reference);

        Filed filed = kit.inbox().take(Evidence.byReference("recording", reference, answered, "receipt-1"));

        assertThat(filed).isEqualTo(Filed.MOVED);
        assertThat(status(id)).isEqualTo(ReminderStatus.COMPLETED);
    }

    @Test
    void what_happened_is_explained() {
        ReminderId id = schedule("Now!");
        clock.advance(UNTIL_DUE);
        kit.worker().runOnce();

        assertThat(kit.reminders().explain(id).history())
                .isEqualTo(kit.repository().history(TenantId.NONE, id))
                .extracting(HistoryLine::at)
                .containsExactly(NOON.plus(UNTIL_DUE), NOON.plus(UNTIL_DUE));
    }

    @Test
    void two_kits_make_the_same_ids() {
        ReminderId id = schedule("Now!");

        ReminderId again = ReminderTestKit.with(ManualClock.at(NOON))
                .reminders()
                .schedule(request("Now!", NOON.plus(UNTIL_DUE)))
                .id();

        assertThat(again).isEqualTo(id);
    }

    private ReminderId schedule(String message) {
        return kit.reminders().schedule(request(message, NOON.plus(UNTIL_DUE))).id();
    }

    private static ReminderRequest request(String message, Instant due) {
        return Reminder.titled("Dentist")
                .to(phone("+40721234567"))
                .at(due)
                .saying(message)
                .byCall();
    }

    private ReminderStatus status(ReminderId id) {
        return kit.reminders().find(id).orElseThrow().status();
    }
}
