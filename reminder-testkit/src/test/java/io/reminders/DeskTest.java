package io.reminders;

import static io.reminders.FrontDesk.MINUTE;
import static io.reminders.FrontDesk.NOON;
import static io.reminders.FrontDesk.UNKNOWN;
import static io.reminders.FrontDesk.request;
import static io.reminders.contact.Recipient.phone;
import static io.reminders.testkit.SpokenCall.call;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reminders.calendar.Schedule;
import io.reminders.delivery.Placement;
import io.reminders.delivery.Reason;
import io.reminders.delivery.Reasons;
import io.reminders.refusal.RefusedValueException;
import io.reminders.reminder.Reminder;
import io.reminders.reminder.ReminderEdit;
import io.reminders.reminder.ReminderId;
import io.reminders.reminder.ReminderStatus;
import io.reminders.route.Route;
import io.reminders.testkit.ManualClock;
import io.reminders.testkit.ReminderTestKit;
import io.reminders.testkit.ScriptedCallGateway;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How a host changes a reminder, and what it is answered. */
class DeskTest {
    private final FrontDesk here = new FrontDesk();
    private final ManualClock clock = here.clock;
    private final ReminderTestKit kit = here.kit;
    private final Reminders desk = here.desk;

    @Test
    void what_was_edited_is_said_and_not_what_it_was_before() {
        Reminder dentist = here.add("Dentist");

        Change change = desk.edit(dentist.id(), ReminderEdit.nothing().saying("Hi, at ten!"));
        clock.advance(MINUTE);
        kit.worker().runOnce();

        assertThat(change).isEqualTo(new Change.Made(desk.find(dentist.id()).orElseThrow()));
        assertThat(kit.calls()).containsExactly(call("+40721234567", "Hi, at ten!"));
    }

    @Test
    void an_edit_changes_what_it_names_and_nothing_else() {
        Reminder dentist = here.add("Dentist");

        desk.edit(dentist.id(), ReminderEdit.nothing().titled("Car service").to(phone("+40722222222")));

        Reminder edited = desk.find(dentist.id()).orElseThrow();
        assertThat(edited.definition().title().text()).isEqualTo("Car service");
        assertThat(edited.definition().phoneNumber().e164()).isEqualTo("+40722222222");
        assertThat(edited.definition().message()).isEqualTo(dentist.definition().message());
        assertThat(edited.definition().schedule())
                .isEqualTo(dentist.definition().schedule());
        assertThat(edited.definition().route()).isEqualTo(dentist.definition().route());
        assertThat(edited.definition().lateness())
                .isEqualTo(dentist.definition().lateness());
    }

    @Test
    void an_edit_tells_everything_that_is_wrong_with_it_and_changes_nothing() {
        Reminder dentist = here.add("Dentist");

        assertThatThrownBy(() -> desk.edit(
                        dentist.id(),
                        ReminderEdit.nothing()
                                .titled("")
                                .saying(" ")
                                .to(phone("12"))
                                .at(NOON)))
                .isInstanceOf(RefusedValueException.class)
                .hasMessageStartingWith("title: expected")
                .hasMessageContaining("; phone_number: expected")
                .hasMessageContaining("; scheduled_time: expected a time after now")
                .hasMessageContaining("; message: expected");

        assertThat(desk.find(dentist.id())).contains(dentist);
    }

    @Test
    void a_reminder_that_is_due_may_keep_its_time_when_something_else_is_edited() {
        Reminder dentist = here.add("Dentist");
        clock.advance(MINUTE.plus(MINUTE));

        assertThat(desk.edit(dentist.id(), ReminderEdit.nothing().titled("Dentist, soon")))
                .isInstanceOf(Change.Made.class);
    }

