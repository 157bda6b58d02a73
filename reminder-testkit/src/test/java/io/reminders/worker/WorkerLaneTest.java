package io.reminders.worker;

import static io.reminders.route.Route.call;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reminders.contact.Recipient;
import io.reminders.delivery.Capability;
import io.reminders.delivery.HistoryLine;
import io.reminders.delivery.Outcome;
import io.reminders.delivery.Placement;
import io.reminders.delivery.Placement.Retry;
import io.reminders.delivery.Reason;
import io.reminders.delivery.Reason.Family;
import io.reminders.reminder.Reminder;
import io.reminders.reminder.ReminderId;
import io.reminders.reminder.ReminderStatus;
import io.reminders.spi.Located;
import io.reminders.testkit.ScriptedCallGateway;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WorkerLaneTest {
    private static final Duration DUE = Duration.ofSeconds(10);

    private final Office office = new Office();
    private final ScriptedCallGateway gateway =
            ScriptedCallGateway.declaring(new Capability.Receipts(), new Capability.Tracking());

    @Test
    void a_permit_is_held_until_the_outcome_and_then_serves_the_next_delivery() {
        ReminderWorker worker = office.worker(gateway, WorkerSettings.defaults().withPermits(2));
        for (int number = 1; number <= 3; number++) {
            office.schedule(call());
            gateway.accepts("c-" + number);
        }
        gateway.goesOn().goesOn();

        office.pass(DUE, worker);
        office.pass(Duration.ofSeconds(2), worker);
        assertThat(gateway.placed()).hasSize(2);

        gateway.ends(new Outcome.Answered()).ends(new Outcome.Answered());
        office.pass(Duration.ofSeconds(3), worker);
        assertThat(gateway.placed()).hasSize(3);
    }

    @Test
    void what_waits_behind_a_full_lane_expires_and_is_not_called_too_late() {
        ReminderWorker worker = office.worker(gateway, WorkerSettings.defaults().withPermits(1));
        ReminderId first = office.schedule(call());
        ReminderId second = office.schedule(call());
        gateway.accepts("c-1").ends(new Outcome.Answered());

        office.pass(DUE, worker);
        office.pass(Duration.ofHours(1), worker);

        assertThat(gateway.placed()).hasSize(1);
        assertThat(List.of(office.status(first), office.status(second)))
                .containsExactlyInAnyOrder(ReminderStatus.COMPLETED, ReminderStatus.EXPIRED);
    }

    @Test
    void a_backlog_takes_half_of_the_permits_and_leaves_the_rest_to_what_is_due_now() {
        ReminderWorker worker = office.worker(gateway, WorkerSettings.defaults().withPermits(4));
        for (int number = 0; number < 10; number++) {
            office.schedule(call());
        }
        office.clock.advance(Duration.ofMinutes(5));
        ReminderId fresh = office.schedule(call());
        gateway.accepts("c-1").accepts("c-2").accepts("c-3").accepts("c-4");
        gateway.goesOn().goesOn();

        office.pass(Duration.ZERO, worker);
        assertThat(gateway.placed()).hasSize(2);

        office.pass(DUE, worker);
        assertThat(gateway.placed())
                .extracting(parcel -> parcel.delivery().reminder())
                .contains(fresh);
    }

    @Test
    void a_reminder_that_is_paused_or_a_century_ahead_holds_nobody_up() {
        ReminderWorker worker = office.worker(gateway, WorkerSettings.defaults().withPermits(1));
        office.desk.schedule(Reminder.titled("Far")
                .to(Recipient.phone("+40721234567"))
                .at(Instant.parse("2126-01-01T00:00:00Z"))
                .saying("Far away.")
                .byCall());
        office.desk.pause(office.schedule(call()));
        ReminderId id = office.schedule(call());
        gateway.accepts("c-1").ends(new Outcome.Answered());

        office.pass(DUE, worker);
        office.pass(Duration.ofSeconds(2), worker);

        assertThat(office.status(id)).isEqualTo(ReminderStatus.COMPLETED);
    }

    @Test
    void more_questions_than_deliveries_do_not_end_the_asking() {
        ScriptedCallGateway doubtful = ScriptedCallGateway.declaring(
                new Capability.Lookup(Duration.ofMinutes(15)), new Capability.Receipts(), new Capability.Tracking());
        ReminderWorker worker =
                office.worker(doubtful, WorkerSettings.defaults().withPermits(100));
        List<ReminderId> ids = new ArrayList<>();
        for (int number = 0; number < 20; number++) {
            ids.add(office.schedule(call().ifUnconfirmed(call())));
            doubtful.answers(new Placement.Unconfirmed(new Reason(Family.PROVIDER, "http-500")));
        }
        for (int number = 0; number < 20; number++) {
            doubtful.accepts("c-" + number);
        }
        for (int asked = 0; asked < 400; asked++) {
            doubtful.locates(new Located.Inconclusive(new Reason(Family.PROVIDER, "http-500")));
            doubtful.ends(new Outcome.Answered());
        }

        office.pass(DUE, worker);
        for (int minutes = 0; minutes < 20; minutes++) {
            office.pass(Duration.ofMinutes(1), worker);
        }

        assertThat(ids).allSatisfy(id -> assertThat(office.status(id)).isNotEqualTo(ReminderStatus.ACTIVE));
    }

    @Test
    void a_provider_that_refuses_our_account_is_left_alone_and_probed_once() {
        ReminderWorker worker = office.worker(gateway, WorkerSettings.defaults().withPermits(1));
        for (int number = 0; number < 3; number++) {
            office.schedule(call());
        }
        Placement unauthorised = new Placement.Rejected(new Reason(Family.CONFIGURATION, "http-401"), Retry.FINAL);
        gateway.answers(unauthorised).answers(unauthorised).accepts("c-3");

        office.pass(DUE, worker);
        office.pass(Duration.ofSeconds(29), worker);
        assertThat(gateway.placed()).hasSize(1);

        office.pass(Duration.ofSeconds(1), worker);
        assertThat(gateway.placed()).hasSize(2);

        office.pass(Duration.ofSeconds(30), worker);
        assertThat(gateway.placed()).hasSize(3);
    }

    @Test
    void a_wait_that_the_provider_asked_for_is_not_undone_by_an_answer_under_way() {
        ReminderWorker worker = office.worker(gateway, WorkerSettings.defaults().withPermits(2));
        office.schedule(call());
        office.schedule(call());
        gateway.answers(new Placement.Rejected(
                        new Reason(Family.LIMIT, "http-429"), Retry.FINAL, Optional.of(Duration.ofSeconds(30))))
                .accepts("c-2");

        office.pass(DUE, worker);
        ReminderId next = office.schedule(call());
        gateway.ends(new Outcome.Answered());
        office.pass(DUE, worker);
        assertThat(office.history(next)).isEmpty();

        gateway.accepts("c-3");
        office.pass(Duration.ofSeconds(20), worker);
        assertThat(office.history(next)).isNotEmpty();
    }

    @Test
    void a_wait_that_the_provider_asked_for_is_not_prolonged_by_failures_under_way() {
        ReminderWorker worker = office.worker(gateway, WorkerSettings.defaults().withPermits(6));
        gateway.answers(new Placement.Rejected(
                new Reason(Family.LIMIT, "http-429"), Retry.FINAL, Optional.of(Duration.ofSeconds(1))));
        office.schedule(call());
        for (int number = 0; number < 5; number++) {
            office.schedule(call());
            gateway.answers(new Placement.Unconfirmed(new Reason(Family.PROVIDER, "http-500")));
        }

        office.pass(DUE, worker);
        assertThat(gateway.placed()).hasSize(6);
        ReminderId next = office.schedule(call());
        gateway.accepts("c-7");
        office.pass(DUE, worker);

        assertThat(office.history(next)).isNotEmpty();
    }

    @Test
    void errors_that_overtake_the_answers_of_other_requests_stop_nothing() {
        ReminderWorker worker = office.worker(gateway, WorkerSettings.defaults().withPermits(20));
        for (int number = 0; number < 20; number++) {
            office.schedule(call());
            if (number < 10) {
                gateway.answers(new Placement.Unconfirmed(new Reason(Family.PROVIDER, "http-500")));
            } else {
                gateway.accepts("c-" + number);
            }
        }

        office.pass(DUE, worker);
        assertThat(gateway.placed()).hasSize(20);
        ReminderId next = office.schedule(call());
        gateway.accepts("c-20");
        for (int number = 0; number < 20; number++) {
            gateway.goesOn();
        }
        office.pass(DUE, worker);

        assertThat(office.history(next)).isNotEmpty();
    }

    @Test
    void a_provider_that_answers_none_of_many_requests_is_left_alone() {
        ReminderWorker worker = office.worker(gateway, WorkerSettings.defaults().withPermits(20));
        for (int number = 0; number < 20; number++) {
            office.schedule(call());
            gateway.answers(new Placement.Unconfirmed(new Reason(Family.PROVIDER, "http-500")));
        }

        office.pass(DUE, worker);
        ReminderId next = office.schedule(call());
        office.pass(DUE, worker);
        assertThat(office.history(next)).isEmpty();

        gateway.accepts("c-20");
        office.pass(Duration.ofSeconds(20), worker);
        assertThat(office.history(next)).isNotEmpty();
    }

    @Test
    void a_gateway_that_answers_nothing_leaves_doubt_and_holds_no_permit() {
        ReminderWorker worker = office.worker(gateway, WorkerSettings.defaults().withPermits(1));
        ReminderId first = office.schedule(call());
        ReminderId second = office.schedule(call());
        gateway.answers(parcel -> null).accepts("c-2");

        office.pass(DUE, worker);

        assertThat(List.of(office.status(first), office.status(second)))
                .containsExactlyInAnyOrder(ReminderStatus.ACTIVE, ReminderStatus.ACTIVE);
        assertThat(gateway.placed()).hasSize(2);
    }

    @Test
    void a_listener_hears_every_line_in_order_and_may_throw() {
        List<HistoryLine> heard = new ArrayList<>();
        ReminderWorker worker = ReminderWorker.over(office.ledger)
                .calls(gateway)
                .clocks(office.clock::ticks, office.clock)
                .listener(line -> {
                    heard.add(line);
                    throw new IllegalStateException("a defect of the host");
                })
                .build();
        ReminderId id = office.schedule(call());
        gateway.accepts("c-1").ends(new Outcome.Answered());

        office.pass(DUE, worker);
        office.pass(Duration.ofSeconds(2), worker);

        assertThat(heard).isNotEmpty().isEqualTo(office.history(id));
    }

    @Test
    void a_gateway_that_does_not_implement_what_it_declares_is_refused() {
        assertThatThrownBy(() -> office.worker(new Boaster()))
                .hasMessage("calls: expected a gateway that implements what it declares but was tracking declared, not"
                        + " implemented");
    }

    @Test
    void a_quiet_period_that_proves_nothing_is_refused_with_the_formula() {
        ScriptedCallGateway hasty = ScriptedCallGateway.declaring(
                new Capability.Lookup(gateway.timeout().plusSeconds(40)));

        assertThatThrownBy(() -> office.worker(hasty))
                .hasMessageStartingWith("quietPeriod: expected more than timeout ")
                .hasMessageContaining(" + send budget PT10S + lease PT30S = ");
    }

    @Test
    void a_worker_without_a_gateway_is_refused() {
        assertThatThrownBy(() -> ReminderWorker.over(office.ledger).build())
                .hasMessage("calls: expected a gateway for calls but was nothing");
    }

    @Test
    void settings_out_of_range_are_refused_by_name() {
        WorkerSettings settings = WorkerSettings.defaults();

        assertThatThrownBy(() -> settings.withPermits(0)).hasMessage("permits: expected 1 to 500 but was 0");
        assertThatThrownBy(() -> settings.withLease(Duration.ZERO))
                .hasMessage("lease: expected PT1S to PT10M but was PT0S");
        assertThatThrownBy(() -> settings.withSendBudget(Duration.ofHours(1)))
                .hasMessage("sendBudget: expected PT0.1S to PT1M but was PT1H");
    }
}
