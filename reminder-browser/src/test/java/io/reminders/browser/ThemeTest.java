package io.reminders.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Light and dark, narrow and wide. */
class ThemeTest {
    private final Stage stage = Stage.open();
    private final Dashboard page = Dashboard.live(stage);

    @AfterEach
    void close() {
        page.assertQuiet();
        stage.close();
    }

    private Object ground() {
        return page.script("return getComputedStyle(document.body).backgroundColor");
    }

    @Test
    void it_follows_the_system_until_somebody_chooses() {
        Object light = ground();
        Chromium.view(1280, 900, "dark");
        Object dark = ground();
        assertThat(dark).isNotEqualTo(light);

        page.set("theme", "light");
        assertThat(ground()).isEqualTo(light);
        page.driver.navigate().refresh();
        assertThat(ground()).isEqualTo(light);
        assertThat(page.one("#theme").getDomProperty("value")).isEqualTo("light");
        page.set("theme", "");
        assertThat(ground()).isEqualTo(dark);
    }

    @Test
    void on_a_phone_nothing_scrolls_sideways_and_everything_can_be_reached() {
        stage.everyState();
        Chromium.view(360, 740, "light");
        page.waitUntil("all are there", () -> page.titles().size() == 7);
        assertThat(page.script("return document.documentElement.scrollWidth")).isEqualTo(360L);
        page.press("New reminder");
        page.waitUntil("the form is open", () -> page.seen("#f-title").size() == 1);
        assertThat(page.script("return document.querySelector('dialog.form').scrollWidth"))
                .isEqualTo(360L);
        page.press("Discard");
        page.waitForNoDialog();
        page.why("Parcel");
        assertThat((Long) page.script("return document.querySelector('dialog.drawer').scrollWidth"))
                .isLessThanOrEqualTo(360L);
    }

    @Test
    void whoever_wants_no_motion_gets_none() {
        page.press("New reminder");
        assertThat(page.script("return document.getAnimations().length")).isEqualTo(0L);
        page.press("Discard");
    }
}
