package io.reminders;

import static io.reminders.contact.Recipient.phone;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reminders.calendar.Event;
import io.reminders.calendar.Gate;
import io.reminders.calendar.Lateness;
import io.reminders.calendar.Schedule;
import io.reminders.calendar.WeeklyHours;
import io.reminders.calendar.Window;
import io.reminders.contact.CallingHours;
import io.reminders.delivery.Placement;
import io.reminders.delivery.Reasons;
import io.reminders.refusal.RefusedValueException;
import io.reminders.reminder.Reminder;
import io.reminders.reminder.ReminderEdit;
import io.reminders.reminder.ReminderId;
import io.reminders.reminder.ReminderRequest;
import io.reminders.testkit.ManualClock;
import io.reminders.testkit.ReminderTestKit;
import io.reminders.testkit.ScriptedCallGateway;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAmount;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What comes of several wishes one after the other, for reminders with several points. */
class ManyWishesTest {
    private static final Instant NOON = Instant.parse("2026-03-07T12:00:00Z");
    private static final Duration DAY = Duration.ofHours(24);
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Instant START = NOON.plus(Duration.ofDays(3));

    private final ManualClock clock = ManualClock.at(NOON);
    private final ReminderTestKit kit = ReminderTestKit.with(clock);
    private final Reminders desk = kit.reminders();

    private static ReminderRequest on(Schedule schedule) {
        return Reminder.titled("Demo")
                .to(phone("+40721234567"))
                .on(schedule)
                .saying("Near.")
                .byCall();
    }

    private static Event demo(Instant start) {
        return Event.called("demo").startsAt(start);
    }

    private ReminderId before(TemporalAmount... amounts) {
        return desk.schedule(on(Schedule.before(demo(START), amounts))).id();
    }

    private static ReminderRequest hourly() {
        return on(Schedule.cron("0 * * * *", ZoneOffset.UTC));
    }

    private List<Instant> callsDuring(Duration time) {
        List<Instant> calls = new ArrayList<>();
        for (Instant end = clock.instant().plus(time); clock.instant().isBefore(end); ) {
            clock.advance(Duration.ofMinutes(1));
            int before = kit.calls().size();
            kit.worker().runOnce();
            kit.calls().stream().skip(before).forEach(unused -> calls.add(clock.instant()));
        }
        return calls;
    }

    /** The request is certainly not sent: a retry waits. */
    private void oneTryFails() {
        kit.worker(ScriptedCallGateway.declaring().answers(new Placement.NotSent(Reasons.SEND_BUDGET)))
                .runOnce();
    }

    @Test
    void a_move_after_an_edit_of_offsets_leaves_no_call_for_the_old_time() {
        ReminderId id = before(DAY, HOUR);
        desk.edit(id, ReminderEdit.nothing().on(Schedule.before(demo(START), HOUR)));

        desk.event("demo").movedTo(START.plus(DAY), 2);

        assertThat(callsDuring(Duration.ofDays(5)))
                .containsExactly(START.plus(DAY).minus(HOUR));
    }

    @Test
    void a_move_to_the_same_start_keeps_the_retry() {
        before(HOUR);
        clock.set(START.minus(HOUR));
        oneTryFails();

        desk.event("demo").movedTo(START, 2);

        assertThat(callsDuring(HOUR)).hasSize(1);
    }

    @Test
    void a_move_to_a_little_earlier_still_calls_whom_nobody_reached() {
        before(HOUR);
        clock.set(START.minus(HOUR));
        oneTryFails();

        desk.event("demo").movedTo(START.minus(Duration.ofMinutes(5)), 2);

        assertThat(callsDuring(HOUR)).hasSize(1);
    }

    @Test
    void what_is_done_is_not_revived_by_a_move() {
        ReminderId id = before(DAY, HOUR);
        callsDuring(Duration.ofHours(50));
        desk.done(id);

        desk.event("demo").movedTo(START.plus(Duration.ofDays(5)), 2);

        assertThat(callsDuring(Duration.ofDays(9))).isEmpty();
    }

    @Test
    void after_an_outage_a_reminder_of_an_event_calls_once() {
        before(DAY, HOUR);
        clock.set(START.minus(Duration.ofMinutes(30)));

        assertThat(callsDuring(Duration.ofMinutes(10))).hasSize(1);
    }

    @Test
    void after_an_outage_a_series_that_collapses_calls_once() {
        desk.schedule(hourly().withLateness(Lateness.collapse(DAY)));
        clock.set(NOON.plus(HOUR.multipliedBy(5)).plusSeconds(5));

        assertThat(callsDuring(Duration.ofMinutes(10))).hasSize(1);
    }

    @Test
    void an_offset_that_was_delivered_is_not_delivered_again_by_an_edit_that_keeps_it() {
        ReminderId id = before(DAY, HOUR);
        callsDuring(Duration.ofHours(50));

        desk.edit(id, ReminderEdit.nothing().on(Schedule.before(demo(START), DAY, Duration.ofMinutes(10))));

        assertThat(callsDuring(DAY)).containsExactly(START.minus(Duration.ofMinutes(10)));
    }

