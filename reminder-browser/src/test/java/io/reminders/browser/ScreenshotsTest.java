package io.reminders.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.OutputType;

/** The pictures of the documents: every view, by day and by night, on a desk and on a phone. */
class ScreenshotsTest {
    private static final Path FOLDER = Path.of(System.getProperty("screenshots", "target/screenshots"));

    @ParameterizedTest
    @CsvSource({
        "light, desktop, 1120, 800",
        "dark, desktop, 1120, 800",
        "light, phone, 360, 740",
        "dark, phone, 360, 740"
    })
    void every_view_has_its_picture(String scheme, String device, int width, int height) throws IOException {
        Files.createDirectories(FOLDER);
        try (Stage stage = Stage.open()) {
            stage.everyState();
            Dashboard page = Dashboard.live(stage);
            for (String view : Views.of(page).keySet()) {
                page.driver.get("about:blank");
                Chromium.view(width, height, scheme);
                page.openAddress("");
                page.waitUntil("it is live", () -> page.text("#link-text").equals("Live"));
                Views.of(page).get(view).run();
                page.script("document.activeElement.blur()");
                byte[] picture = page.driver.getScreenshotAs(OutputType.BYTES);
                Files.write(FOLDER.resolve(view + "-" + device + "-" + scheme + ".png"), picture);
                assertThat(picture.length).as(view).isBetween(4_000, 160_000);
            }
            page.assertQuiet();
        }
    }
}
