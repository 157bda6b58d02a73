package io.reminders.delivery;

import static io.reminders.delivery.DeliveryState.CANCELLED;
import static io.reminders.delivery.DeliveryState.COMPLETED;
import static io.reminders.delivery.DeliveryState.EXPIRED;
import static io.reminders.delivery.DeliveryState.SCHEDULED;
import static io.reminders.delivery.Facts.accepted;
import static io.reminders.delivery.Facts.answered;
import static io.reminders.delivery.Facts.doubt;
import static io.reminders.delivery.Facts.notSent;
import static io.reminders.delivery.Facts.refused;
import static io.reminders.delivery.Journey.DUE;
import static io.reminders.delivery.Journey.along;
import static io.reminders.route.Route.call;
import static org.assertj.core.api.Assertions.assertThat;

import io.reminders.reminder.Reminder;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What the host wants of a delivery, before anything has begun and after. */
class WishesTest {
    private static final Duration HOUR = Duration.ofHours(1);

    /** Each of them has begun, or has ended. */
    private static List<Journey> touched() {
        return List.of(
                along(call()).begun(),
                along(call()).tried(accepted()),
                along(call()).tried(doubt()),
                along(call()).tried(notSent()),
                along(call()).tried(refused()),
                along(call()).stopped());
    }

    private static void changeNothing(Consumer<Journey> wish) {
        for (Journey journey : touched()) {
            Delivery before = journey.delivery();

            wish.accept(journey);

            assertThat(journey.delivery()).isEqualTo(before);
        }
    }

    @Test
    void an_edit_waits_for_the_new_instant() {
        Journey journey = along(call()).rescheduled(HOUR);

        assertThat(journey.state()).isEqualTo(SCHEDULED);
        assertThat(journey.delivery().due()).isEqualTo(DUE.plus(HOUR));
        assertThat(journey.delivery().actAt()).isEqualTo(DUE.plus(HOUR));
        assertThat(journey.delivery().deliverBy()).isEqualTo(DUE.plus(HOUR).plus(HOUR));
        assertThat(journey.lastLine().fact()).isEqualTo(new Fact.Edited(DUE, DUE.plus(HOUR), DUE.plus(HOUR)));
        assertThat(journey.why()).isEqualTo(Reasons.EDITED_BY_HOST);
    }

    @Test
    void an_edit_takes_a_delivery_from_its_holder() {
        Journey journey = along(call()).claimed();

        Reminder edited = Journey.reminder(call().ifUnanswered(call()), HOUR);
        Settlement edit = new Wishes(journey.delivery(), DUE).edit(edited, edited.slot(), Reasons.EDITED_BY_HOST);

        assertThat(edit.moves()).isTrue();
        assertThat(edit.after().state()).isEqualTo(SCHEDULED);
        assertThat(edit.after().route()).isEqualTo(call().ifUnanswered(call()));
    }

    @Test
    void an_edit_changes_nothing_once_something_has_begun() {
        changeNothing(journey -> journey.rescheduled(HOUR));
    }

    @Test
    void what_is_paused_waits_for_no_instant() {
        Journey journey = along(call()).claimed().paused();

        assertThat(journey.state()).isEqualTo(SCHEDULED);
        assertThat(journey.delivery().isPaused()).isTrue();
        assertThat(journey.why()).isEqualTo(Reasons.PAUSED_BY_HOST);
    }

    @Test
    void a_pause_changes_nothing_once_something_has_begun() {
        changeNothing(Journey::paused);
    }

    @Test
    void a_second_pause_changes_nothing() {
        Delivery paused = along(call()).paused().delivery();

        assertThat(new Wishes(paused, DUE).pause().line()).isEmpty();
    }

    @Test
    void what_is_resumed_before_it_is_due_waits_for_that() {
        Journey journey = along(call()).at(HOUR.negated()).paused().resumed();

        assertThat(journey.delivery().actAt()).isEqualTo(DUE);
        assertThat(journey.why()).isEqualTo(Reasons.RESUMED_BY_HOST);
    }

    @Test
    void what_is_resumed_late_is_due_at_once() {
        Journey journey = along(call()).paused().at(HOUR.minusSeconds(1)).resumed();

        assertThat(journey.state()).isEqualTo(SCHEDULED);
        assertThat(journey.delivery().actAt()).isEqualTo(journey.now());
    }

    @Test
    void what_is_resumed_too_late_expires() {
        Journey journey = along(call()).paused().at(HOUR).resumed();

        assertThat(journey.state()).isEqualTo(EXPIRED);
        assertThat(journey.why()).isEqualTo(Reasons.TOO_LATE);
    }

    @Test
    void resuming_what_is_not_paused_changes_nothing() {
        changeNothing(Journey::resumed);
        assertThat(along(call()).resumed().history()).isEmpty();
    }

    @Test
    void what_is_paused_stays_so_when_it_is_edited() {
        Journey journey = along(call()).paused().rescheduled(HOUR);

        assertThat(journey.delivery().isPaused()).isTrue();
        assertThat(journey.resumed().delivery().actAt()).isEqualTo(DUE.plus(HOUR));
    }

    @Test
    void what_is_paused_can_be_cancelled() {
        assertThat(along(call()).paused().stopped().state()).isEqualTo(CANCELLED);
    }

    @Test
    void what_is_done_is_completed_whatever_is_under_way() {
        for (Journey journey : List.of(
                along(call()),
                along(call()).claimed(),
                along(call()).paused(),
                along(call()).begun(),
                along(call()).tried(accepted()),
                along(call()).tried(doubt()),
                along(call()).tried(notSent()),
                along(call()).under().tried(doubt()))) {
            DeliveryState before = journey.state();

            journey.done();

            assertThat(journey.state()).as("after %s", before).isEqualTo(COMPLETED);
            assertThat(journey.why()).isEqualTo(Reasons.DONE_BY_HOST);
        }
    }

    @Test
    void done_changes_no_end_but_an_unresolved_one() {
        for (Journey journey : List.of(
                along(call()).tried(refused()),
                along(call()).stopped(),
                along(call()).whenTooLate().claimed().elapsed(),
                along(call()).tried(accepted()).receipt(1, answered()))) {
            Delivery ended = journey.delivery();

            journey.done();

            assertThat(journey.delivery()).isEqualTo(ended);
        }
    }
}
