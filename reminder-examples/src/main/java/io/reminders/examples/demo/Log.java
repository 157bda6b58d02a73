package io.reminders.examples.demo;

import io.reminders.examples.terminal.Screen;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The plain view: a line for each thing that happens. */
final class Log implements View {
    private final Screen screen;
    private final Map<String, String> phones = new HashMap<>();
    private final Map<String, Integer> told = new HashMap<>();

    Log(Screen screen) {
        this.screen = screen;
    }

    @Override
    public void show(List<Sight> sights, Duration passed) {
        for (Sight sight : sights) {
            String title = sight.part().title();
            String phone = sight.phone().text();
            if (!phone.equals(phones.put(title, phone)) && !sight.calls().isEmpty()) {
                line(passed, title, "the phone: " + phone);
            }
            int lines = sight.explanation().history().size();
            if (lines > told.getOrDefault(title, 0)) {
                line(
                        passed,
                        title,
                        "we know: " + sight.known().text() + ", "
                                + sight.because().text());
                told.put(title, lines);
            }
        }
    }

    private void line(Duration passed, String title, String what) {
        screen.line(String.format(Locale.ROOT, "%5.1f s  %-14s %s", passed.toMillis() / 1000.0, title, what));
    }
}
