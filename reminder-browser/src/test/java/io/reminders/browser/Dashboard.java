package io.reminders.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.openqa.selenium.By;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.Keys;
import org.openqa.selenium.NoSuchElementException;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.support.ui.WebDriverWait;

/** The page, in the words of somebody who uses it. Whatever it waits for, it waits for at most 20 seconds. */
final class Dashboard {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    final ChromeDriver driver = Chromium.driver();

    private Dashboard() {}

    /** The page as it is opened for the first time, on a desk, by day. */
    static Dashboard of(Stage stage) {
        Chromium.view(1280, 900, "light");
        Chromium.inZone("Europe/Bucharest");
        Dashboard dashboard = new Dashboard();
        dashboard.driver.get("about:blank");
        Chromium.console();
        dashboard.driver.get(stage.address());
        return dashboard;
    }

    /** The same, when the list is there. */
    static Dashboard live(Stage stage) {
        Dashboard dashboard = of(stage);
        dashboard.waitUntil("it is live", () -> dashboard.text("#link-text").equals("Live"));
        return dashboard;
    }

    /** Back to the list, without anything open or searched for. */
    void backToTheList() {
        script("""
                document.querySelectorAll("dialog[open]").forEach((open) => open.close());
                document.querySelectorAll(".notice").forEach((notice) => notice.remove());
                const search = document.getElementById("search");
                search.value = "";
                search.dispatchEvent(new Event("input", { bubbles: true }));
                scrollTo(0, 0);
                """);
        waitForNoDialog();
    }

    void waitUntil(String what, BooleanSupplier condition) {
        new WebDriverWait(driver, PATIENCE, Duration.ofMillis(50))
                .ignoring(StaleElementReferenceException.class)
                .ignoring(NoSuchElementException.class)
                .withMessage(() -> what + "; the page says: "
                        + driver.findElement(By.tagName("body")).getText())
                .until(ignored -> condition.getAsBoolean());
    }

    /** The elements that can be seen; asked for in one go, since each question to a browser takes its time. */
    @SuppressWarnings("unchecked") // the script answers with elements
    List<WebElement> seen(String css) {
        return (List<WebElement>) script("""
                return [...document.querySelectorAll(arguments[0])].filter((found) =>
                  found.checkVisibility({ opacityProperty: true, visibilityProperty: true }))
                """, css);
    }

    @SuppressWarnings("unchecked") // the script answers with texts
    private List<String> texts(String css) {
        return (List<String>) script("""
                return [...document.querySelectorAll(arguments[0])]
                  .filter((found) => found.checkVisibility())
                  .map((found) => found.innerText.trim())
                """, css);
    }

    WebElement one(String css) {
        waitUntil(css + " is seen", () -> !seen(css).isEmpty());
        return seen(css).get(0);
    }

    String text(String css) {
        return texts(css).stream().findFirst().orElse("");
    }

    void waitFor(String css, String part) {
        waitUntil(css + " says " + part, () -> text(css).contains(part));
    }

    void waitForNotice(String part) {
        waitUntil(
                "a notice says " + part,
                () -> seen(".notice").stream()
                        .anyMatch(notice -> notice.getText().contains(part)));
    }

    List<String> titles() {
        return texts(".card h2");
    }

    void waitForTitles(String... titles) {
        waitUntil("the list is " + List.of(titles), () -> titles().equals(List.of(titles)));
    }

    WebElement card(String title) {
        waitUntil("there is " + title, () -> titles().contains(title));
        return seen(".card").stream()
                .filter(card -> card.findElement(By.tagName("h2")).getText().equals(title))
                .findFirst()
                .orElseThrow();
    }

    /** Presses a button of a card. */
    void onCard(String title, String action) {
        press(card(title).findElement(By.cssSelector("[data-action=" + action + "]")));
    }

    String badge(String title) {
        return card(title).findElement(By.className("badge")).getText();
    }

    /** Opens what is known of a reminder. */
    void why(String title) {
        card(title).findElement(By.cssSelector("h2 a")).click();
        waitUntil("the drawer shows " + title, () -> text("dialog.drawer h2").equals(title));
    }

    /** Presses the button with that text in the dialog on top, else on the page. */
    void press(String text) {
        waitUntil("there is a button " + text, () -> button(text) != null);
        press(button(text));
    }

    private static void press(WebElement button) {
        button.click();
    }

    private WebElement button(String text) {
        return (WebElement) script("""
                const top = [...document.querySelectorAll("dialog[open]")].at(-1) ?? document;
                return [...top.querySelectorAll("button")].find((button) =>
                  button.checkVisibility() && button.innerText.trim().endsWith(arguments[0])) ?? null
                """, text);
    }

    void fill(String id, String text) {
        WebElement field = one("#" + id);
        field.clear();
        field.sendKeys(text);
    }

    /** Sets what has a picker of its own: what is typed into one depends on the language of the browser. */
    void set(String id, String value) {
        script("""
                const field = document.getElementById(arguments[0]);
                field.value = arguments[1];
                field.dispatchEvent(new Event("input", { bubbles: true }));
                field.dispatchEvent(new Event("change", { bubbles: true }));
                """, id, value);
    }

    /** Fills in the form for something that is said once, in the reader's zone. */
    void fillOnce(String title, String message, String number, String date, String time) {
        fill("f-title", title);
        fill("f-message", message);
        fill("f-phone", number);
        set("f-date", date);
        set("f-time", time);
        waitUntil(
                "the zone is the reader's",
                () -> "Europe/Bucharest".equals(one("#f-zone").getDomProperty("value")));
    }

    void type(CharSequence... keys) {
        driver.switchTo().activeElement().sendKeys(keys);
    }

    void escape() {
        type(Keys.ESCAPE);
    }

    void waitForNoDialog() {
        waitUntil(
                "no dialog is open",
                () -> driver.findElements(By.cssSelector("dialog[open]")).isEmpty());
    }

    Object script(String text, Object... arguments) {
        return ((JavascriptExecutor) driver).executeScript(text, arguments);
    }

    /** Nothing went wrong in the page; a request that the server refused is no matter. */
    void assertQuiet() {
        assertThat(Chromium.console())
                .filteredOn(line -> !line.contains("Failed to load resource"))
                .isEmpty();
    }
}
