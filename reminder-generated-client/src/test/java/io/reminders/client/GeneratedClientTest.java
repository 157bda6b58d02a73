package io.reminders.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.reminders.client.generated.ApiException;
import io.reminders.client.generated.ApiResponse;
import io.reminders.client.generated.api.RemindersApi;
import io.reminders.client.generated.api.ServerApi;
import io.reminders.client.generated.model.Bulk;
import io.reminders.client.generated.model.DeliveryState;
import io.reminders.client.generated.model.Intake;
import io.reminders.client.generated.model.NewReminder;
import io.reminders.client.generated.model.Problem;
import io.reminders.client.generated.model.Refusal;
import io.reminders.client.generated.model.Reminder;
import io.reminders.client.generated.model.ReminderEdit;
import io.reminders.client.generated.model.ReminderPage;
import io.reminders.client.generated.model.ReminderStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a program elsewhere does with a client that was generated from the document. */
class GeneratedClientTest {
    private static final Instant NINE = Instant.parse("2026-03-08T07:00:00Z");

    private final Bench bench = new Bench();
    private final RemindersApi ana = new RemindersApi(bench.user("ana"));
    private final ServerApi server = new ServerApi(bench.user("ana"));

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void it_schedules_for_one_time_and_finds_it_again() throws ApiException {
        Reminder made = ana.createReminder(dentist(), null, null);

        assertThat(made.getStatus()).isEqualTo(ReminderStatus.ACTIVE);
        assertThat(made.getPhoneNumber()).isEqualTo("+407****567");
        assertThat(made.getScheduledTime().toInstant()).isEqualTo(NINE);
        assertThat(made.getRecurrence()).isNull();
        assertThat(ana.findReminder(made.getId())).isEqualTo(made);
    }

    @Test
    void it_schedules_a_series_by_rrule_and_by_cron_in_the_zone_of_the_header() throws ApiException {
        Reminder weekly = ana.createReminder(dentist().rrule("FREQ=WEEKLY;BYDAY=SU"), null, null);
        Reminder daily =
                ana.createReminder(dentist().scheduledTime(null).timezone(null).cron("0 9 * * *"), "Asia/Tokyo", null);

        assertThat(weekly.getRecurrence()).contains("FREQ=WEEKLY;BYDAY=SU");
        assertThat(daily.getTimezone()).isEqualTo("Asia/Tokyo");
        assertThat(daily.getScheduledTime().toInstant()).isEqualTo("2026-03-08T00:00:00Z");
        assertThat(ana.planReminder(weekly.getId(), 3).getData())
                .extracting(plan -> plan.getScheduledTime().toInstant())
                .startsWith(NINE, NINE.plus(Duration.ofDays(7)))
                .hasSize(3);
    }

    @Test
    void said_twice_under_one_key_it_is_one_reminder() throws ApiException {
        ApiResponse<Reminder> first = ana.createReminderWithHttpInfo(dentist(), null, "order-7");
        ApiResponse<Reminder> second = ana.createReminderWithHttpInfo(dentist(), null, "order-7");

        assertThat(first.getStatusCode()).isEqualTo(201);
        assertThat(second.getStatusCode()).isEqualTo(200);
        assertThat(second.getData()).isEqualTo(first.getData());
    }

    @Test
    void it_schedules_many_and_learns_what_became_of_each() throws ApiException {
        Bulk bulk = new Bulk()
                .addRemindersItem(dentist())
                .addRemindersItem(dentist().phoneNumber("none"));

        List<Intake> intakes = ana.createReminders(bulk, null, null).getData();

        assertThat(intakes).extracting(intake -> intake.getStatus().getValue()).containsExactly(201, 400);
        assertThat(intakes.get(0).getReminder().getTitle()).isEqualTo("Dentist");
        assertThat(intakes.get(1).getErrors()).extracting(Refusal::getField).containsExactly("phone_number");
    }