    @Test
    void what_is_paused_stays_so_when_a_point_is_left_out() {
        ReminderId id = desk.schedule(hourly()).id();
        desk.pause(id);

        desk.skip(id);

        assertThat(callsDuring(Duration.ofHours(5))).isEmpty();
    }

    @Test
    void what_is_paused_stays_so_when_it_gets_more_offsets() {
        ReminderId id = before(HOUR);
        desk.pause(id);

        desk.edit(id, ReminderEdit.nothing().on(Schedule.before(demo(START), DAY, HOUR)));

        assertThat(callsDuring(Duration.ofDays(4))).isEmpty();
    }

    @Test
    void what_is_paused_stays_so_when_a_move_brings_an_earlier_point_back() {
        ReminderId id = before(DAY, HOUR);
        callsDuring(Duration.ofHours(50));
        desk.pause(id);

        desk.event("demo").movedTo(START.plus(Duration.ofDays(5)), 2);

        assertThat(callsDuring(Duration.ofDays(9))).isEmpty();
    }

    @Test
    void hours_that_move_several_points_to_one_instant_make_one_call() {
        Instant ten = Instant.parse("2026-03-10T10:00:00Z");
        ReminderId id = desk.schedule(on(Schedule.before(demo(ten), HOUR.multipliedBy(3), HOUR.multipliedBy(2), HOUR)))
                .id();

        desk.edit(id, ReminderEdit.nothing().during(from(9, 20)));

        assertThat(callsDuring(Duration.ofDays(4))).containsExactly(Instant.parse("2026-03-10T09:00:00Z"));
    }

    @Test
    void hours_that_move_a_point_of_a_series_to_the_next_make_one_call() {
        ReminderId id = desk.schedule(hourly()).id();
        clock.set(NOON.plus(Duration.ofMinutes(30)));

        desk.edit(id, ReminderEdit.nothing().during(from(9, 12)));

        assertThat(callsDuring(Duration.ofHours(21))).containsExactly(Instant.parse("2026-03-08T09:00:00Z"));
    }

    @Test
    void hours_that_never_come_are_refused_and_the_series_goes_on() {
        ReminderId id = desk.schedule(hourly().during(from(9, 20))).id();
        ReminderEdit never = ReminderEdit.nothing()
                .during(CallingHours.of(WeeklyHours.daily(LocalTime.of(0, 0), LocalTime.of(1, 0))));

        assertThatThrownBy(() -> desk.edit(id, never)).isInstanceOf(RefusedValueException.class);

        assertThat(callsDuring(HOUR)).hasSize(1);
    }

    private static Gate from(int hour, int until) {
        return Gate.of(Window.of(WeeklyHours.daily(LocalTime.of(hour, 0), LocalTime.of(until, 0)), ZoneOffset.UTC));
    }

    @Test
    void an_edit_while_it_rang_does_not_stand_in_the_way_of_a_later_removal() {
        ReminderId id = desk.schedule(hourly()).id();
        clock.set(NOON.plus(HOUR));
        kit.worker().runOnce();
        desk.edit(id, ReminderEdit.nothing().saying("Another thing."));
        callsDuring(Duration.ofMinutes(30));

        assertThat(desk.delete(id)).isInstanceOf(Change.Made.class);
    }

    @Test
    void a_key_is_answered_when_its_event_is_over() {
        ReminderRequest request = on(Schedule.before(demo(START), HOUR)).withKey("demo");
        desk.schedule(request);
        desk.event("demo").cancelled(2);

        assertThat(desk.schedule(request)).isInstanceOf(Scheduled.Existing.class);
    }

    @Test
    void of_two_requests_at_once_the_greater_version_of_the_event_counts() {
        desk.scheduleAll(List.of(
                on(Schedule.before(demo(START), HOUR)),
                on(Schedule.before(demo(START.plus(DAY)).withVersion(2), HOUR))));

        assertThat(desk.event("demo").find().orElseThrow().startsAt()).isEqualTo(START.plus(DAY));
    }

    @Test
    void a_preview_shows_each_point_of_a_series_once_while_a_retry_waits() {
        desk.schedule(hourly());
        clock.set(NOON.plus(HOUR));
        oneTryFails();

        List<Upcoming> coming = desk.plan(clock.instant().plusSeconds(600), NOON.plus(HOUR.multipliedBy(5)));

        assertThat(coming).extracting(Upcoming::at).hasSize(3).doesNotHaveDuplicates();
    }

    @Test
    void an_explanation_says_of_which_point_it_speaks_and_what_was_asked_for() {
        ReminderId id = desk.schedule(hourly()).id();
        callsDuring(HOUR.multipliedBy(2));
        desk.edit(id, ReminderEdit.nothing().saying("Another thing."));

        List<String> sentences = desk.explain(id).sentences();

        assertThat(sentences.get(0)).contains("scheduled for every point of 0 * * * *", "to +407****567");
        assertThat(sentences).anyMatch(sentence -> sentence.contains("  point 1: attempt 1: accepted"));
        assertThat(sentences).anyMatch(sentence -> sentence.contains("  point 3: the host changed it"));
    }
}
