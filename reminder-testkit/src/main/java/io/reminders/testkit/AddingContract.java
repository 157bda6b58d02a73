package io.reminders.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reminders.delivery.Delivery;
import io.reminders.delivery.DeliveryState;
import io.reminders.reminder.Reminder;
import io.reminders.reminder.ReminderStatus;
import io.reminders.spi.ClaimRequest.Errand;
import io.reminders.spi.Claims.Claim;
import io.reminders.spi.ReminderRepository.Added;
import io.reminders.spi.RepositoryException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is stored when a reminder is added, and when it is not. */
interface AddingContract {

    @Test
    default void a_stored_reminder_is_found_as_it_was_given(Bench bench) {
        Reminder reminder = bench.add(bench.draft().keyed("visit-981"));

        assertThat(bench.repository.find(Draft.TENANT, reminder.id())).contains(reminder);
    }

    @Test
    default void a_reminder_without_a_key_is_found_without_one(Bench bench) {
        Reminder reminder = bench.add();

        assertThat(bench.repository.find(Draft.TENANT, reminder.id()).flatMap(Reminder::key))
                .isEqualTo(Optional.empty());
    }

    @Test
    default void the_first_delivery_is_stored_as_it_was_given(Bench bench) {
        Reminder reminder = bench.add(bench.draft().due(Bench.NOON.minus(Duration.ofMinutes(7))));

        Delivery claimed = bench.take(Errand.SEND);

        assertThat(claimed.state()).isEqualTo(DeliveryState.LEASED);
        assertThat(claimed)
                .usingRecursiveComparison()
                .ignoringFields("state")
                .isEqualTo(Delivery.first(reminder).withToken(1));
    }

    @Test
    default void a_claim_comes_with_what_the_host_asked_for(Bench bench) {
        Reminder reminder = bench.add();

        assertThat(bench.claim(Errand.SEND).claims())
                .extracting(Claim::definition)
                .containsExactly(reminder.definition());
    }

    @Test
    default void a_new_reminder_has_no_history(Bench bench) {
        Reminder reminder = bench.add();

        assertThat(bench.repository.history(Draft.TENANT, reminder.id())).isEmpty();
    }

    @Test
    default void a_key_that_is_taken_answers_with_the_reminder_that_has_it(Bench bench) {
        Reminder first = bench.add(bench.draft().keyed("visit-981").saying("Come at nine."));
        Reminder second =
                bench.draft().keyed("visit-981").saying("Come at ten.").reminder();

        Added added = bench.repository.add(second);

        assertThat(added).isEqualTo(new Added.Existing(first));
    }

    @Test
    default void a_key_that_is_taken_stores_nothing(Bench bench) {
        Reminder first = bench.add(bench.draft().keyed("visit-981"));
        Reminder second = bench.draft().keyed("visit-981").reminder();

        bench.repository.add(second);

        assertThat(bench.repository.find(Draft.TENANT, second.id())).isEmpty();
        assertThat(bench.list(Draft.TENANT, Optional.empty(), 10)).containsExactly(first);
        assertThat(bench.claim(Errand.SEND).claims()).hasSize(1);
    }

    @Test
    default void a_key_stays_taken_after_its_reminder_has_ended(Bench bench) {
        Reminder first = bench.add(bench.draft().keyed("visit-981"));
        Delivery sending = bench.begin(bench.take(Errand.SEND), Bench.RECEIPTS);
        bench.settle(sending, Bench.REFUSED);
        Reminder second = bench.draft().keyed("visit-981").reminder();

        Added added = bench.repository.add(second);

        assertThat(added).isEqualTo(new Added.Existing(first.withStatus(ReminderStatus.FAILED)));
        assertThat(bench.claim(Errand.SEND).claims()).isEmpty();
    }

    @Test
    default void a_key_stays_taken_after_its_reminder_was_cancelled(Bench bench) {
        Reminder first = bench.add(bench.draft().keyed("visit-981"));
        bench.stop(Draft.TENANT, first.id(), bench.now());
        Reminder second = bench.draft().keyed("visit-981").reminder();

        Added added = bench.repository.add(second);

        assertThat(added).isInstanceOf(Added.Existing.class);
        assertThat(added.reminder().id()).isEqualTo(first.id());
        assertThat(added.reminder().status()).isEqualTo(ReminderStatus.CANCELLED);
    }

    @Test
    default void reminders_without_a_key_are_never_the_same(Bench bench) {
        Reminder first = bench.add();
        Reminder second = bench.add();

        assertThat(bench.list(Draft.TENANT, Optional.empty(), 10))
                .containsExactlyInAnyOrderElementsOf(List.of(first, second));
    }

    @Test
    default void an_id_that_is_taken_is_refused_and_changes_nothing(Bench bench) {
        Draft draft = bench.draft();
        Reminder first = bench.add(draft);
        Reminder second = draft.keyed("visit-981").saying("Come at ten.").reminder();

        assertThatThrownBy(() -> bench.repository.add(second)).isInstanceOf(RepositoryException.class);

        assertThat(bench.repository.find(Draft.TENANT, first.id())).contains(first);
        assertThat(bench.claim(Errand.SEND).claims()).hasSize(1);
        Reminder third = bench.draft().keyed("visit-981").reminder();
        assertThat(bench.repository.add(third)).isEqualTo(new Added.New(third));
    }

    @Test
    default void several_are_added_at_once_and_each_is_answered_for(Bench bench) {
        Reminder taken = bench.add(bench.draft().keyed("a"));
        Reminder again = bench.draft().keyed("a").reminder();
        Reminder twice = bench.draft().keyed("b").reminder();
        Reminder repeated = bench.draft().keyed("b").reminder();
        Reminder plain = bench.draft().reminder();

        assertThat(bench.repository.addAll(List.of(plain, twice, again, repeated)))
                .containsExactly(
                        new Added.New(plain),
                        new Added.New(twice),
                        new Added.Existing(taken),
                        new Added.Existing(twice));
        assertThat(bench.claim(Errand.SEND).claims()).hasSize(3);
    }
}