    @Test
    void it_searches_in_a_status_about_a_subject() throws ApiException {
        Reminder pills = ana.createReminder(dentist().title("Pills & water").subject("patient/7"), null, null);
        ana.cancelReminder(
                ana.createReminder(dentist().title("Pills"), null, null).getId(), null);
        ana.createReminder(dentist(), null, null);

        assertThat(ana.listReminders(ReminderStatus.ACTIVE, "pills &", null, null, null, null)
                        .getData())
                .containsExactly(pills);
        assertThat(ana.listReminders(null, null, "patient/7", 1, 10, null).getData())
                .containsExactly(pills);
        assertThat(ana.listReminders(ReminderStatus.CANCELLED, null, null, null, null, null)
                        .getData())
                .extracting(Reminder::getTitle)
                .containsExactly("Pills");
    }

    @Test
    void it_reads_page_after_page_by_the_cursor_until_there_is_none() throws ApiException {
        List<UUID> newestFirst = new ArrayList<>();
        for (int number = 0; number < 5; number++) {
            newestFirst.add(0, ana.createReminder(dentist(), null, null).getId());
            bench.clock().advance(Duration.ofSeconds(1));
        }

        List<UUID> read = new ArrayList<>();
        int pages = 0;
        String cursor = null;
        do {
            ReminderPage page = ana.listReminders(null, null, null, null, 2, cursor);
            page.getData().forEach(reminder -> read.add(reminder.getId()));
            cursor = page.getNextCursor();
            pages++;
        } while (cursor != null);

        assertThat(read).isEqualTo(newestFirst);
        assertThat(pages).isGreaterThanOrEqualTo(3);
    }

    @Test
    void it_edits_the_version_that_it_saw_and_is_told_when_another_came_between() throws ApiException {
        ApiResponse<Reminder> seen = ana.createReminderWithHttpInfo(dentist(), null, null);
        UUID id = seen.getData().getId();

        ApiResponse<Reminder> edited =
                ana.editReminderWithHttpInfo(id, new ReminderEdit().title("Dentist, moved"), null, etag(seen));
        ApiException refused =
                refusal(() -> ana.editReminder(id, new ReminderEdit().title("Too late"), null, etag(seen)));

        assertThat(edited.getData().getVersion()).isEqualTo(2);
        assertThat(etag(edited)).isNotEqualTo(etag(seen));
        assertThat(refused.getCode()).isEqualTo(412);
        assertThat(bench.problem(refused).getStatus()).isEqualTo(412);
        assertThat(ana.findReminder(id)).isEqualTo(edited.getData());
    }

    @Test
    void it_cancels_and_deletes() throws ApiException {
        ApiResponse<Reminder> seen = ana.createReminderWithHttpInfo(dentist(), null, null);
        UUID id = seen.getData().getId();

        assertThat(ana.cancelReminder(id, etag(seen)).getStatus()).isEqualTo(ReminderStatus.CANCELLED);
        assertThat(ana.deleteReminderWithHttpInfo(id, null).getStatusCode()).isEqualTo(204);
        ApiException gone = refusal(() -> ana.findReminder(id));

        assertThat(gone.getCode()).isEqualTo(404);
        assertThat(bench.problem(gone).getType()).isEqualTo("urn:reminders:not-found");
    }

    @Test
    void it_reads_which_fields_were_refused() {
        ApiException refused = refusal(
                () -> ana.createReminder(dentist().title("").phoneNumber("+40").scheduledTime("soon"), null, null));

        assertThat(refused.getCode()).isEqualTo(400);
        Problem problem = bench.problem(refused);
        assertThat(problem.getType()).isEqualTo("urn:reminders:refused");
        assertThat(problem.getErrors())
                .extracting(Refusal::getField)
                .containsExactlyInAnyOrder("title", "phone_number", "scheduled_time");
        assertThat(problem.getErrors())
                .allSatisfy(error -> assertThat(error.getExpected()).isNotEmpty());
    }

