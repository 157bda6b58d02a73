package io.reminders.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reminders.delivery.Amendment;
import io.reminders.delivery.Amendment.Effect;
import io.reminders.delivery.Delivery;
import io.reminders.delivery.DeliveryState;
import io.reminders.delivery.Dossier;
import io.reminders.delivery.Fact;
import io.reminders.delivery.Terms;
import io.reminders.reminder.Definition;
import io.reminders.reminder.Reminder;
import io.reminders.reminder.ReminderStatus;
import io.reminders.reminder.TenantId;
import io.reminders.route.Route;
import io.reminders.spi.ClaimRequest.Errand;
import io.reminders.spi.Claims.Claim;
import io.reminders.spi.DeliveryLedger.Filed;
import io.reminders.spi.ReminderRepository.Added;
import io.reminders.spi.ReminderRepository.Decision;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a host may do to a reminder apart from cancelling it. */
interface AmendContract {
    /** A minute. */
    Duration MINUTE = Duration.ofMinutes(1);

    private static Reminder ahead(Bench bench) {
        return bench.add(bench.draft().due(bench.now().plus(MINUTE)));
    }

    private static Decision edit(Bench bench, Draft draft) {
        Definition definition = draft.reminder().definition();
        Instant desksNow = bench.now();
        return (dossier, now) -> dossier.edit(definition, desksNow, now);
    }

    @Test
    default void a_decision_sees_the_reminder_as_it_stands(Bench bench) {
        Delivery retry = bench.settle(bench.sending(), Bench.BUSY_PROVIDER);
        Reminder reminder = bench.find(retry.id().reminder());

        bench.amend(reminder.id(), (dossier, now) -> {
            assertThat(now).isEqualTo(bench.now());
            assertThat(dossier.reminder()).isEqualTo(reminder);
            assertThat(dossier.deliveries()).extracting(Delivery::attempts).containsExactly(retry.attempts());
            return dossier.outdated();
        });

        assertThat(bench.find(reminder.id())).isEqualTo(reminder);
        assertThat(bench.history(retry.id())).hasSize(2);
    }

    @Test
    default void a_dossier_is_what_a_decision_sees(Bench bench) {
        Delivery failed = bench.settle(bench.sending(), Bench.REFUSED);

        Dossier dossier =
                bench.repository.dossier(Draft.TENANT, failed.id().reminder()).orElseThrow();

        assertThat(dossier.reminder().status()).isEqualTo(ReminderStatus.FAILED);
        assertThat(dossier.deliveries()).extracting(Delivery::state).containsExactly(DeliveryState.FAILED);
        assertThat(dossier.deliveries()).extracting(Delivery::attempts).containsExactly(failed.attempts());
    }

    @Test
    default void a_dossier_tells_what_a_worker_holds(Bench bench) {
        Delivery leased = bench.leased();

        Dossier dossier =
                bench.repository.dossier(Draft.TENANT, leased.id().reminder()).orElseThrow();

        assertThat(dossier.deliveries()).containsExactly(leased);
    }

    @Test
    default void an_edit_is_what_is_found_from_then_on(Bench bench) {
        Reminder reminder = ahead(bench);
        bench.clock.advance(Duration.ofSeconds(5));
        Draft other = bench.draft()
                .titled("Car service")
                .saying("Hi, your car is ready.")
                .due(bench.now().plus(MINUTE).plus(MINUTE))
                .by(Route.call().ifUnanswered(MINUTE, Route.call()));

        Amendment amendment = bench.amend(reminder.id(), edit(bench, other));

        Reminder edited = bench.find(reminder.id());
        assertThat(amendment.effect()).isEqualTo(Effect.MADE);
        assertThat(amendment.reminder()).isEqualTo(edited);
        assertThat(edited.definition()).isEqualTo(other.reminder().definition());
        assertThat(edited.occurrence()).isEqualTo(other.reminder().occurrence());
        assertThat(edited.version()).isEqualTo(2);
        assertThat(edited.updatedAt()).isEqualTo(bench.now());
        assertThat(edited.createdAt()).isEqualTo(reminder.createdAt());
    }

    @Test
    default void what_was_edited_is_claimed_as_it_is_asked_for_now(Bench bench) {
        Reminder reminder = ahead(bench);
        Draft other = bench.draft()
                .saying("Hi, your car is ready.")
                .due(bench.now().plus(MINUTE).plus(MINUTE))
                .by(Route.call().ifUnanswered(MINUTE, Route.call()));
        bench.amend(reminder.id(), edit(bench, other));

        bench.clock.advance(MINUTE);
        assertThat(bench.claim(Errand.SEND).claims()).isEmpty();
        bench.clock.advance(MINUTE);
        List<Claim> claims = bench.claim(Errand.SEND).claims();

        assertThat(claims).hasSize(1);
        assertThat(claims.get(0).definition()).isEqualTo(other.reminder().definition());
        Delivery claimed = claims.get(0).delivery();
        assertThat(claimed.due()).isEqualTo(bench.now());
        assertThat(claimed.deliverBy()).isEqualTo(bench.now().plus(Duration.ofHours(1)));
        assertThat(claimed.route()).isEqualTo(other.reminder().definition().route());
    }

