package io.reminders.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.reminders.delivery.Delivery;
import io.reminders.delivery.DeliveryState;
import io.reminders.delivery.Terms;
import io.reminders.reminder.NaturalKey;
import io.reminders.reminder.Reminder;
import io.reminders.reminder.ReminderId;
import io.reminders.reminder.ReminderStatus;
import io.reminders.spi.ClaimRequest.Errand;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How reminders are found one by one and in pages, and under which word. */
interface FindingContract {

    @Test
    default void an_id_that_nobody_has_is_not_found(Bench bench) {
        bench.add();

        assertThat(bench.repository.find(Draft.TENANT, bench.draft().reminder().id()))
                .isEmpty();
    }

    @Test
    default void a_reminder_is_found_by_its_key_with_its_status_as_it_stands(Bench bench) {
        Reminder reminder = bench.add(bench.draft().keyed("visit-981"));
        NaturalKey key = new NaturalKey("visit-981");
        assertThat(bench.repository.find(Draft.TENANT, key)).contains(reminder);

        bench.settle(bench.begin(bench.take(Errand.SEND), Bench.RECEIPTS), Bench.REFUSED);

        assertThat(bench.repository.find(Draft.TENANT, key)).contains(reminder.withStatus(ReminderStatus.FAILED));
    }

    @Test
    default void a_key_that_nobody_has_is_not_found(Bench bench) {
        bench.add();
        bench.add(bench.draft().keyed("visit-981"));

        assertThat(bench.repository.find(Draft.TENANT, new NaturalKey("visit-982")))
                .isEmpty();
    }

    @Test
    default void a_list_shows_the_newest_first(Bench bench) {
        List<Reminder> newestFirst = fiveNewestFirst(bench);

        assertThat(bench.list(Draft.TENANT, Optional.empty(), 1_000)).containsExactlyElementsOf(newestFirst);
    }

    @Test
    default void reminders_made_in_the_same_millisecond_are_listed_by_id(Bench bench) {
        List<Reminder> made = new ArrayList<>();
        for (int count = 0; count < 20; count++) {
            made.add(bench.add());
        }
        made.sort(Comparator.comparing((Reminder reminder) -> reminder.id().toString())
                .reversed());

        assertThat(bench.list(Draft.TENANT, Optional.empty(), 1_000)).containsExactlyElementsOf(made);
    }

    @Test
    default void a_page_holds_at_most_its_limit(Bench bench) {
        List<Reminder> newestFirst = fiveNewestFirst(bench);

        assertThat(bench.list(Draft.TENANT, Optional.empty(), 2)).containsExactlyElementsOf(newestFirst.subList(0, 2));
    }

    @Test
    default void pages_one_after_the_other_show_everything_once(Bench bench) {
        List<Reminder> newestFirst = fiveNewestFirst(bench);

        List<Reminder> shown = new ArrayList<>();
        Optional<ReminderId> before = Optional.empty();
        for (int page = 0; page < 3; page++) {
            shown.addAll(bench.list(Draft.TENANT, before, 2));
            before = Optional.of(shown.get(shown.size() - 1).id());
        }

        assertThat(shown).containsExactlyElementsOf(newestFirst);
    }

    @Test
    default void nothing_comes_before_the_oldest(Bench bench) {
        List<Reminder> newestFirst = fiveNewestFirst(bench);

        assertThat(bench.list(Draft.TENANT, Optional.of(newestFirst.get(4).id()), 10))
                .isEmpty();
    }

    @Test
    default void a_page_may_begin_at_an_id_that_nobody_has(Bench bench) {
        Reminder older = bench.add();
        bench.clock.advance(Duration.ofMillis(5));
        ReminderId between = bench.draft().reminder().id();
        bench.clock.advance(Duration.ofMillis(5));
        bench.add();

        assertThat(bench.list(Draft.TENANT, Optional.of(between), 10)).containsExactly(older);
    }

    @Test
    default void an_empty_storage_lists_nothing(Bench bench) {
        assertThat(bench.list(Draft.TENANT, Optional.empty(), 10)).isEmpty();
    }

