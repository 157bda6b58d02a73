package io.reminders.delivery;

import static io.reminders.delivery.Facts.accepted;
import static io.reminders.delivery.Facts.doubt;
import static io.reminders.delivery.Facts.refused;
import static io.reminders.delivery.Journey.DUE;
import static io.reminders.delivery.Journey.along;
import static io.reminders.route.Route.call;
import static org.assertj.core.api.Assertions.assertThat;

import io.reminders.delivery.Amendment.Effect;
import io.reminders.reminder.Reminder;
import io.reminders.reminder.ReminderStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a host's wish comes to for a reminder as a whole. */
class DossierTest {
    private static final Instant DESKS_NOW = DUE.plusSeconds(7);

    private static Dossier of(Journey journey) {
        List<Delivery> deliveries = List.of(journey.delivery());
        Reminder reminder = Journey.reminder(call(), Duration.ofHours(1)).withStatus(Dossier.statusOf(deliveries));
        return new Dossier(reminder, deliveries);
    }

    @Test
    void a_change_is_dated_by_the_desk_and_counted() {
        Reminder changed = of(along(call())).pause(DESKS_NOW, DUE).reminder();

        assertThat(changed.updatedAt()).isEqualTo(DESKS_NOW);
        assertThat(changed.version()).isEqualTo(2);
        assertThat(changed.status()).isEqualTo(ReminderStatus.PAUSED);
    }

    @Test
    void a_wish_that_was_fulfilled_before_changes_nothing() {
        Dossier paused = of(along(call()).paused());
        Dossier cancelled = of(along(call()).stopped());
        Dossier done = of(along(call()).done());

        for (Amendment again : List.of(
                paused.pause(DESKS_NOW, DUE),
                of(along(call())).resume(DESKS_NOW, DUE),
                cancelled.cancel(DESKS_NOW, DUE),
                done.done(DESKS_NOW, DUE))) {
            assertThat(again.effect()).isEqualTo(Effect.MADE);
            assertThat(again.settlements()).isEmpty();
            assertThat(again.reminder().version()).isEqualTo(1);
        }
    }

    @Test
    void a_cancel_is_a_promise_only_where_nothing_was_accepted_and_nothing_is_in_doubt() {
        assertThat(of(along(call())).cancel(DESKS_NOW, DUE).effect()).isEqualTo(Effect.MADE);
        assertThat(of(along(call()).claimed()).cancel(DESKS_NOW, DUE).effect()).isEqualTo(Effect.MADE);
        assertThat(of(along(call()).paused()).cancel(DESKS_NOW, DUE).effect()).isEqualTo(Effect.MADE);
        for (Journey begun : List.of(
                along(call()).begun(),
                along(call()).tried(accepted()),
                along(call()).tried(doubt()))) {
            Amendment late = of(begun).cancel(DESKS_NOW, DUE);

            assertThat(late.effect()).isEqualTo(Effect.TOO_LATE);
            assertThat(late.attempts()).hasSize(1);
            assertThat(late.settlements()).as("the stop mark").hasSize(1);
        }
    }

    @Test
    void what_had_ended_before_is_told() {
        Dossier failed = of(along(call()).tried(refused()));

        for (Amendment ended : List.of(
                failed.cancel(DESKS_NOW, DUE),
                failed.pause(DESKS_NOW, DUE),
                failed.resume(DESKS_NOW, DUE),
                failed.done(DESKS_NOW, DUE),
                failed.edit(failed.reminder().definition(), DESKS_NOW, DUE))) {
            assertThat(ended.effect()).isEqualTo(Effect.ENDED);
            assertThat(ended.reminder().status()).isEqualTo(ReminderStatus.FAILED);
            assertThat(ended.settlements()).isEmpty();
        }
    }

    @Test
    void what_waits_or_has_ended_is_removed() {
        for (Journey quiet : List.of(
                along(call()),
                along(call()).claimed(),
                along(call()).paused(),
                along(call()).stopped(),
                along(call()).tried(refused()),
                along(call()).under().tried(doubt()))) {
            assertThat(of(quiet).delete(DESKS_NOW, DUE).effect()).isEqualTo(Effect.REMOVED);
        }
    }

    @Test
    void what_is_under_way_is_not_removed() {
        for (Journey begun : List.of(
                along(call()).begun(),
                along(call()).tried(accepted()),
                along(call()).tried(doubt()))) {
            Amendment late = of(begun).delete(DESKS_NOW, DUE);

            assertThat(late.effect()).isEqualTo(Effect.TOO_LATE);
            assertThat(late.settlements()).isEmpty();
        }
    }
}
