package io.reminders;

import static io.reminders.contact.Recipient.phone;
import static io.reminders.route.Route.call;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reminders.calendar.Event;
import io.reminders.calendar.Gate;
import io.reminders.calendar.Lateness;
import io.reminders.calendar.WeeklyHours;
import io.reminders.calendar.Window;
import io.reminders.contact.CallingHours;
import io.reminders.delivery.Capability;
import io.reminders.delivery.Placement;
import io.reminders.delivery.Reason;
import io.reminders.refusal.RefusedValueException;
import io.reminders.reminder.Reminder;
import io.reminders.reminder.ReminderEdit;
import io.reminders.reminder.ReminderId;
import io.reminders.reminder.ReminderRequest;
import io.reminders.reminder.ReminderStatus;
import io.reminders.route.Route;
import io.reminders.testkit.ManualClock;
import io.reminders.testkit.ReminderTestKit;
import io.reminders.testkit.ScriptedCallGateway;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Hours in which people are not to be called. */
class AllowedHoursTest {
    private static final ZoneId BUCHAREST = ZoneId.of("Europe/Bucharest");
    private static final Gate NOT_AT_NIGHT =
            Gate.of(Window.of(WeeklyHours.closedDaily(LocalTime.of(22, 0), LocalTime.of(7, 0)), BUCHAREST));
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final ManualClock clock = ManualClock.at(local("2026-03-07T12:00"));
    private final ReminderTestKit kit = ReminderTestKit.with(clock);
    private final Reminders desk = kit.reminders();

    private static Instant local(String time) {
        return LocalDateTime.parse(time).atZone(BUCHAREST).toInstant();
    }

    private static ReminderRequest at(String time) {
        return at(time, call());
    }

    private static ReminderRequest at(String time, Route route) {
        return Reminder.titled("Pills")
                .to(phone("+40721234567"))
                .at(LocalDateTime.parse(time), BUCHAREST)
                .saying("It is time for your pills.")
                .by(route);
    }

    private List<Instant> callsUntil(String time) {
        List<Instant> calls = new ArrayList<>();
        while (clock.instant().isBefore(local(time))) {
            clock.advance(MINUTE);
            int before = kit.calls().size();
            kit.worker().runOnce();
            kit.calls().stream().skip(before).forEach(unused -> calls.add(clock.instant()));
        }
        return calls;
    }

    @Test
    void what_falls_into_the_night_is_said_in_the_morning() {
        ReminderId id =
                desk.schedule(at("2026-03-07T23:30").during(NOT_AT_NIGHT)).id();

        assertThat(desk.plan(id).attempts().get(0).notBefore()).isEqualTo(local("2026-03-08T07:00"));
        assertThat(callsUntil("2026-03-08T12:00")).containsExactly(local("2026-03-08T07:00"));
        assertThat(desk.explain(id).toString()).contains("(moved-to-allowed-hours)");
    }

    @Test
    void before_an_early_event_it_is_said_the_evening_before() {
        Event flight = Event.called("flight").startsAt(LocalDateTime.parse("2026-03-08T06:30"), BUCHAREST);
        ReminderId id = desk.schedule(Reminder.titled("Flight")
                        .to(phone("+40721234567"))
                        .before(flight, Duration.ofHours(1))
                        .saying("Your flight leaves.")
                        .byCall()
                        .during(NOT_AT_NIGHT))
                .id();

        assertThat(callsUntil("2026-03-08T12:00")).containsExactly(local("2026-03-07T21:55"));
        assertThat(desk.explain(id).toString()).contains("(moved-before-deadline)");
    }

    @Test
    void two_that_are_moved_to_one_instant_are_one_call() {
        Event flight = Event.called("flight").startsAt(LocalDateTime.parse("2026-03-08T06:30"), BUCHAREST);
        desk.schedule(Reminder.titled("Flight")
                .to(phone("+40721234567"))
                .before(flight, Duration.ofHours(2), Duration.ofHours(1))
                .saying("Your flight leaves.")
                .byCall()
                .during(NOT_AT_NIGHT));

        assertThat(callsUntil("2026-03-08T12:00")).containsExactly(local("2026-03-07T21:55"));
    }