    @Test
    default void an_edit_fences_a_worker_that_has_not_begun(Bench bench) {
        Delivery leased = bench.leased();
        Draft other = bench.draft().saying("Hi, your car is ready.");

        bench.amend(leased.id().reminder(), edit(bench, other));

        assertThat(bench.ledger.begin(List.of(bench.intent(leased))).begun()).isEmpty();
        Claim again = bench.claim(Errand.SEND).claims().get(0);
        assertThat(again.definition().message())
                .isEqualTo(other.reminder().definition().message());
    }

    @Test
    default void an_edit_after_a_request_has_begun_changes_nothing(Bench bench) {
        Delivery sending = bench.sending();
        Reminder reminder = bench.find(sending.id().reminder());

        Amendment amendment =
                bench.amend(reminder.id(), edit(bench, bench.draft().titled("Car service")));

        assertThat(amendment.effect()).isEqualTo(Effect.TOO_LATE);
        assertThat(amendment.attempts()).isEqualTo(sending.attempts());
        assertThat(bench.find(reminder.id())).isEqualTo(reminder);
        bench.settle(sending, Bench.REFUSED);
    }

    @Test
    default void an_edit_that_asks_for_the_same_changes_nothing(Bench bench) {
        Reminder reminder = ahead(bench);

        Amendment amendment =
                bench.amend(reminder.id(), (dossier, now) -> dossier.edit(reminder.definition(), bench.now(), now));

        assertThat(amendment.effect()).isEqualTo(Effect.MADE);
        assertThat(bench.find(reminder.id())).isEqualTo(reminder);
        assertThat(bench.history(Delivery.first(reminder).id())).isEmpty();
    }

    @Test
    default void what_is_paused_is_not_claimed_and_not_waited_for(Bench bench) {
        Reminder reminder = ahead(bench);

        Amendment amendment = bench.amend(reminder.id(), (dossier, now) -> dossier.pause(bench.now(), now));

        assertThat(amendment.effect()).isEqualTo(Effect.MADE);
        assertThat(bench.find(reminder.id())).isEqualTo(amendment.reminder());
        assertThat(amendment.reminder().status()).isEqualTo(ReminderStatus.PAUSED);
        bench.clock.advance(Duration.ofDays(30));
        assertThat(bench.claim(Errand.SEND).claims()).isEmpty();
        assertThat(bench.claim(Errand.SEND).nextActAt().filter(next -> !next.equals(Delivery.NEVER)))
                .isEmpty();
    }

    @Test
    default void a_pause_fences_a_worker_that_has_not_begun(Bench bench) {
        Delivery leased = bench.leased();

        bench.amend(leased.id().reminder(), (dossier, now) -> dossier.pause(bench.now(), now));

        assertThat(bench.ledger.begin(List.of(bench.intent(leased))).begun()).isEmpty();
        bench.clock.advance(Bench.LEASE);
        assertThat(bench.claim(Errand.SEND).claims()).isEmpty();
    }

    @Test
    default void what_is_resumed_in_time_is_claimed(Bench bench) {
        Reminder reminder = ahead(bench);
        bench.amend(reminder.id(), (dossier, now) -> dossier.pause(bench.now(), now));
        bench.clock.advance(Duration.ofMinutes(30));

        Amendment amendment = bench.amend(reminder.id(), (dossier, now) -> dossier.resume(bench.now(), now));

        assertThat(amendment.reminder().status()).isEqualTo(ReminderStatus.ACTIVE);
        assertThat(bench.find(reminder.id())).isEqualTo(amendment.reminder());
        Delivery claimed = bench.take(Errand.SEND);
        assertThat(claimed.due()).isEqualTo(reminder.occurrence().due());
        assertThat(claimed.lines()).isEqualTo(2);
    }

    @Test
    default void what_is_resumed_too_late_has_expired(Bench bench) {
        Reminder reminder = ahead(bench);
        bench.amend(reminder.id(), (dossier, now) -> dossier.pause(bench.now(), now));
        bench.clock.set(reminder.deliverBy());

        bench.amend(reminder.id(), (dossier, now) -> dossier.resume(bench.now(), now));

        assertThat(bench.find(reminder.id()).status()).isEqualTo(ReminderStatus.EXPIRED);
        assertThat(bench.claim(Errand.SEND).claims()).isEmpty();
    }

