package io.reminders;

import static io.reminders.contact.Recipient.phone;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reminders.calendar.Event;
import io.reminders.calendar.Lateness;
import io.reminders.calendar.Offset;
import io.reminders.calendar.Schedule;
import io.reminders.delivery.Capability;
import io.reminders.delivery.Delivery;
import io.reminders.delivery.Dossier;
import io.reminders.delivery.Reasons;
import io.reminders.refusal.RefusedValueException;
import io.reminders.reminder.Reminder;
import io.reminders.reminder.ReminderEdit;
import io.reminders.reminder.ReminderId;
import io.reminders.reminder.ReminderRequest;
import io.reminders.reminder.ReminderStatus;
import io.reminders.reminder.TenantId;
import io.reminders.testkit.ManualClock;
import io.reminders.testkit.ReminderTestKit;
import io.reminders.testkit.ScriptedCallGateway;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.temporal.TemporalAmount;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Reminders that hang on an event of the host's. */
class EventsTest {
    private static final ZoneId BUCHAREST = ZoneId.of("Europe/Bucharest");
    private static final Instant NOON = Instant.parse("2026-03-07T12:00:00Z");
    private static final Duration DAY = Duration.ofHours(24);
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration TEN = Duration.ofMinutes(10);
    private static final Instant START = NOON.plus(Duration.ofDays(3));

    private final ManualClock clock = ManualClock.at(NOON);
    private final ReminderTestKit kit = ReminderTestKit.with(clock);
    private final Reminders desk = kit.reminders();

    private static ReminderRequest before(Event event, TemporalAmount... amounts) {
        return Reminder.titled("Product demo")
                .to(phone("+40721234567"))
                .before(event, amounts)
                .saying("Your product demo is near.")
                .byCall();
    }

    private static Event demo(Instant start) {
        return Event.called("appt-981").startsAt(start);
    }

    private ReminderId schedule(Instant start) {
        return desk.schedule(before(demo(start), DAY, HOUR, TEN)).id();
    }

    private List<Instant> planned(ReminderId id) {
        return desk.plan(id, 10).stream().map(plan -> plan.delivery().due()).toList();
    }

    /** The instants at which calls were made while that much time passed. */
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

    private List<Delivery> deliveries(ReminderId id) {
        return kit.repository()
                .dossier(TenantId.NONE, id)
                .map(Dossier::deliveries)
                .orElseThrow();
    }

    @Test
    void three_amounts_before_an_event_are_three_calls() {
        ReminderId id = schedule(START);

        assertThat(planned(id)).containsExactly(START.minus(DAY), START.minus(HOUR), START.minus(TEN));
        assertThat(callsDuring(Duration.ofDays(4)))
                .containsExactly(START.minus(DAY), START.minus(HOUR), START.minus(TEN));
        assertThat(desk.find(id).orElseThrow().status()).isEqualTo(ReminderStatus.COMPLETED);
    }

    @Test
    void a_day_before_is_the_same_wall_clock_and_24_hours_before_is_not() {
        LocalDateTime nine = LocalDateTime.parse("2026-03-29T09:00"); // the clocks went forward at three that night
        Event brunch = Event.called("brunch").startsAt(nine, BUCHAREST);

        ReminderId id = desk.schedule(before(brunch, Period.ofDays(1), DAY)).id();

        assertThat(planned(id))
                .containsExactly(
                        nine.minusDays(1).atZone(BUCHAREST).toInstant(),
                        nine.minusDays(1).minusHours(1).atZone(BUCHAREST).toInstant());
    }

    @Test
    void offsets_that_come_to_one_instant_part_when_the_event_moves_across_a_change_of_clocks() {
        LocalDateTime nine = LocalDateTime.parse("2026-03-28T09:00");
        Event brunch = Event.called("brunch").startsAt(nine, BUCHAREST);
        ReminderId id = desk.schedule(before(brunch, Period.ofDays(1), DAY)).id();
        assertThat(planned(id)).hasSize(1);

        desk.event("brunch").movedTo(nine.plusDays(1), BUCHAREST, 2); // that day has 23 hours

        assertThat(planned(id))
                .containsExactlyInAnyOrder(
                        nine.atZone(BUCHAREST).toInstant(),
                        nine.minusHours(1).atZone(BUCHAREST).toInstant());
        desk.event("brunch").movedTo(nine.plusDays(7), BUCHAREST, 3);
        assertThat(planned(id))
                .containsExactly(nine.plusDays(6).atZone(BUCHAREST).toInstant());
        desk.event("brunch").movedTo(nine.plusDays(1), BUCHAREST, 4);
        assertThat(planned(id)).hasSize(2);
    }