    @Test
    void an_edit_of_another_version_is_answered_with_the_present_one() {
        Reminder dentist = here.add("Dentist");
        desk.edit(dentist.id(), ReminderEdit.nothing().titled("By somebody else"));
        Reminder present = desk.find(dentist.id()).orElseThrow();

        Change change =
                desk.edit(dentist.id(), ReminderEdit.nothing().titled("Mine").ifVersion(dentist.version()));

        assertThat(change).isEqualTo(new Change.Outdated(present));
        assertThat(desk.find(dentist.id())).contains(present);
        assertThat(desk.edit(dentist.id(), ReminderEdit.nothing().titled("Mine").ifVersion(present.version())))
                .isInstanceOf(Change.Made.class);
    }

    @Test
    void what_was_rescheduled_calls_at_its_new_time_only() {
        Reminder dentist = here.add("Dentist");

        desk.reschedule(dentist.id(), Schedule.at(NOON.plus(Duration.ofHours(1))));
        clock.advance(Duration.ofMinutes(59));
        kit.worker().runOnce();
        assertThat(kit.calls()).isEmpty();
        clock.advance(MINUTE);
        kit.worker().runOnce();

        assertThat(kit.calls()).hasSize(1);
    }

    @Test
    void what_is_paused_calls_nobody_until_it_is_resumed() {
        Reminder dentist = here.add("Dentist");

        assertThat(desk.pause(dentist.id())).isInstanceOf(Change.Made.class);
        assertThat(desk.pause(dentist.id())).isInstanceOf(Change.Made.class);
        clock.advance(Duration.ofMinutes(30));
        kit.worker().runOnce();
        assertThat(kit.calls()).isEmpty();
        assertThat(desk.find(dentist.id()).orElseThrow().status()).isEqualTo(ReminderStatus.PAUSED);

        assertThat(desk.resume(dentist.id())).isInstanceOf(Change.Made.class);
        assertThat(desk.resume(dentist.id())).isInstanceOf(Change.Made.class);
        kit.worker().runOnce();
        assertThat(kit.calls()).hasSize(1);
    }

    @Test
    void what_is_resumed_too_late_is_shown_as_expired() {
        Reminder dentist = here.add("Dentist");
        desk.pause(dentist.id());
        clock.advance(Duration.ofHours(2));

        Change change = desk.resume(dentist.id());

        assertThat(change).isInstanceOf(Change.Made.class);
        assertThat(((Change.Made) change).reminder().status()).isEqualTo(ReminderStatus.EXPIRED);
        assertThat(desk.explain(dentist.id()).untaken()).containsExactly(new Untaken(0, Reasons.TOO_LATE));
    }

    @Test
    void what_is_done_calls_nobody() {
        Reminder dentist = here.add("Dentist");

        assertThat(desk.done(dentist.id())).isInstanceOf(Change.Made.class);
        assertThat(desk.done(dentist.id())).isInstanceOf(Change.Made.class);
        clock.advance(MINUTE);
        kit.worker().runOnce();

        assertThat(kit.calls()).isEmpty();
        assertThat(desk.find(dentist.id()).orElseThrow().status()).isEqualTo(ReminderStatus.COMPLETED);
        assertThat(desk.explain(dentist.id()).toString()).contains("the host marked it as done -> COMPLETED");
    }

    @Test
    void what_is_done_while_it_rings_stays_done() {
        Reminder dentist = here.called();

        assertThat(desk.done(dentist.id())).isInstanceOf(Change.Made.class);
        clock.advance(MINUTE);
        kit.worker().runOnce();

        assertThat(desk.find(dentist.id()).orElseThrow().status()).isEqualTo(ReminderStatus.COMPLETED);
    }

    @Test
    void what_is_deleted_is_gone() {
        Reminder dentist = here.add("Dentist");

        assertThat(desk.delete(dentist.id())).isEqualTo(new Change.Made(dentist));
        clock.advance(MINUTE);
        kit.worker().runOnce();

        assertThat(kit.calls()).isEmpty();
        assertThat(desk.find(dentist.id())).isEmpty();
        assertThat(desk.delete(dentist.id())).isEqualTo(new Change.NotFound(dentist.id()));
    }

