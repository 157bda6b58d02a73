package io.reminders.endurance;

import java.time.Duration;

/** How much a run does, from system properties that the build or a profile sets. */
public final class Settings {
    private Settings() {}

    /** A number such as {@code -Drounds=200}. */
    public static int number(String name) {
        return Integer.parseInt(text(name));
    }

    /** Whether how long something took may fail the run: by command, on a machine of its own. */
    public static boolean punctual() {
        return Boolean.parseBoolean(text("punctual"));
    }

    /** A duration such as {@code -Dlease=PT30S}. */
    public static Duration duration(String name) {
        return Duration.parse(text(name));
    }

    /** The seed that was asked for, or one of this moment. It is printed, so that a run can be made again. */
    public static long seed(String run) {
        long asked = Long.parseLong(text("seed"));
        long seed = asked == 0 ? System.currentTimeMillis() : asked;
        System.out.println(run + ": seed " + seed + " (again with -Dseed=" + seed + ")");
        return seed;
    }

    private static String text(String name) {
        String text = System.getProperty(name);
        if (text == null) {
            throw new IllegalStateException(name + ": expected a value from the build but was nothing");
        }
        return text;
    }
}
