package io.reminders.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.reminders.reminder.NaturalKey;
import io.reminders.reminder.Reminder;
import io.reminders.reminder.TenantId;
import io.reminders.spi.ClaimRequest.Errand;
import io.reminders.spi.ReminderRepository.Added;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** One tenant's methods never see or touch another tenant's rows. */
interface TenantContract {
    /** A tenant. */
    TenantId ACME = new TenantId("acme");

    /** Another one, whose name differs in one letter's case only. */
    TenantId OTHER = new TenantId("ACME");

    @Test
    default void a_reminder_is_found_by_its_own_tenant_only(Bench bench) {
        Reminder reminder = bench.add(bench.draft().of(ACME));

        assertThat(bench.repository.find(ACME, reminder.id())).contains(reminder);
        assertThat(bench.repository.find(OTHER, reminder.id())).isEmpty();
        assertThat(bench.repository.find(TenantId.NONE, reminder.id())).isEmpty();
    }

    @Test
    default void a_key_is_found_by_its_own_tenant_only(Bench bench) {
        Reminder reminder = bench.add(bench.draft().of(ACME).keyed("visit-981"));
        NaturalKey key = new NaturalKey("visit-981");

        assertThat(bench.repository.find(ACME, key)).contains(reminder);
        assertThat(bench.repository.find(OTHER, key)).isEmpty();
        assertThat(bench.repository.find(TenantId.NONE, key)).isEmpty();
    }

    @Test
    default void a_list_holds_the_reminders_of_one_tenant_only(Bench bench) {
        Reminder acme = bench.add(bench.draft().of(ACME));
        Reminder other = bench.add(bench.draft().of(OTHER));

        assertThat(bench.list(ACME, Optional.empty(), 10)).containsExactly(acme);
        assertThat(bench.list(OTHER, Optional.empty(), 10)).containsExactly(other);
        assertThat(bench.list(TenantId.NONE, Optional.empty(), 10)).isEmpty();
    }

    @Test
    default void a_page_that_begins_at_another_tenants_reminder_shows_ones_own(Bench bench) {
        Reminder acme = bench.add(bench.draft().of(ACME));
        bench.clock.advance(Bench.LEASE);
        Reminder other = bench.add(bench.draft().of(OTHER));

        assertThat(bench.list(ACME, Optional.of(other.id()), 10)).containsExactly(acme);
    }

    @Test
    default void a_history_is_shown_to_its_own_tenant_only(Bench bench) {
        Reminder reminder = bench.add(bench.draft().of(ACME));
        bench.begin(bench.take(Errand.SEND), Bench.RECEIPTS);

        assertThat(bench.repository.history(ACME, reminder.id())).hasSize(1);
        assertThat(bench.repository.history(OTHER, reminder.id())).isEmpty();
    }

    @Test
    default void another_tenant_cannot_stop_a_reminder(Bench bench) {
        Reminder reminder = bench.add(bench.draft().of(ACME));

        assertThat(bench.stop(OTHER, reminder.id(), bench.now())).isEmpty();

        assertThat(bench.repository.find(ACME, reminder.id())).contains(reminder);
        assertThat(bench.repository.history(ACME, reminder.id())).isEmpty();
        assertThat(bench.claim(Errand.SEND).claims()).hasSize(1);
    }

    @Test
    default void two_tenants_may_use_the_same_key(Bench bench) {
        bench.add(bench.draft().of(ACME).keyed("visit-981"));
        Reminder other = bench.draft().of(OTHER).keyed("visit-981").reminder();

        assertThat(bench.repository.add(other)).isEqualTo(new Added.New(other));
    }

    @Test
    default void a_claim_takes_the_deliveries_of_every_tenant(Bench bench) {
        bench.add(bench.draft().of(ACME));
        bench.add(bench.draft().of(OTHER));

        assertThat(bench.claim(Errand.SEND).claims())
                .extracting(claim -> claim.delivery().tenant())
                .containsExactlyInAnyOrder(ACME, OTHER);
    }
}
