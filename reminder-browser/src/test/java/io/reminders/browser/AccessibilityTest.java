package io.reminders.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.reminders.reminder.ReminderEdit;
import io.reminders.reminder.ReminderId;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What axe-core finds in each view, by day and by night, on a desk and on a phone. */
class AccessibilityTest {
    private static final String AXE = script();

    @ParameterizedTest
    @CsvSource({"light, 1280", "dark, 1280", "light, 360", "dark, 360"})
    void no_view_has_a_serious_finding(String scheme, int width) {
        try (Stage stage = Stage.open()) {
            stage.everyState();
            Dashboard page = Dashboard.live(stage);
            for (String view : Views.of(page).keySet()) {
                page.driver.get("about:blank");
                Chromium.view(width, 900, scheme);
                page.openAddress("");
                page.waitUntil("it is live", () -> page.text("#link-text").equals("Live"));
                Views.of(page).get(view).run();
                assertThat(findings(page)).as(view).isEmpty();
                assertThat((boolean) page.script("return document.documentElement.scrollWidth > innerWidth"))
                        .as(view + " scrolls sideways")
                        .isFalse();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void signing_in_a_conflict_and_trouble_have_no_serious_finding(String scheme) {
        try (Stage guarded = Stage.guarded()) {
            Dashboard page = Dashboard.of(guarded);
            Chromium.view(1280, 900, scheme);
            page.waitFor("dialog.ask", "Sign in");
            page.press("Sign in");
            assertThat(findings(page)).as("sign in").isEmpty();
        }
        try (Stage stage = Stage.open()) {
            ReminderId dentist = stage.dentist();
            Dashboard page = Dashboard.live(stage);
            Chromium.view(1280, 900, scheme);
            page.onCard("Dentist", "edit");
            page.fill("f-title", "Mine");
            stage.kit.reminders().edit(dentist, ReminderEdit.nothing().titled("Theirs"));
            page.press("Save changes");
            page.waitFor("dialog.wide", "It was changed meanwhile");
            assertThat(findings(page)).as("conflict").isEmpty();
            page.press("Save mine over it");
            page.waitForNoDialog();
            page.waitForNotice("Saved");
            assertThat(findings(page)).as("notice").isEmpty();
            stage.leave();
            page.waitFor("#trouble", "cannot be reached");
            assertThat(findings(page)).as("trouble").isEmpty();
        }
    }

    @Test
    void a_finding_is_found() {
        try (Stage stage = Stage.open()) {
            Dashboard page = Dashboard.live(stage);
            page.script("document.getElementById('search').labels[0].remove();"
                    + "document.getElementById('search').removeAttribute('placeholder')");
            assertThat(findings(page)).anySatisfy(finding -> assertThat(finding).startsWith("label:"));
        }
    }

    /** What is serious or critical, each with where it is. */
    @SuppressWarnings("unchecked") // the script answers with texts
    private static List<String> findings(Dashboard page) {
        page.script(AXE);
        return (List<String>) page.driver.executeAsyncScript("""
                const done = arguments[arguments.length - 1];
                axe.run(document, { resultTypes: ["violations"] }).then(
                  ({ violations }) => done(violations
                    .filter(({ impact }) => ["serious", "critical"].includes(impact))
                    .flatMap(({ id, help, nodes }) => nodes.map(({ html, failureSummary }) =>
                      `${id}: ${help}: ${html}: ${failureSummary}`))),
                  (failure) => done([`axe: ${failure}`]));
                """);
    }

    private static String script() {
        try (InputStream axe = AccessibilityTest.class.getResourceAsStream("/axe.min.js")) {
            return new String(axe.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
