package io.reminders.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.reminders.reminder.ReminderFilter;
import java.time.Duration;
import java.time.LocalDateTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What somebody does with reminders, from the first to the last click. */
class JourneyTest {
    private final Stage stage = Stage.open();
    private final Dashboard page = Dashboard.live(stage);

    @AfterEach
    void close() {
        page.assertQuiet();
        stage.close();
    }

    @Test
    void what_is_created_is_called_when_it_is_due_and_explained() {
        assertThat(page.text("#empty")).contains("No reminders yet");
        page.press("New reminder");
        page.fillOnce("Dentist", "Dentist at nine.", "+40 721 234 567", "2026-03-08", "09:00");
        page.waitFor(".preview", "Sunday, 8 March 2026, 09:00 (Europe/Bucharest)");
        page.press("Create reminder");
        page.waitForNotice("Created: Dentist");

        page.waitForTitles("Dentist");
        assertThat(page.badge("Dentist")).isEqualTo("Scheduled");
        assertThat(page.card("Dentist").getText())
                .contains("Dentist at nine.", "in 19 h ", "+407****567", "Sunday, 8 March 2026, 09:00")
                .doesNotContain("721234");

        stage.pass(Duration.ofHours(19));

        page.waitUntil("it is completed", () -> page.badge("Dentist").equals("Completed"));
        assertThat(stage.kit.calls()).hasSize(1);
        page.why("Dentist");
        page.waitFor(".headline", "Somebody took the call");
        assertThat(page.text(".timeline"))
                .contains("About to call", "The provider took the call", "Somebody took the call");
        page.press("×");
        page.waitForNoDialog();
    }

    @Test
    void a_series_is_chosen_from_patterns_and_its_next_five_times_are_shown_while_it_is_typed() {
        page.press("New reminder");
        page.fillOnce("Stand-up", "Stand-up in five minutes.", Stage.NUMBER, "2026-03-07", "14:30");
        page.one("label[for=f-again]").click();
        page.waitUntil("five times", () -> page.seen(".preview .times li").size() == 5);
        assertThat(page.text(".preview"))
                .contains("Monday, 9 March 2026, 14:30", "Friday, 13 March 2026, 14:30")
                .doesNotContain("Saturday", "Sunday");

        page.set("f-pattern", "weekly");
        page.one("label[for=f-day-TU]").click();
        page.waitFor(".preview", "Tuesday, 10 March 2026, 14:30");
        page.set("f-pattern", "monthly");
        page.waitFor(".preview", "Tuesday, 7 April 2026, 14:30");
        page.set("f-ends", "count");
        page.set("f-times", "2");
        page.waitFor(".preview", "After these it ends.");
        page.set("f-pattern", "cron");
        page.fill("f-cron", "0 9 * *");
        page.fill("f-title", "Stand-up daily");
        page.waitFor("#f-cron-error", "5 fields");
        page.fill("f-cron", "0 9 * * MON-FRI");
        page.waitFor(".preview", "Monday, 9 March 2026, 09:00");
        page.press("Create reminder");

        page.waitForTitles("Stand-up daily");
        assertThat(page.card("Stand-up daily").getText()).contains("Every weekday at 09:00");
    }

    @Test
    void an_event_is_shown_with_what_hangs_on_it_and_takes_it_along() {
        stage.meeting();
        page.waitForTitles("Send the minutes", "Prepare the review");
        assertThat(page.card("Prepare the review").getText()).contains("1 day, 2 hours before review-7");

        page.why("Prepare the review");
        page.waitFor(".around-box", "review-7: Thursday, 12 March 2026, 10:00 (Europe/Bucharest).");
        assertThat(page.text(".around")).contains("Send the minutes", "30 minutes after review-7", "Scheduled");
        stage.kit.reminders().event("review-7").movedTo(LocalDateTime.parse("2026-03-13T11:00"), Stage.BUCHAREST, 2);
        page.waitFor(".around-box", "Friday, 13 March 2026, 11:00");

        page.one(".around a").click();
        page.waitUntil(
                "the other one is open", () -> page.text("dialog.drawer h2").equals("Send the minutes"));
        stage.kit.reminders().event("review-7").cancelled(3);
        page.waitFor(".around-box", "It does not take place.");
        page.escape();
        page.waitForNoDialog();
    }