    @Test
    void without_a_token_it_may_nothing_and_with_anothers_it_sees_nothing() throws ApiException {
        UUID id = ana.createReminder(dentist(), null, null).getId();
        RemindersApi stranger = new RemindersApi(bench.stranger());
        RemindersApi ben = new RemindersApi(bench.user("ben"));

        assertThat(refusal(() -> stranger.findReminder(id)).getCode()).isEqualTo(401);
        assertThat(refusal(() -> ben.findReminder(id)).getCode()).isEqualTo(404);
        assertThat(ben.listReminders(null, null, null, null, null, null).getData())
                .isEmpty();
    }

    @Test
    void it_says_every_other_wish() throws ApiException {
        UUID series =
                ana.createReminder(dentist().rrule("FREQ=DAILY"), null, null).getId();

        assertThat(ana.pauseReminder(series, null).getStatus()).isEqualTo(ReminderStatus.PAUSED);
        assertThat(ana.resumeReminder(series, null).getStatus()).isEqualTo(ReminderStatus.ACTIVE);
        assertThat(ana.skipReminder(series, null).getScheduledTime().toInstant())
                .isEqualTo(NINE.plus(Duration.ofDays(1)));
        assertThat(ana.finishReminder(series, null).getStatus()).isEqualTo(ReminderStatus.COMPLETED);
    }

    @Test
    void it_looks_ahead_of_what_is_and_of_what_might_be() throws ApiException {
        UUID id = ana.createReminder(dentist(), null, null).getId();

        assertThat(ana.previewReminder(dentist().rrule("FREQ=DAILY"), null, 2).getData())
                .hasSize(2)
                .allSatisfy(plan -> assertThat(plan.getStatus()).isEqualTo(DeliveryState.FAILED));
        assertThat(ana.previewEdit(id, new ReminderEdit().scheduledTime("2026-03-08T10:00"), null, 1)
                        .getData())
                .extracting(plan -> plan.getDue().toInstant())
                .containsExactly(NINE.plus(Duration.ofHours(1)));
        assertThat(ana.findReminder(id).getVersion()).isEqualTo(1);
    }

    @Test
    void it_reads_what_became_of_a_call() throws ApiException {
        UUID id = ana.createReminder(dentist(), null, null).getId();
        bench.clock().set(NINE);
        bench.kit().worker().runOnce();
        bench.clock().advance(Duration.ofMinutes(1));
        bench.kit().worker().runOnce();

        Reminder called = ana.findReminder(id);
        assertThat(called.getStatus()).isEqualTo(ReminderStatus.COMPLETED);
        assertThat(called.getLastRunAt().toInstant()).isEqualTo(NINE);
        assertThat(called.getCallSid()).isNotEmpty();
        assertThat(ana.reminderHistory(id).getData())
                .extracting(line -> line.getStatus())
                .contains(DeliveryState.SENDING, DeliveryState.COMPLETED);
        assertThat(ana.explainReminder(id).getData()).isNotEmpty();
    }

    @Test
    void it_asks_how_the_server_stands() throws ApiException {
        assertThat(server.health().getStatus()).isEqualTo("up");
        assertThat(server.ready().getStatus()).isEqualTo("ready");
        assertThat(server.listTimezones().getData()).contains("Europe/Bucharest");
    }

    private static NewReminder dentist() {
        return new NewReminder()
                .title("Dentist")
                .message("Dentist at nine.")
                .phoneNumber("+40721234567")
                .scheduledTime("2026-03-08T09:00")
                .timezone("Europe/Bucharest");
    }

    private static String etag(ApiResponse<Reminder> answered) {
        return answered.getHeaders().get("etag").get(0);
    }

    private static ApiException refusal(ThrowingCallable request) {
        ApiException refused = catchThrowableOfType(ApiException.class, request);
        assertThat(refused).isNotNull();
        return refused;
    }
}
