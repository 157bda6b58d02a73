package io.reminders.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.reminders.refusal.RefusedValueException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;

/** Texts that have broken other pages stay texts. */
class HostileTextTest {
    private static final List<String> TEXTS = List.of(
            "<script>window.hit = 1</script>",
            "\"><img src=x onerror=\"window.hit = 1\">",
            "'><svg onload=window.hit=1>",
            "javascript:window.hit=1",
            "</title><script>window.hit=1</script>",
            "<iframe srcdoc=\"<script>top.hit=1</script>\">",
            "<style>body { display: none }</style>",
            "<base href=//127.0.0.1:9/>",
            "<form action=//127.0.0.1:9><input autofocus onfocus=window.hit=1>",
            "{{7*7}} ${7*7} #{7*7} <%= 7*7 %>",
            "&lt;b&gt; &amp; &#0; ]]> <!--",
            "__proto__",
            "constructor",
            "\u202egnp.exe",
            "\u2066\u2067\u2068 isolates",
            "a\u0301".repeat(40),
            "\u05ea\u05d6\u05db\u05d5\u05e8\u05ea, \u062a\u0630\u0643\u064a\u0631",
            "\ud83e\uddb7".repeat(128),
            "\ud83d\udc69\u200d\ud83d\udc69\u200d\ud83d\udc67\u200d\ud83d\udc66".repeat(10),
            "x".repeat(128),
            "\u200b\u200d\ufeff nearly nothing",
            "../../etc/passwd?a=b#c");

    private final Stage stage = Stage.open();

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void they_are_shown_as_they_are_and_nothing_else_happens() {
        List<String> taken = TEXTS.stream().filter(this::isTaken).toList();
        assertThat(taken).hasSizeGreaterThan(18);
        Dashboard page = Dashboard.live(stage);
        page.press("Show more");
        page.waitUntil("all are there", () -> page.seen(".card").size() == taken.size());
        for (String text : taken) {
            assertThat(page.driver.findElements(By.cssSelector(".card h2 a")).stream()
                            .map(link -> link.getDomProperty("textContent")))
                    .filteredOn(text::equals)
                    .hasSize(1);
        }
        assertThat(page.driver.findElements(
                        By.cssSelector(".card img, .card script, .card svg, iframe, .card style, base")))
                .isEmpty();

        List<String> ids = page.seen(".card").stream()
                .map(card -> card.getDomAttribute("data-id"))
                .toList();
        for (String id : ids) {
            page.script("location.hash = '#all/' + arguments[0]", id);
            page.waitUntil(
                    "the drawer is there",
                    () -> page.seen("dialog.drawer .why-body").size() == 1
                            && !page.text("dialog.drawer h2").equals("Loading"));
            assertThat(wide(page)).isFalse();
        }
        page.script("location.hash = '#all'");
        page.waitForNoDialog();
        for (int index = 0; index < 3; index++) {
            page.script("document.querySelectorAll('[data-action=edit]')[arguments[0]].click()", index);
            page.waitUntil("the form is there", () -> page.seen("#f-title").size() == 1);
            page.press("Discard");
            page.waitForNoDialog();
        }
        assertThat(page.script("return window.hit")).isNull();
        assertThat(wide(page)).isFalse();
        assertThat(Chromium.console()).isEmpty();
    }

    private boolean isTaken(String text) {
        try {
            stage.once(text, "Message: " + text, "2026-03-09T09:00");
            return true;
        } catch (RefusedValueException refused) {
            return false;
        }
    }

    private static boolean wide(Dashboard page) {
        return (boolean) page.script("return document.documentElement.scrollWidth > innerWidth");
    }
}