    @Test
    default void what_is_done_is_completed_and_its_late_worker_fenced(Bench bench) {
        Delivery sending = bench.sending();

        Amendment amendment = bench.amend(sending.id().reminder(), (dossier, now) -> dossier.done(bench.now(), now));

        assertThat(amendment.effect()).isEqualTo(Effect.MADE);
        assertThat(bench.status(sending.id())).isEqualTo(ReminderStatus.COMPLETED);
        assertThat(bench.ledger.settle(List.of(bench.placed(sending, Bench.REFUSED))))
                .isEmpty();
        assertThat(bench.ledger.file(sending.evidenceOf(1, new Fact.Placed(Bench.REFUSED))))
                .isEqualTo(Filed.FILED);
        assertThat(bench.status(sending.id())).isEqualTo(ReminderStatus.COMPLETED);
    }

    @Test
    default void done_resolves_what_was_unresolved(Bench bench) {
        Delivery sending = bench.begin(bench.leased(), Terms.NONE);
        bench.settle(sending, Bench.TIMED_OUT);
        assertThat(bench.status(sending.id())).isEqualTo(ReminderStatus.UNRESOLVED);

        bench.amend(sending.id().reminder(), (dossier, now) -> dossier.done(bench.now(), now));

        assertThat(bench.status(sending.id())).isEqualTo(ReminderStatus.COMPLETED);
        assertThat(bench.lastLine(sending.id()).fact()).isEqualTo(new Fact.Done());
    }

    @Test
    default void what_is_removed_leaves_nothing(Bench bench) {
        Reminder reminder = bench.add(bench.draft().keyed("appt/981"));
        Reminder other = bench.add();

        Amendment amendment = bench.amend(reminder.id(), (dossier, now) -> dossier.delete(bench.now(), now));

        assertThat(amendment.effect()).isEqualTo(Effect.REMOVED);
        assertThat(bench.repository.find(Draft.TENANT, reminder.id())).isEmpty();
        assertThat(bench.repository.find(Draft.TENANT, reminder.key().orElseThrow()))
                .isEmpty();
        assertThat(bench.history(Delivery.first(reminder).id())).isEmpty();
        assertThat(bench.take(Errand.SEND).id()).isEqualTo(Delivery.first(other).id());
        Reminder again = bench.draft().keyed("appt/981").reminder();
        assertThat(bench.repository.add(again)).isEqualTo(new Added.New(again));
    }

    @Test
    default void what_has_ended_is_removed_with_its_history_and_late_evidence_matches_nothing(Bench bench) {
        Delivery sending = bench.sending();
        bench.settle(sending, Bench.REFUSED);

        bench.amend(sending.id().reminder(), (dossier, now) -> dossier.delete(bench.now(), now));

        assertThat(bench.history(sending.id())).isEmpty();
        assertThat(bench.ledger.file(sending.evidenceOf(1, new Fact.Absent()))).isEqualTo(Filed.PARKED);
    }

    @Test
    default void a_worker_that_holds_what_is_removed_cannot_begin(Bench bench) {
        Delivery leased = bench.leased();

        bench.amend(leased.id().reminder(), (dossier, now) -> dossier.delete(bench.now(), now));

        assertThat(bench.ledger.begin(List.of(bench.intent(leased))).begun()).isEmpty();
    }

    @Test
    default void what_is_in_flight_is_not_removed(Bench bench) {
        Delivery sending = bench.sending();

        Amendment amendment = bench.amend(sending.id().reminder(), (dossier, now) -> dossier.delete(bench.now(), now));

        assertThat(amendment.effect()).isEqualTo(Effect.TOO_LATE);
        assertThat(bench.history(sending.id())).hasSize(1);
        bench.settle(sending, Bench.REFUSED);
    }

    @Test
    default void another_tenants_reminder_is_not_there(Bench bench) {
        Reminder reminder = bench.add();
        TenantId other = new TenantId("other");

        Optional<Amendment> amendment = bench.repository.amend(other, reminder.id(), (dossier, now) -> {
            throw new AssertionError("amend: expected nothing to decide but was another tenant's reminder");
        });

        assertThat(amendment).isEmpty();
        assertThat(bench.repository.dossier(other, reminder.id())).isEmpty();
    }

    @Test
    default void a_decision_that_throws_changes_nothing(Bench bench) {
        Reminder reminder = ahead(bench);

        assertThatThrownBy(() -> bench.amend(reminder.id(), (dossier, now) -> {
                    throw new IllegalStateException("no");
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("no");

        assertThat(bench.find(reminder.id())).isEqualTo(reminder);
    }
}