    @Test
    void an_event_that_moves_into_the_past_is_not_reminded_of() {
        ReminderId id = schedule(START);

        desk.event("appt-981").movedTo(NOON.minusSeconds(1), 2);

        assertThat(callsDuring(Duration.ofDays(4))).isEmpty();
        assertThat(desk.find(id).orElseThrow().status()).isEqualTo(ReminderStatus.EXPIRED);
    }

    @Test
    void what_is_past_when_it_is_booked_collapses_into_one_call() {
        ReminderId id = schedule(NOON.plus(Duration.ofMinutes(30)));

        assertThat(callsDuring(HOUR)).containsExactly(NOON.plusSeconds(60), NOON.plus(Duration.ofMinutes(20)));
        assertThat(desk.explain(id).toString()).contains("EXPIRED (collapsed-into-a-later-one)");
    }

    @Test
    void what_is_past_is_left_out_where_that_is_asked_for() {
        desk.schedule(
                before(demo(NOON.plus(Duration.ofMinutes(30))), DAY, HOUR, TEN).withLateness(Lateness.skip()));

        assertThat(callsDuring(HOUR)).containsExactly(NOON.plus(Duration.ofMinutes(20)));
    }

    @Test
    void moving_the_event_moves_its_calls() {
        ReminderId id = schedule(START);
        Instant later = START.plus(Duration.ofDays(1));

        EventChange change = desk.event("appt-981").movedTo(later, 2);

        assertThat(change).isInstanceOf(EventChange.Made.class);
        assertThat(planned(id)).containsExactly(later.minus(DAY), later.minus(HOUR), later.minus(TEN));
        assertThat(callsDuring(Duration.ofDays(5)))
                .containsExactly(later.minus(DAY), later.minus(HOUR), later.minus(TEN));
        assertThat(desk.explain(id).toString()).contains("(event-moved)");
    }

    @Test
    void a_word_that_comes_late_or_twice_changes_nothing() {
        schedule(START);
        desk.event("appt-981").movedTo(START.plus(HOUR), 3);

        assertThat(desk.event("appt-981").movedTo(START.plus(DAY), 2)).isInstanceOf(EventChange.Outdated.class);
        assertThat(desk.event("appt-981").movedTo(START.plus(DAY), 3)).isInstanceOf(EventChange.Outdated.class);
        assertThat(desk.event("appt-981").find().orElseThrow().startsAt()).isEqualTo(START.plus(HOUR));
    }

    @Test
    void what_was_delivered_for_the_time_before_is_delivered_again_for_the_new_one() {
        ReminderId id = schedule(START);
        callsDuring(Duration.ofHours(50)); // the first of three was made
        Instant later = START.plus(Duration.ofDays(7));

        desk.event("appt-981").movedTo(later, 2);

        assertThat(kit.calls()).hasSize(1);
        assertThat(callsDuring(Duration.ofDays(9)))
                .containsExactly(later.minus(DAY), later.minus(HOUR), later.minus(TEN));
        assertThat(deliveries(id)).hasSize(4);
    }

    @Test
    void what_is_being_sent_when_the_event_moves_is_too_late_and_nothing_further_starts_for_the_old_time() {
        ScriptedCallGateway slow =
                ScriptedCallGateway.declaring(new Capability.Receipts()).accepts("call-1");
        ReminderId id = schedule(START);
        clock.set(START.minus(DAY));
        kit.worker(slow).runOnce(); // accepted; how it ends is not known yet

        EventChange change = desk.event("appt-981").movedTo(START.plus(DAY), 2);

        assertThat(((EventChange.Made) change).reminders()).singleElement().isInstanceOf(Change.TooLate.class);
        assertThat(deliveries(id).get(0).stopped()).contains(Reasons.EVENT_MOVED);
        assertThat(planned(id))
                .contains(START, START.plus(DAY).minus(HOUR), START.plus(DAY).minus(TEN));
    }

    @Test
    void a_cancelled_event_is_not_reminded_of() {
        ReminderId id = schedule(START);

        assertThat(desk.event("appt-981").cancelled(2)).isInstanceOf(EventChange.Made.class);

        assertThat(callsDuring(Duration.ofDays(4))).isEmpty();
        assertThat(desk.find(id).orElseThrow().status()).isEqualTo(ReminderStatus.CANCELLED);
        assertThat(desk.event("appt-981").movedTo(START.plus(DAY), 3)).isInstanceOf(EventChange.AlreadyEnded.class);
        assertThatThrownBy(() -> schedule(START.plus(DAY)))
                .isInstanceOf(RefusedValueException.class)
                .hasMessage("event: expected an event that is still to come but was one that is CANCELLED");
    }