    @Test
    void a_retry_keeps_the_hours_too() {
        Placement busy = new Placement.Rejected(new Reason(Reason.Family.LIMIT, "http-429"), Placement.Retry.ALLOWED);
        ScriptedCallGateway gateway = ScriptedCallGateway.declaring(new Capability.Receipts())
                .answers(busy)
                .accepts("call-2");
        ReminderId id = desk.schedule(
                        at("2026-03-07T21:59").during(NOT_AT_NIGHT).withLateness(Lateness.within(Duration.ofDays(1))))
                .id();
        clock.set(local("2026-03-07T21:59"));

        kit.worker(gateway).runOnce();

        assertThat(desk.plan(id).attempts().get(0).notBefore()).isEqualTo(local("2026-03-08T07:00"));
    }

    @Test
    void a_next_step_keeps_the_hours_too() {
        Route twice = call().ifUnanswered(Duration.ofMinutes(10), call());
        ReminderId id = desk.schedule(at("2026-03-07T21:55", twice)
                        .during(NOT_AT_NIGHT)
                        .withLateness(Lateness.within(Duration.ofDays(1))))
                .id();

        assertThat(desk.plan(id).attempts())
                .extracting(planned -> planned.notBefore())
                .containsExactly(local("2026-03-07T21:55"), local("2026-03-08T07:00"));
    }

    @Test
    void a_step_may_keep_hours_of_its_own() {
        Route twice = call().ifUnanswered(Duration.ofMinutes(10), call().during(NOT_AT_NIGHT));
        ReminderId id = desk.schedule(at("2026-03-07T23:30", twice).withLateness(Lateness.within(Duration.ofDays(1))))
                .id();

        assertThat(desk.plan(id).attempts())
                .extracting(planned -> planned.notBefore())
                .containsExactly(local("2026-03-07T23:30"), local("2026-03-08T07:00"));
    }

    @Test
    void a_worker_that_comes_after_the_hours_waits_for_the_next() {
        ReminderId id = desk.schedule(
                        at("2026-03-07T21:58").during(NOT_AT_NIGHT).withLateness(Lateness.within(Duration.ofDays(1))))
                .id();
        clock.set(local("2026-03-07T22:30"));

        assertThat(callsUntil("2026-03-08T12:00")).containsExactly(local("2026-03-08T07:00"));
        assertThat(desk.find(id).orElseThrow().status()).isEqualTo(ReminderStatus.COMPLETED);
    }

    @Test
    void what_is_too_late_when_the_hours_come_expires() {
        ReminderId id =
                desk.schedule(at("2026-03-07T21:58").during(NOT_AT_NIGHT)).id();
        clock.set(local("2026-03-07T22:30"));

        assertThat(callsUntil("2026-03-08T12:00")).isEmpty();
        assertThat(desk.explain(id).toString()).contains("EXPIRED (outside-allowed-hours)");
    }

    @Test
    void somebody_may_want_the_hours_passed_over_and_that_is_on_record() {
        ReminderId id = desk.schedule(at("2026-03-07T23:30")
                        .during(NOT_AT_NIGHT)
                        .bypassingHours("nurse-7", "the pills are due at night"))
                .id();

        assertThat(callsUntil("2026-03-08T12:00")).containsExactly(local("2026-03-07T23:30"));
        assertThat(desk.explain(id).toString())
                .contains("(allowed-hours-bypassed, asked for by nurse-7: the pills are due at night)");
    }