    @Test
    default void a_reminder_is_active_while_its_delivery_is_open(Bench bench) {
        Reminder reminder = bench.add();
        assertStatus(bench, reminder, ReminderStatus.ACTIVE);

        Delivery leased = bench.take(Errand.SEND);
        assertStatus(bench, reminder, ReminderStatus.ACTIVE);

        Delivery sending = bench.begin(leased, Bench.RECEIPTS);
        assertStatus(bench, reminder, ReminderStatus.ACTIVE);

        Delivery awaiting = bench.accepted(sending, "call-1");
        assertThat(awaiting.state()).isEqualTo(DeliveryState.AWAITING);
        assertStatus(bench, reminder, ReminderStatus.ACTIVE);
    }

    @Test
    default void a_reminder_in_doubt_is_active(Bench bench) {
        Delivery unconfirmed = bench.settle(bench.sending(), Bench.TIMED_OUT);

        assertThat(unconfirmed.state()).isEqualTo(DeliveryState.UNCONFIRMED);
        assertThat(bench.status(unconfirmed.id())).isEqualTo(ReminderStatus.ACTIVE);
    }

    @Test
    default void a_reminder_whose_recipient_was_reached_is_completed(Bench bench) {
        Delivery awaiting = bench.accepted(bench.sending(), "call-1");
        bench.ledger.file(Proof.ended("call-1", Bench.ANSWERED, "receipt-1"));

        assertThat(bench.status(awaiting.id())).isEqualTo(ReminderStatus.COMPLETED);
    }

    @Test
    default void a_reminder_that_was_refused_for_good_is_failed(Bench bench) {
        Delivery failed = bench.settle(bench.sending(), Bench.REFUSED);

        assertThat(bench.status(failed.id())).isEqualTo(ReminderStatus.FAILED);
    }

    @Test
    default void a_reminder_that_came_too_late_is_expired(Bench bench) {
        Reminder reminder = bench.add();
        bench.clock.set(reminder.deliverBy());
        Delivery expired = bench.settle(bench.take(Errand.SEND).elapse(bench.now()));

        assertThat(bench.status(expired.id())).isEqualTo(ReminderStatus.EXPIRED);
    }

    @Test
    default void a_reminder_that_was_stopped_in_time_is_cancelled(Bench bench) {
        Reminder reminder = bench.add();
        bench.stop(Draft.TENANT, reminder.id(), bench.now());

        assertThat(bench.repository.find(Draft.TENANT, reminder.id()).map(Reminder::status))
                .contains(ReminderStatus.CANCELLED);
    }

    @Test
    default void a_reminder_whose_end_cannot_be_found_out_is_unresolved(Bench bench) {
        Delivery unresolved = bench.settle(bench.begin(bench.leased(), Terms.NONE), Bench.TIMED_OUT);

        assertThat(bench.status(unresolved.id())).isEqualTo(ReminderStatus.UNRESOLVED);
    }

    @Test
    default void a_list_shows_each_reminder_under_the_word_that_find_gives_it(Bench bench) {
        bench.settle(bench.sending(), Bench.REFUSED);
        Reminder active = bench.add();

        List<Reminder> listed = bench.list(Draft.TENANT, Optional.empty(), 10);

        assertThat(listed)
                .extracting(Reminder::status)
                .containsExactlyInAnyOrder(ReminderStatus.FAILED, ReminderStatus.ACTIVE);
        assertThat(listed)
                .contains(active)
                .allSatisfy(reminder -> assertThat(bench.repository.find(Draft.TENANT, reminder.id()))
                        .contains(reminder));
    }

    private static List<Reminder> fiveNewestFirst(Bench bench) {
        List<Reminder> newestFirst = new ArrayList<>();
        for (int count = 0; count < 5; count++) {
            newestFirst.add(0, bench.add());
            bench.clock.advance(Duration.ofMillis(1));
        }
        return newestFirst;
    }

    private static void assertStatus(Bench bench, Reminder reminder, ReminderStatus status) {
        assertThat(bench.repository.find(Draft.TENANT, reminder.id())).contains(reminder.withStatus(status));
    }
}
