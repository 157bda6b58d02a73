package io.reminders.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.reminders.reminder.ReminderEdit;
import io.reminders.reminder.ReminderId;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.OutputType;

/** Every view, by day and by night, on a desk and on a phone: its picture, and what axe-core finds in it. */
class ViewsTest {
    private static final String AXE = script();

    private static final Path PICTURES = Path.of(System.getProperty("screenshots", "target/screenshots"));

    @ParameterizedTest
    @CsvSource({"light, desktop, 960, 640", "dark, desktop, 960, 640", "light, phone, 360, 740", "dark, phone, 360, 740"
    })
    void no_view_has_a_serious_finding_or_scrolls_sideways_and_each_has_its_picture(
            String scheme, String device, int width, int height) throws IOException {
        Files.createDirectories(PICTURES);
        try (Stage stage = Stage.open()) {
            stage.everyState();
            Dashboard page = Dashboard.live(stage);
            Chromium.view(width, height, scheme);
            for (String view : Views.of(stage, page).keySet()) {
                page.backToTheList();
                Views.of(stage, page).get(view).run();
                assertThat(findings(page)).as(view).isEmpty();
                assertThat((boolean) page.script("return document.documentElement.scrollWidth > innerWidth"))
                        .as(view + " scrolls sideways")
                        .isFalse();
                page.script("document.activeElement.blur()");
                byte[] picture = page.driver.getScreenshotAs(OutputType.BYTES);
                Files.write(PICTURES.resolve(view + "-" + device + "-" + scheme + ".png"), picture);
                assertThat(picture.length).as(view).isBetween(4_000, 160_000);
            }
            page.assertQuiet();
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
        if ((boolean) page.script("return typeof axe === 'undefined'")) {
            page.script(AXE);
        }
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
        try (InputStream axe = ViewsTest.class.getResourceAsStream("/axe.min.js")) {
            return new String(axe.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
