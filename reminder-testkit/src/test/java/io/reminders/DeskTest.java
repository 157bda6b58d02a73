package io.reminders;

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
import io.reminders.reminder.ReminderFilter;
import io.reminders.reminder.ReminderId;
import io.reminders.reminder.ReminderRequest;
import io.reminders.reminder.ReminderStatus;
import io.reminders.route.Route;
import io.reminders.testkit.ManualClock;
import io.reminders.testkit.ReminderTestKit;
import io.reminders.testkit.ScriptedCallGateway;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a host can do at the desk, and what it is answered. */
class DeskTest {
    private static final Instant NOON = Instant.parse("2026-03-07T12:00:00Z");
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final ReminderFilter EVERYTHING = ReminderFilter.everything();
    private static final ReminderId UNKNOWN = new ReminderId(new UUID(0x7000, 0x8000_0000_0000_0000L));

    private final ManualClock clock = ManualClock.at(NOON);
    private final ReminderTestKit kit = ReminderTestKit.with(clock);
    private final Reminders desk = kit.reminders();

    private static ReminderRequest request(String title) {
        return Reminder.titled(title)
                .to(phone("+40721234567"))
                .at(NOON.plus(MINUTE))
                .saying("Hi, " + title + "!")
                .byCall();
    }

    private Reminder add(String title) {
        return desk.schedule(request(title)).reminder();
    }

    /** A reminder whose call has been accepted and not yet answered. */
    private Reminder called() {
        Reminder reminder = add("Dentist");
        clock.advance(MINUTE);
        kit.worker().runOnce();
        assertThat(kit.calls()).hasSize(1);
        return reminder;
    }

    @Test
    void what_was_edited_is_said_and_not_what_it_was_before() {
        Reminder dentist = add("Dentist");

        Change change = desk.edit(dentist.id(), ReminderEdit.nothing().saying("Hi, at ten!"));
        clock.advance(MINUTE);
        kit.worker().runOnce();

        assertThat(change).isEqualTo(new Change.Made(desk.find(dentist.id()).orElseThrow()));
        assertThat(kit.calls()).containsExactly(call("+40721234567", "Hi, at ten!"));
    }

    @Test
    void an_edit_changes_what_it_names_and_nothing_else() {
        Reminder dentist = add("Dentist");

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
        Reminder dentist = add("Dentist");

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
        Reminder dentist = add("Dentist");
        clock.advance(MINUTE.plus(MINUTE));

        assertThat(desk.edit(dentist.id(), ReminderEdit.nothing().titled("Dentist, soon")))
                .isInstanceOf(Change.Made.class);
    }

    @Test
    void an_edit_of_another_version_is_answered_with_the_present_one() {
        Reminder dentist = add("Dentist");
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
        Reminder dentist = add("Dentist");

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
        Reminder dentist = add("Dentist");

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
        Reminder dentist = add("Dentist");
        desk.pause(dentist.id());
        clock.advance(Duration.ofHours(2));

        Change change = desk.resume(dentist.id());

        assertThat(change).isInstanceOf(Change.Made.class);
        assertThat(((Change.Made) change).reminder().status()).isEqualTo(ReminderStatus.EXPIRED);
        assertThat(desk.explain(dentist.id()).untaken()).containsExactly(new Untaken(0, Reasons.TOO_LATE));
    }

    @Test
    void what_is_done_calls_nobody() {
        Reminder dentist = add("Dentist");

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
        Reminder dentist = called();

        assertThat(desk.done(dentist.id())).isInstanceOf(Change.Made.class);
        clock.advance(MINUTE);
        kit.worker().runOnce();

        assertThat(desk.find(dentist.id()).orElseThrow().status()).isEqualTo(ReminderStatus.COMPLETED);
    }

    @Test
    void what_is_deleted_is_gone() {
        Reminder dentist = add("Dentist");

        assertThat(desk.delete(dentist.id())).isEqualTo(new Change.Made(dentist));
        clock.advance(MINUTE);
        kit.worker().runOnce();

        assertThat(kit.calls()).isEmpty();
        assertThat(desk.find(dentist.id())).isEmpty();
        assertThat(desk.delete(dentist.id())).isEqualTo(new Change.NotFound(dentist.id()));
    }

