package io.reminders.examples.questions;

import static org.assertj.core.api.Assertions.assertThat;

import io.reminders.Intake;
import io.reminders.Scheduled;
import io.reminders.contact.Recipient;
import io.reminders.reminder.Reminder;
import io.reminders.reminder.ReminderFilter;
import io.reminders.reminder.ReminderRequest;
import io.reminders.testkit.ManualClock;
import io.reminders.testkit.ReminderTestKit;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * How do I schedule five hundred at once, and what if I have to do it again? Under keys of yours it is safe; one that
 * is refused does not keep the others from being taken.
 */
class ScheduleFiveHundredTwice {
    private final ManualClock clock = ManualClock.at("2026-03-07T07:00:00Z");
    private final ReminderTestKit kit = ReminderTestKit.with(clock);

    @Test
    void the_second_time_nothing_is_stored() {
        var requests = IntStream.range(0, 500)
                .mapToObj(number -> request("+40 721 234 " + (500 + number % 500), "invoice/" + number))
                .toList();

        var first = kit.reminders().scheduleAll(requests);
        var second = kit.reminders().scheduleAll(requests);

        assertThat(first).hasSize(500).allMatch(intake -> isTaken(intake, Scheduled.New.class));
        assertThat(second).hasSize(500).allMatch(intake -> isTaken(intake, Scheduled.Existing.class));
        assertThat(kit.reminders().list(ReminderFilter.everything(), 1_000).reminders())
                .hasSize(500);
    }

    @Test
    void one_that_is_refused_says_why_and_holds_up_nothing() {
        var answers = kit.reminders()
                .scheduleAll(List.of(request("12 34", "invoice/1"), request("+40 721 234 567", "invoice/2")));

        assertThat(answers.get(0))
                .isInstanceOfSatisfying(
                        Intake.Refused.class,
                        refused -> assertThat(refused.refusals())
                                .singleElement()
                                .satisfies(
                                        refusal -> assertThat(refusal.field()).isEqualTo("phone_number")));
        assertThat(answers.get(1)).isInstanceOf(Intake.Taken.class);
    }

    private static boolean isTaken(Intake intake, Class<? extends Scheduled> how) {
        return intake instanceof Intake.Taken taken && how.isInstance(taken.scheduled());
    }

    private ReminderRequest request(String number, String key) {
        return Reminder.titled("Invoice")
                .to(Recipient.phone(number))
                .at(clock.instant().plusSeconds(3_600))
                .saying("Your invoice is due.")
                .byCall()
                .withKey(key);
    }
}