    @Test
    void a_completed_event_needs_no_further_calls() {
        ReminderId id = schedule(START);
        callsDuring(Duration.ofHours(50));

        desk.event("appt-981").completed(2);

        assertThat(callsDuring(Duration.ofDays(4))).isEmpty();
        assertThat(desk.explain(id).toString()).contains("(event-completed)");
    }

    @Test
    void an_event_that_nothing_hangs_on_is_not_found() {
        assertThat(desk.event("appt-1").cancelled(2)).isInstanceOf(EventChange.NotFound.class);
        assertThat(desk.event("appt-1").find()).isEmpty();
        assertThat(desk.event("appt-1").reminders()).isEmpty();
    }

    @Test
    void a_second_reminder_hangs_on_the_event_as_it_is_known() {
        schedule(START);
        desk.event("appt-981").movedTo(START.plus(DAY), 2);

        ReminderId second = desk.schedule(before(demo(START), HOUR)).id();

        assertThat(planned(second)).containsExactly(START.plus(DAY).minus(HOUR));
        assertThat(desk.event("appt-981").reminders()).hasSize(2);
    }

    @Test
    void a_request_that_knows_the_event_better_moves_the_others_too() {
        ReminderId first = schedule(START);

        desk.schedule(before(demo(START.plus(DAY)).withVersion(2), HOUR));

        assertThat(planned(first))
                .containsExactly(
                        START, START.plus(DAY).minus(HOUR), START.plus(DAY).minus(TEN));
    }

    @Test
    void what_is_said_again_under_its_key_moves_nothing() {
        ReminderId first =
                desk.schedule(before(demo(START), HOUR).withKey("demo")).id();
        ReminderRequest newer =
                before(demo(START.plus(DAY)).withVersion(2), HOUR).withKey("demo");

        assertThat(desk.schedule(newer).id()).isEqualTo(first);
        assertThat(desk.scheduleAll(List.of(newer))).hasSize(1);

        assertThat(planned(first)).containsExactly(START.minus(HOUR));
    }

    @Test
    void a_refused_request_moves_nothing() {
        ReminderId first = schedule(START);
        ReminderRequest refused = Reminder.titled(" ")
                .to(phone("+40721234567"))
                .before(demo(START.plus(DAY)).withVersion(2), HOUR)
                .saying("x")
                .byCall();

        assertThatThrownBy(() -> desk.schedule(refused)).hasMessageContaining("title");
        assertThat(planned(first)).contains(START.minus(DAY));
    }

    @Test
    void an_event_that_has_begun_is_refused() {
        assertThatThrownBy(() -> schedule(NOON.minusSeconds(1)))
                .isInstanceOf(RefusedValueException.class)
                .hasMessageContaining("scheduled_time: expected a time to be reminded at after now");
    }

    @Test
    void the_offsets_can_be_edited_and_the_event_cannot() {
        ReminderId id = schedule(START);

        desk.edit(id, ReminderEdit.nothing().on(Schedule.before(demo(NOON.plus(DAY)), HOUR)));

        assertThat(planned(id)).containsExactly(START.minus(HOUR)); // the event's start is the stored one
        assertThatThrownBy(() -> desk.edit(
                        id,
                        ReminderEdit.nothing()
                                .on(Schedule.before(Event.called("another").startsAt(START), HOUR))))
                .hasMessage("event: expected the event that the reminder hangs on but was another");
    }

    @Test
    void a_call_may_come_after_the_event() {
        ReminderId id = desk.schedule(Reminder.titled("How was it?")
                        .to(phone("+40721234567"))
                        .on(Schedule.around(demo(START), List.of(Offset.before(HOUR), Offset.after(HOUR))))
                        .saying("How was it?")
                        .byCall())
                .id();

        assertThat(planned(id)).containsExactly(START.minus(HOUR), START.plus(HOUR));
        assertThat(callsDuring(Duration.ofDays(4))).containsExactly(START.minus(HOUR), START.plus(HOUR));
    }

    @Test
    void one_that_its_host_cancelled_is_not_revived_by_a_move() {
        ReminderId id = schedule(START);
        desk.cancel(id);

        desk.event("appt-981").movedTo(START.plus(DAY), 2);

        assertThat(callsDuring(Duration.ofDays(5))).isEmpty();
    }

    @Test
    void one_that_is_paused_is_moved_and_stays_paused() {
        ReminderId id = schedule(START);
        desk.pause(id);

        desk.event("appt-981").movedTo(START.plus(DAY), 2);
        assertThat(desk.find(id).orElseThrow().status()).isEqualTo(ReminderStatus.PAUSED);
        desk.resume(id);

        assertThat(callsDuring(Duration.ofDays(5)))
                .containsExactly(
                        START, START.plus(DAY).minus(HOUR), START.plus(DAY).minus(TEN));
    }
}
