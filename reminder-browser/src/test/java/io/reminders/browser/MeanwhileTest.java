package io.reminders.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.reminders.Change;
import io.reminders.reminder.ReminderEdit;
import io.reminders.reminder.ReminderId;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What happens while somebody looks at something else. */
class MeanwhileTest {
    private final Stage stage = Stage.open();
    private final ReminderId dentist = stage.dentist();
    private final Dashboard page = Dashboard.live(stage);

    @AfterEach
    void close() {
        page.assertQuiet();
        stage.close();
    }

    private String title() {
        return stage.kit
                .reminders()
                .find(dentist)
                .orElseThrow()
                .definition()
                .title()
                .text();
    }

    private void editTo(String mine, String theirs) {
        page.onCard("Dentist", "edit");
        page.fill("f-title", mine);
        assertThat(stage.kit.reminders().edit(dentist, ReminderEdit.nothing().titled(theirs)))
                .isInstanceOf(Change.Made.class);
        page.press("Save changes");
        page.waitFor("dialog.wide", "It was changed meanwhile");
        assertThat(page.text("table")).contains("Title", theirs, mine);
    }

    @Test
    void a_change_of_somebody_else_is_shown_and_mine_is_saved_over_it_if_i_say_so() {
        editTo("Dentist at nine", "Dentist, Dr. Pop");
        page.press("Save mine over it");
        page.waitForTitles("Dentist at nine");
        assertThat(title()).isEqualTo("Dentist at nine");
    }

    @Test
    void a_change_of_somebody_else_is_taken_if_i_say_so() {
        editTo("Dentist at nine", "Dentist, Dr. Pop");
        page.press("Take what is there");
        page.waitUntil(
                "the form shows theirs",
                () -> "Dentist, Dr. Pop".equals(page.one("#f-title").getDomProperty("value")));
        page.press("Discard");
        page.waitForNoDialog();
        assertThat(title()).isEqualTo("Dentist, Dr. Pop");
    }

    @Test
    void a_cancel_in_time_is_a_promise() {
        page.onCard("Dentist", "cancel");
        page.press("Cancel reminder");
        page.waitForNotice("Cancelled: Dentist. Nobody is called.");
        stage.pass(Duration.ofHours(19));
        assertThat(stage.kit.calls()).isEmpty();
    }

    @Test
    void a_cancel_that_comes_too_late_says_that_the_phone_may_ring() {
        page.onCard("Dentist", "cancel");
        stage.passUntilItRings(Duration.ofHours(19));
        page.press("Cancel reminder");
        page.waitFor("dialog.ask", "Too late to cancel");
        assertThat(page.text("dialog.ask")).contains("the phone may ring");
        page.press("Understood");
        page.waitForNoDialog();
    }

    @Test
    void what_is_being_called_is_not_deleted_or_edited_and_that_is_said() {
        stage.passUntilItRings(Duration.ofHours(19));
        page.waitUntil("it is under way", () -> page.badge("Dentist").equals("Under way"));
        page.why("Dentist");
        page.press("Delete");
        page.press("Delete");
        page.waitFor("dialog.ask", "A call is under way");
        page.press("Understood");
        page.escape();
        page.waitForNoDialog();
        page.onCard("Dentist", "edit");
        page.fill("f-title", "Other");
        page.press("Save changes");
        page.waitFor("dialog.ask", "A call is under way");
        page.press("Understood");
        page.press("Discard");
        page.press("Discard");
        page.waitForNoDialog();
        assertThat(title()).isEqualTo("Dentist");
    }

    @Test
    void what_was_deleted_meanwhile_is_gone() {
        page.onCard("Dentist", "edit");
        page.fill("f-title", "Other");
        stage.kit.reminders().delete(dentist);
        page.press("Save changes");
        page.waitFor("dialog.ask", "It is gone");
        page.press("Understood");
        page.press("Discard");
        page.press("Discard");
        page.waitForNoDialog();
        page.waitUntil("the list is empty", () -> page.titles().isEmpty());
    }
}