    @Test
    void what_has_begun_is_not_edited_paused_or_deleted() {
        Reminder dentist = here.called();

        for (Change change : List.of(
                desk.edit(dentist.id(), ReminderEdit.nothing().titled("Another")),
                desk.reschedule(dentist.id(), Schedule.at(NOON.plus(Duration.ofHours(1)))),
                desk.pause(dentist.id()),
                desk.delete(dentist.id()))) {
            assertThat(change).isInstanceOf(Change.TooLate.class);
            assertThat(((Change.TooLate) change).attempts()).hasSize(1);
        }
        assertThat(desk.cancel(dentist.id())).isInstanceOf(Cancellation.TooLate.class);
    }

    @Test
    void what_has_ended_is_answered_with_how_it_ended() {
        Reminder dentist = here.add("Dentist");
        desk.cancel(dentist.id());

        Change ended = new Change.AlreadyEnded(dentist.id(), ReminderStatus.CANCELLED);
        assertThat(desk.edit(dentist.id(), ReminderEdit.nothing().titled("Another")))
                .isEqualTo(ended);
        assertThat(desk.pause(dentist.id())).isEqualTo(ended);
        assertThat(desk.resume(dentist.id())).isEqualTo(ended);
        assertThat(desk.done(dentist.id())).isEqualTo(ended);
        assertThat(desk.cancel(dentist.id())).isEqualTo(new Cancellation.Cancelled(dentist.id()));
        assertThat(desk.delete(dentist.id())).isInstanceOf(Change.Made.class);
    }

    @Test
    void what_is_unknown_or_anothers_is_not_found() {
        Reminder others = desk.forTenant("other").schedule(request("Dentist")).reminder();

        for (ReminderId id : List.of(UNKNOWN, others.id())) {
            Change missing = new Change.NotFound(id);
            assertThat(desk.edit(id, ReminderEdit.nothing().titled("Another"))).isEqualTo(missing);
            assertThat(desk.pause(id)).isEqualTo(missing);
            assertThat(desk.resume(id)).isEqualTo(missing);
            assertThat(desk.done(id)).isEqualTo(missing);
            assertThat(desk.delete(id)).isEqualTo(missing);
            assertThat(desk.cancel(id)).isEqualTo(new Cancellation.NotFound(id));
        }
        assertThat(desk.forTenant("other").find(others.id())).contains(others);
    }

    @Test
    void an_edit_a_pause_and_what_was_not_done_are_told() {
        Reminder dentist = here.add("Dentist");
        desk.reschedule(dentist.id(), Schedule.at(NOON.plus(Duration.ofMinutes(5))));
        desk.pause(dentist.id());
        desk.cancel(dentist.id());

        assertThat(desk.explain(dentist.id()).sentences())
                .containsExactly(
                        "2026-03-07 12:00:00.000 Z  scheduled for 2026-03-07 12:01:00.000 Z",
                        "2026-03-07 12:00:00.000 Z  the host changed it: due 2026-03-07 12:05:00.000 Z"
                                + " -> SCHEDULED (edited-by-host)",
                        "2026-03-07 12:00:00.000 Z  the host paused it -> SCHEDULED (paused-by-host)",
                        "2026-03-07 12:00:00.000 Z  stopped (engine: cancelled-by-host) -> CANCELLED (cancelled-by-host)",
                        "step 1 was not taken (cancelled-by-host)");
    }

    @Test
    void a_step_that_was_to_be_taken_and_never_began_is_told() {
        Reminder dentist = desk.schedule(Reminder.titled("Dentist")
                        .to(phone("+40721234567"))
                        .at(NOON.plus(MINUTE))
                        .saying("Dentist!")
                        .by(Route.call().ifFailed(MINUTE, Route.call())))
                .reminder();
        clock.advance(MINUTE);
        kit.worker(ScriptedCallGateway.declaring()
                        .answers(new Placement.Rejected(
                                new Reason(Reason.Family.RECIPIENT, "http-400"), Placement.Retry.FINAL)))
                .runOnce();
        desk.cancel(dentist.id());

        assertThat(desk.explain(dentist.id()).untaken()).containsExactly(new Untaken(1, Reasons.CANCELLED_BY_HOST));
    }
}
