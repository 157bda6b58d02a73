package io.reminders.browser;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** The browser that is installed on this machine, one for all tests of the JVM. Nothing is downloaded. */
final class Chromium {
    /** Chromium is newer than what Selenium says that it knows; what is used here is part of WebDriver itself. */
    private static final Logger QUIET = Logger.getLogger("org.openqa.selenium");

    private static final ChromeDriver DRIVER = start();

    private Chromium() {}

    static ChromeDriver driver() {
        return DRIVER;
    }

    private static ChromeDriver start() {
        QUIET.setLevel(Level.SEVERE);
        ChromeOptions options = new ChromeOptions();
        options.setBinary(installed("chromium", "/usr/bin/chromium").toFile());
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--hide-scrollbars",
                "--lang=en-US",
                "--window-size=1280,900");
        LoggingPreferences everything = new LoggingPreferences();
        everything.enable(LogType.BROWSER, Level.ALL);
        options.setCapability(ChromeOptions.LOGGING_PREFS, everything);
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(
                        installed("chromedriver", "/usr/bin/chromedriver").toFile())
                .usingAnyFreePort()
                .withSilent(true)
                .build();
        ChromeDriver driver = new ChromeDriver(service, options);
        Runtime.getRuntime().addShutdownHook(new Thread(driver::quit));
        return driver;
    }

    private static Path installed(String property, String usual) {
        Path path = Path.of(System.getProperty(property, usual));
        if (!Files.isExecutable(path)) {
            throw new IllegalStateException(property + ": expected an executable but was " + path
                    + "; install Debian's chromium and" + " chromium-driver, or say -D" + property + "=…");
        }
        return path;
    }

    /** Makes the page that large, in pixels, and light or dark for whom the system decides. */
    static void view(int width, int height, String scheme) {
        DRIVER.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
        DRIVER.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of(
                        "features",
                        List.of(
                                Map.of("name", "prefers-color-scheme", "value", scheme),
                                Map.of("name", "prefers-reduced-motion", "value", "reduce"))));
    }

    /** Makes the browser believe that it is in that zone. */
    static void inZone(String zone) {
        DRIVER.executeCdpCommand("Emulation.setTimezoneOverride", Map.of("timezoneId", zone));
    }

    /** What the console has had since it was last asked. */
    static List<String> console() {
        return DRIVER.manage().logs().get(LogType.BROWSER).getAll().stream()
                .map(entry -> entry.getLevel() + " " + entry.getMessage())
                .toList();
    }
}
