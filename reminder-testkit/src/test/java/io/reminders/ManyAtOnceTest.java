package io.reminders;

import static io.reminders.FrontDesk.MINUTE;
import static io.reminders.FrontDesk.NOON;
import static io.reminders.FrontDesk.UNKNOWN;
import static io.reminders.FrontDesk.request;
import static io.reminders.contact.Recipient.phone;
import static org.assertj.core.api.Assertions.assertThat;

import io.reminders.reminder.Reminder;
import io.reminders.reminder.ReminderFilter;
import io.reminders.reminder.ReminderId;
import io.reminders.reminder.ReminderRequest;
import io.reminders.testkit.ManualClock;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a host is answered when it schedules or cancels many at once. */
class ManyAtOnceTest {
    private static final ReminderFilter EVERYTHING = ReminderFilter.everything();

    private final FrontDesk here = new FrontDesk();
    private final ManualClock clock = here.clock;
    private final Reminders desk = here.desk;

    @Test
    void several_are_taken_at_once_and_each_is_answered_for() {
        ReminderRequest refused = Reminder.titled("")
                .to(phone("+40721234567"))
                .at(NOON.plus(MINUTE))
                .saying("Hi!")
                .byCall();
        List<ReminderRequest> requests = List.of(
                request("Tea").withKey("tea"),
                refused,
                request("Car"),
                request("Tea").withKey("tea"));

        List<Intake> intakes = desk.scheduleAll(requests);

        assertThat(intakes).hasSize(4);
        Scheduled tea = ((Intake.Taken) intakes.get(0)).scheduled();
        assertThat(tea).isInstanceOf(Scheduled.New.class);
        assertThat(((Intake.Refused) intakes.get(1)).refusals())
                .extracting(refusal -> refusal.field())
                .containsExactly("title");
        assertThat(((Intake.Taken) intakes.get(2)).scheduled()).isInstanceOf(Scheduled.New.class);
        assertThat(intakes.get(3)).isEqualTo(new Intake.Taken(new Scheduled.Existing(tea.reminder())));
        assertThat(desk.list(EVERYTHING, 10).reminders()).hasSize(2);
    }

    @Test
    void several_that_are_taken_twice_under_keys_are_there_once_also_after_they_were_due() {
        List<ReminderRequest> requests = IntStream.range(0, 50)
                .mapToObj(number -> request("Number " + number).withKey("key-" + number))
                .toList();
        desk.scheduleAll(requests);
        clock.advance(MINUTE.plus(MINUTE));

        List<Intake> again = desk.scheduleAll(requests);

        assertThat(again)
                .hasSize(50)
                .allSatisfy(intake ->
                        assertThat(((Intake.Taken) intake).scheduled()).isInstanceOf(Scheduled.Existing.class));
        assertThat(desk.list(EVERYTHING, 100).reminders()).hasSize(50);
    }

    @Test
    void several_are_cancelled_at_once_and_each_is_answered_for() {
        Reminder called = here.called();
        ReminderId waiting = desk.schedule(Reminder.titled("Tea")
                        .to(phone("+40721234567"))
                        .at(NOON.plus(Duration.ofHours(1)))
                        .saying("Tea!")
                        .byCall())
                .id();

        List<Cancellation> cancellations = desk.cancelAll(List.of(waiting, UNKNOWN, called.id(), waiting));

        assertThat(cancellations)
                .hasSize(4)
                .startsWith(new Cancellation.Cancelled(waiting), new Cancellation.NotFound(UNKNOWN))
                .endsWith(new Cancellation.Cancelled(waiting));
        assertThat(cancellations.get(2)).isInstanceOf(Cancellation.TooLate.class);
    }
}