    @Test
    void what_has_begun_is_not_edited_paused_or_deleted() {
        Reminder dentist = called();

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
        Reminder dentist = add("Dentist");
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
        Reminder called = called();
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

    @Test
    void pages_by_cursor_show_everything_once_whatever_is_added_meanwhile() {
        List<Reminder> made = IntStream.range(0, 5)
                .mapToObj(number -> {
                    clock.advance(Duration.ofMillis(1));
                    return add("Number " + number);
                })
                .toList();
        ReminderPage first = desk.list(EVERYTHING, 2);
        clock.advance(Duration.ofMillis(1));
        add("Late");

        ReminderPage second = desk.list(EVERYTHING, first.next().orElseThrow(), 2);
        ReminderPage third =
                desk.list(EVERYTHING, new Cursor(second.next().orElseThrow().text()), 2);

        assertThat(first.reminders()).containsExactly(made.get(4), made.get(3));
        assertThat(second.reminders()).containsExactly(made.get(2), made.get(1));
        assertThat(third.reminders()).containsExactly(made.get(0));
        assertThat(third.next()).isEmpty();
    }

    @Test
    void pages_by_number_reach_the_first_ten_thousand() {
        Reminder tea = add("Tea");

        assertThat(desk.listPage(EVERYTHING, 1, 20).reminders()).containsExactly(tea);
        assertThat(desk.listPage(EVERYTHING, 500, 20).reminders()).isEmpty();
        assertThatThrownBy(() -> desk.listPage(EVERYTHING, 501, 20)).hasMessage("page: expected 1 to 500 but was 501");
        assertThatThrownBy(() -> desk.listPage(EVERYTHING, 0, 20)).hasMessage("page: expected 1 to 500 but was 0");
        assertThatThrownBy(() -> desk.list(EVERYTHING, 1_001)).hasMessage("limit: expected 1 to 1,000 but was 1001");
        assertThatThrownBy(() -> desk.comingUp(EVERYTHING, 0)).hasMessage("limit: expected 1 to 1,000 but was 0");
    }

    @Test
    void a_cursor_of_another_tenant_filter_or_list_is_refused() {
        add("Tea");
        add("Car");
        Cursor cursor = desk.list(EVERYTHING, 1).next().orElseThrow();
        String refusal = "cursor: expected one that a page of this list answered with but was one of another";

        assertThatThrownBy(() -> desk.forTenant("other").list(EVERYTHING, cursor, 1))
                .hasMessage(refusal);
        assertThatThrownBy(() -> desk.list(EVERYTHING.containing("tea"), cursor, 1))
                .hasMessage(refusal);
        assertThatThrownBy(() -> desk.list(EVERYTHING.about("tea"), cursor, 1)).hasMessage(refusal);
        assertThatThrownBy(() -> desk.list(EVERYTHING.ownedBy("tea"), cursor, 1))
                .hasMessage(refusal);
        assertThatThrownBy(() -> desk.list(EVERYTHING.inStatus(ReminderStatus.ACTIVE), cursor, 1))
                .hasMessage(refusal);
        assertThatThrownBy(() -> desk.comingUp(EVERYTHING, cursor, 1)).hasMessage(refusal);
    }

    @Test
    void what_is_no_cursor_is_refused_without_being_quoted() {
        for (String text : List.of("", "secret", "*", "A".repeat(42), "A".repeat(44), "A".repeat(10_000))) {
            assertThatThrownBy(() -> new Cursor(text))
                    .isInstanceOf(RefusedValueException.class)
                    .hasMessageStartingWith("cursor: expected one that a page of this list answered with but was ")
                    .hasMessageNotContaining("secret");
        }
    }

    @Test
    void what_is_coming_up_goes_on_page_by_page() {
        Reminder later = desk.schedule(Reminder.titled("Later")
                        .to(phone("+40721234567"))
                        .at(NOON.plus(Duration.ofHours(1)))
                        .saying("Later!")
                        .byCall())
                .reminder();
        Reminder soon = add("Soon");

        UpcomingPage first = desk.comingUp(EVERYTHING, 1);
        UpcomingPage second = desk.comingUp(EVERYTHING, first.next().orElseThrow(), 1);

        assertThat(first.upcoming()).containsExactly(new Upcoming(NOON.plus(MINUTE), soon));
        assertThat(second.upcoming()).containsExactly(new Upcoming(NOON.plus(Duration.ofHours(1)), later));
        assertThat(second.next()).isEmpty();
    }

    @Test
    void an_edit_a_pause_and_what_was_not_done_are_told() {
        Reminder dentist = add("Dentist");
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
