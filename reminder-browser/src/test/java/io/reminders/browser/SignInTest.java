package io.reminders.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Where the server asks for tokens. */
class SignInTest {
    private final Stage stage = Stage.guarded();
    private final Dashboard page = Dashboard.of(stage);

    @AfterEach
    void close() {
        page.assertQuiet();
        stage.close();
    }

    private void signIn(String user) {
        page.fill("token", stage.token(user));
        page.press("Sign in");
        page.waitForNoDialog();
        page.waitUntil("it is live", () -> page.text("#link-text").equals("Live"));
    }

    private void create(String title) {
        page.press("New reminder");
        page.fillOnce(title, "Something.", Stage.NUMBER, "2026-03-08", "09:00");
        page.press("Create reminder");
        page.waitForNoDialog();
        page.waitForTitles(title);
    }

    @Test
    void it_asks_for_a_token_and_shows_each_user_what_is_theirs() {
        page.waitFor("dialog.ask", "Sign in");
        page.fill("token", "nonsense");
        page.press("Sign in");
        page.waitFor("#token-error", "This token is not taken");
        signIn("ana");
        create("Ana's");
        assertThat(page.script("return localStorage.length + document.cookie.length"))
                .isEqualTo(0L);
        assertThat(page.script("return sessionStorage.length")).isEqualTo(1L);

        page.press("Sign out");
        page.waitFor("dialog.ask", "Sign in");
        assertThat(page.titles()).isEmpty();
        assertThat(page.script("return sessionStorage.length")).isEqualTo(0L);
        signIn("ben");
        assertThat(page.text("#empty")).contains("No reminders yet");
    }

    @Test
    void a_token_that_expires_is_asked_for_again_and_nothing_typed_is_lost() {
        page.waitFor("dialog.ask", "Sign in");
        signIn("ana");
        page.press("New reminder");
        page.fillOnce("Dentist", "Dentist at nine.", Stage.NUMBER, "2026-03-08", "09:00");
        stage.clock.advance(Duration.ofMinutes(11));
        page.waitFor("#token-error", "it may have expired");

        signInAgain();
        assertThat(page.one("#f-title").getDomProperty("value")).isEqualTo("Dentist");
        page.press("Create reminder");
        page.waitForTitles("Dentist");
    }

    private void signInAgain() {
        page.fill("token", stage.token("ana"));
        page.press("Sign in");
        page.waitUntil("the token is taken", () -> page.seen("#token").isEmpty());
    }

    @Test
    void it_cannot_be_dismissed() {
        page.waitFor("dialog.ask", "Sign in");
        page.escape();
        page.escape();
        page.waitFor("dialog.ask", "Sign in");
        assertThat(page.titles()).isEmpty();
    }
}