    @Test
    void it_is_edited_paused_resumed_skipped_cancelled_and_deleted() {
        stage.standUp();
        page.waitForTitles("Stand-up");
        page.onCard("Stand-up", "edit");
        page.fill("f-title", "Daily");
        page.press("Save changes");
        page.waitForTitles("Daily");
        page.waitForNoDialog();

        page.onCard("Daily", "pause");
        page.waitUntil("it is paused", () -> page.badge("Daily").equals("Paused"));
        page.onCard("Daily", "pause");
        page.waitUntil("it goes on", () -> page.badge("Daily").equals("Scheduled"));
        assertThat(page.card("Daily").getText()).contains("Monday, 9 March 2026");
        page.onCard("Daily", "skip");
        page.press("Skip it");
        page.waitUntil(
                "the next day is next", () -> page.card("Daily").getText().contains("Tuesday, 10 March 2026"));
        page.onCard("Daily", "cancel");
        page.press("Keep it");
        page.waitForNoDialog();
        assertThat(page.badge("Daily")).isEqualTo("Scheduled");
        page.onCard("Daily", "cancel");
        page.press("Cancel reminder");
        page.waitUntil("it is cancelled", () -> page.badge("Daily").equals("Cancelled"));
        page.onCard("Daily", "delete");
        page.press("Delete");
        page.waitForNotice("Deleted: Daily");

        page.waitUntil("the list is empty", () -> page.titles().isEmpty());
        assertThat(stage.kit.reminders().list(ReminderFilter.everything(), 10).reminders())
                .isEmpty();
    }

    @Test
    void a_number_that_nobody_can_have_is_refused_at_its_field() {
        page.press("New reminder");
        page.fillOnce("Dentist", "Dentist at nine.", "12", "2026-03-08", "09:00");
        page.press("Create reminder");
        page.waitFor("#f-phone-error", "a valid phone number");

        assertThat(page.one("#f-phone").getDomAttribute("aria-invalid")).isEqualTo("true");
        assertThat(page.one("#f-phone").getDomAttribute("aria-describedby")).contains("f-phone-error");
        assertThat(page.driver.switchTo().activeElement().getDomAttribute("id")).isEqualTo("f-phone");

        page.fill("f-phone", Stage.NUMBER);
        page.set("f-date", "2026-03-01");
        page.press("Create reminder");
        page.waitFor("#f-time-error", "This time has passed");
        page.set("f-date", "2026-03-08");
        page.press("Create reminder");
        page.waitForTitles("Dentist");
    }

    @Test
    void what_was_created_before_the_connection_broke_is_not_created_twice() {
        page.press("New reminder");
        page.fillOnce("Dentist", "Dentist at nine.", Stage.NUMBER, "2026-03-08", "09:00");
        page.script("""
                const real = window.fetch;
                let broken = false;
                window.fetch = async (address, request) => {
                  const answer = await real(address, request);
                  if (!broken && request.method === "POST" && String(address).endsWith("/reminders")) {
                    broken = true;
                    throw new TypeError("the connection broke");
                  }
                  return answer;
                };
                """);
        page.press("Create reminder");
        page.waitFor("#f-error", "cannot be reached");
        page.press("Create reminder");
        page.waitForNotice("Dentist had been created already");

        page.waitForTitles("Dentist");
        assertThat(stage.kit.reminders().list(ReminderFilter.everything(), 10).reminders())
                .hasSize(1);
    }

    @Test
    void what_was_typed_is_not_discarded_unasked() {
        page.press("New reminder");
        page.fill("f-title", "Dentist");
        page.escape();
        page.press("Go on editing");
        assertThat(page.one("#f-title").getDomProperty("value")).isEqualTo("Dentist");
        page.press("Discard");
        page.press("Discard");
        page.waitForNoDialog();
    }
}
