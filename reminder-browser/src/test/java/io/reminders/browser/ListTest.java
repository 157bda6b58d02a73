package io.reminders.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.reminders.reminder.ReminderFilter;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** The list: tabs, search, pages, and that it is kept up to date by itself. */
class ListTest {
    private final Stage stage = Stage.open();

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void each_tab_shows_its_own_and_says_kindly_that_there_is_nothing() {
        Dashboard page = Dashboard.live(stage);
        for (String tab : new String[] {"scheduled", "paused", "completed", "failed", "unresolved"}) {
            page.one("#tab-" + tab).click();
            page.waitUntil(tab + " is empty", () -> page.text("#empty").startsWith("Nothing"));
        }
        stage.everyState();

        page.one("#tab-all").click();
        page.waitForTitles(
                "Stand-up", "Dentist", "Lunch with Ben", "Water the plants", "Parcel", "Call the garage", "Insulin");
        assertThat(page.badge("Lunch with Ben")).isEqualTo("Cancelled");
        page.one("#tab-scheduled").click();
        page.waitForTitles("Stand-up", "Dentist");
        page.one("#tab-paused").click();
        page.waitForTitles("Water the plants");
        page.one("#tab-completed").click();
        page.waitForTitles("Parcel");
        page.one("#tab-failed").click();
        page.waitForTitles("Call the garage");
        assertThat(page.text(".reason")).isEqualTo("This number cannot or may not be called (number-not-in-service)");
        page.one("#tab-unresolved").click();
        page.waitForTitles("Insulin");
        assertThat(page.text(".reason")).contains("could not be found out");
        page.driver.navigate().back();
        page.waitForTitles("Call the garage");
        page.assertQuiet();
    }

    @Test
    void it_is_searched_by_title_and_message_in_whatever_case() {
        stage.everyState();
        Dashboard page = Dashboard.live(stage);
        page.type("/");
        page.type("DENTIST");
        page.waitForTitles("Dentist");
        page.fill("search", "counter until");
        page.waitForTitles("Parcel");
        page.fill("search", "nobody has this");
        page.waitFor("#empty", "Nothing matches");
        page.one("#search").click();
        page.type(Keys.chord(Keys.CONTROL, "a"), Keys.BACK_SPACE);
        page.waitUntil("everything is back", () -> page.titles().size() == 7);
        page.assertQuiet();
    }

    @Test
    void more_are_shown_page_by_page() {
        for (int number = 1; number <= 45; number++) {
            stage.once("Reminder " + number, "Number " + number, "2026-03-09T09:00");
            stage.clock.advance(Duration.ofSeconds(1));
        }
        Dashboard page = Dashboard.live(stage);
        page.waitUntil("a page", () -> page.titles().size() == 20);
        page.press("Show more");
        page.waitUntil("two pages", () -> page.titles().size() == 40);
        assertThat(page.driver.switchTo().activeElement().getText()).isEqualTo("Reminder 25");
        page.press("Show more");
        page.waitUntil("all", () -> page.titles().size() == 45);
        assertThat(page.seen("#more")).isEmpty();
        assertThat(page.titles())
                .startsWith("Reminder 45")
                .endsWith("Reminder 1")
                .doesNotHaveDuplicates();
        page.assertQuiet();
    }

    @Test
    void it_is_kept_up_to_date_and_nobody_loses_their_place() {
        stage.dentist();
        Dashboard page = Dashboard.live(stage);
        WebElement pause = page.card("Dentist").findElement(By.cssSelector("[data-action=pause]"));
        page.script("arguments[0].focus()", pause);

        stage.once("Another", "Something else", "2026-03-09T09:00");
        page.waitForTitles("Another", "Dentist");

        assertThat(page.driver.switchTo().activeElement()).isEqualTo(pause);
        stage.kit.reminders().list(ReminderFilter.everything(), 10).reminders().stream()
                .filter(reminder -> reminder.definition().title().text().equals("Another"))
                .forEach(reminder -> stage.kit.reminders().delete(reminder.id()));
        page.waitForTitles("Dentist");
        assertThat(page.driver.switchTo().activeElement()).isEqualTo(pause);
        stage.pass(Duration.ofHours(19));
        page.waitForNotice("Dentist: Completed");
        page.assertQuiet();
    }

    @Test
    void a_countdown_goes_by_the_clock_of_the_server_once_a_second() {
        stage.once("Soon", "It is soon.", "2026-03-07T14:00:50");
        Dashboard page = Dashboard.live(stage);
        page.waitFor(".countdown", "in 4");
        String first = page.text(".countdown");
        page.waitUntil("it counts", () -> !page.text(".countdown").equals(first));
        assertThat(page.text(".countdown")).matches("in [45]\\d s");
        page.assertQuiet();
    }

    @Test
    void it_says_that_the_server_cannot_be_reached_and_recovers() {
        stage.dentist();
        Dashboard page = Dashboard.live(stage);
        stage.leave();
        page.waitFor("#trouble", "cannot be reached");
        assertThat(page.text("#link-text")).isEqualTo("Not connected");
        assertThat(page.titles()).containsExactly("Dentist");

        stage.comeBack();
        page.waitUntil("it is live again", () -> page.text("#link-text").equals("Live"));
        assertThat(page.seen("#trouble")).isEmpty();
        page.assertQuiet();
    }
}
