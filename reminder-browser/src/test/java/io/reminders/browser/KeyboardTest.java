package io.reminders.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** Without a mouse. */
class KeyboardTest {
    private final Stage stage = Stage.open();
    private final Dashboard page = Dashboard.live(stage);

    @AfterEach
    void close() {
        page.assertQuiet();
        stage.close();
    }

    private WebElement focused() {
        return page.driver.switchTo().activeElement();
    }

    /** Presses Tab until what has the focus has that id; a reader would give up as well. */
    private void tabTo(String id) {
        for (int presses = 0; presses < 40; presses++) {
            if (id.equals(focused().getDomAttribute("id"))) {
                return;
            }
            page.type(Keys.TAB);
        }
        assertThat(focused().getDomAttribute("id")).as("reached by Tab").isEqualTo(id);
    }

    @Test
    void a_reminder_is_created_by_keys_alone() {
        tabTo("new");
        assertThat(page.script("return getComputedStyle(document.activeElement).outlineStyle"))
                .isEqualTo("solid");
        page.type(Keys.ENTER);
        page.waitUntil(
                "the form has the focus", () -> "f-title".equals(focused().getDomAttribute("id")));
        page.type("Dentist", Keys.TAB);
        page.type("Dentist at nine.", Keys.TAB);
        page.type(Stage.NUMBER, Keys.TAB);
        page.type(Keys.TAB);
        page.type("03082027", Keys.TAB);
        tabTo("f-time");
        page.type("0900AM");
        tabTo("f-zone");
        page.type(Keys.chord(Keys.CONTROL, "a"), "new york");
        page.waitFor("#f-zone-options", "America/New York");
        page.type(Keys.ARROW_DOWN, Keys.ENTER);
        assertThat(page.one("#f-zone").getDomProperty("value")).isEqualTo("America/New_York");
        page.waitFor(".preview", "Monday, 8 March 2027, 09:00 (America/New_York)");
        page.type(Keys.ENTER);
        page.waitForTitles("Dentist");
        page.waitForNoDialog();
        assertThat(focused().getDomAttribute("id")).isEqualTo("new");
    }

    @Test
    void tabs_are_walked_by_arrows() {
        tabTo("tab-all");
        page.type(Keys.ARROW_RIGHT);
        assertThat(focused().getText()).isEqualTo("Scheduled");
        assertThat(focused().getDomAttribute("aria-selected")).isEqualTo("true");
        page.waitFor("#empty", "Nothing is scheduled");
        page.type(Keys.END);
        page.waitFor("#empty", "Nothing is unresolved");
        page.type(Keys.ARROW_RIGHT);
        page.waitFor("#empty", "No reminders yet");
        assertThat(page.seen("[role=tab][tabindex='0']")).hasSize(1);
    }

    @Test
    void escape_closes_and_the_focus_goes_back_and_a_slash_leads_to_the_search() {
        stage.dentist();
        page.waitForTitles("Dentist");
        page.script("document.querySelector('.card h2 a').focus()");
        page.type(Keys.ENTER);
        page.waitUntil("the drawer is open", () -> page.text("dialog.drawer h2").equals("Dentist"));
        page.type("/");
        page.escape();
        page.waitForNoDialog();
        assertThat(focused().getText()).isEqualTo("Dentist");
        page.type("/");
        assertThat(focused().getDomAttribute("id")).isEqualTo("search");
        assertThat(focused().getDomProperty("value")).isEmpty();
        page.type("a/b");
        assertThat(focused().getDomProperty("value")).isEqualTo("a/b");
    }

    @Test
    void the_first_tab_stop_leads_past_the_head() {
        page.type(Keys.TAB);
        assertThat(focused().getText()).isEqualTo("Skip to the list");
        page.type(Keys.ENTER);
        assertThat(focused().getDomAttribute("id")).isEqualTo("list");
    }
}