    @Test
    void within_the_hours_a_bypass_is_not_used() {
        ReminderId id = desk.schedule(at("2026-03-07T20:00")
                        .during(NOT_AT_NIGHT)
                        .bypassingHours("nurse-7", "the pills are due at night"))
                .id();

        callsUntil("2026-03-08T12:00");

        assertThat(desk.explain(id).toString()).doesNotContain("bypassed");
    }

    @Test
    void a_number_is_called_at_hours_that_are_lawful_wherever_it_may_be() {
        Reminders lawful = desk.withCallingHours(CallingHours.usual());

        ReminderId bucharest = lawful.schedule(at("2026-03-07T23:30")).id();

        assertThat(lawful.plan(bucharest).attempts().get(0).notBefore()).isEqualTo(local("2026-03-08T08:00"));
    }

    @Test
    void another_number_has_other_hours() {
        Reminders lawful = desk.withCallingHours(CallingHours.usual());
        ReminderId id = lawful.schedule(at("2026-03-07T23:30")).id();

        lawful.edit(id, ReminderEdit.nothing().to(phone("+12125550123"))); // New York: half past four in the afternoon

        assertThat(lawful.plan(id).attempts().get(0).notBefore()).isEqualTo(local("2026-03-07T23:30"));
    }

    @Test
    void a_number_without_a_lawful_hour_is_refused_with_the_reason() {
        Reminders lawful =
                desk.withCallingHours(CallingHours.of(WeeklyHours.daily(LocalTime.of(12, 0), LocalTime.of(12, 30))));

        assertThatThrownBy(() -> lawful.schedule(Reminder.titled("Pills")
                        .to(phone("+79161234567")) // eleven zones, and none of them known
                        .at(local("2026-03-08T12:00"))
                        .saying("It is time.")
                        .byCall()))
                .isInstanceOf(RefusedValueException.class)
                .hasMessageContaining(
                        "calling_hours: expected a number of which the time zones have an allowed moment");
    }

    @Test
    void a_recipient_of_a_known_zone_is_called_at_lawful_hours_there() {
        Reminders lawful = desk.withCallingHours(CallingHours.usual());

        ReminderId id = lawful.schedule(Reminder.titled("Pills")
                        .to(phone("+40721234567").in(ZoneId.of("Asia/Tokyo")))
                        .at(local("2026-03-07T23:30")) // half past six there
                        .saying("It is time.")
                        .byCall())
                .id();

        assertThat(lawful.plan(id).attempts().get(0).notBefore())
                .isEqualTo(LocalDateTime.parse("2026-03-08T08:00")
                        .atZone(ZoneId.of("Asia/Tokyo"))
                        .toInstant());
    }

    @Test
    void a_floating_time_is_that_of_the_recipients_clock_whoever_that_is() {
        LocalDateTime nine = LocalDateTime.parse("2026-03-09T09:00");
        ReminderId id = desk.schedule(Reminder.titled("Pills")
                        .to(phone("+40721234567").in(BUCHAREST))
                        .atLocal(nine)
                        .saying("It is time.")
                        .byCall())
                .id();
        assertThat(desk.plan(id).attempts().get(0).notBefore())
                .isEqualTo(nine.atZone(BUCHAREST).toInstant());

        ZoneId tokyo = ZoneId.of("Asia/Tokyo");
        desk.edit(id, ReminderEdit.nothing().to(phone("+81312345678").in(tokyo)));

        assertThat(desk.plan(id).attempts().get(0).notBefore())
                .isEqualTo(nine.atZone(tokyo).toInstant());
    }

    @Test
    void a_floating_time_needs_a_recipient_of_a_known_zone() {
        assertThatThrownBy(() -> desk.schedule(Reminder.titled("Pills")
                        .to(phone("+40721234567"))
                        .atLocal(LocalDateTime.parse("2026-03-09T09:00"))
                        .saying("It is time.")
                        .byCall()))
                .hasMessage(
                        "timezone: expected the recipient's zone, for a time by the recipient's clock but was none");
    }
}
