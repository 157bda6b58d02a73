package io.reminders.browser;

import java.util.LinkedHashMap;
import java.util.Map;

/** Every view of the page, each with the way there from the list. */
final class Views {

    private Views() {}

    /** By their names; what each does leaves the view open. */
    static Map<String, Runnable> of(Stage stage, Dashboard page) {
        Map<String, Runnable> views = new LinkedHashMap<>();
        views.put(
                "list",
                () -> page.waitUntil("all are there", () -> page.titles().size() == 7));
        views.put("why-completed", () -> page.why("Parcel"));
        views.put("why-failed", () -> page.why("Call the garage"));
        views.put("why-series", () -> page.why("Stand-up"));
        views.put("form-once", () -> {
            page.press("New reminder");
            page.fillOnce(
                    "Dentist", "Hi, this is your reminder: dentist at nine.", Stage.NUMBER, "2026-03-17", "09:00");
            page.waitFor(".preview", "Tuesday, 17 March 2026");
        });
        views.put("form-series", () -> {
            page.onCard("Stand-up", "edit");
            page.waitUntil("five times", () -> page.seen(".preview .times li").size() == 5);
        });
        views.put("form-refused", () -> {
            page.press("New reminder");
            page.fillOnce("", "Dentist at nine.", "12", "2026-03-17", "09:00");
            page.press("Create reminder");
            page.waitFor("#f-phone-error", "a valid phone number");
        });
        views.put("confirm", () -> {
            page.onCard("Dentist", "cancel");
            page.waitFor("dialog.ask", "Cancel this reminder?");
        });
        views.put("empty", () -> {
            page.fill("search", "nothing like this");
            page.waitFor("#empty", "Nothing matches");
        });
        views.put("why-event", () -> {
            stage.meeting();
            page.why("Prepare the review");
            page.waitFor(".around", "Send the minutes");
        });
        return views;
    }
}
