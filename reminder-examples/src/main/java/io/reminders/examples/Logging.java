package io.reminders.examples;

/** What the library logs: warnings only, unless somebody said otherwise ({@code simplelogger.properties}). */
final class Logging {
    private static final String LEVEL = "org.slf4j.simpleLogger.log.io.reminders";

    private Logging() {}

    /** A line for each step. Loggers that exist already stay as they are. */
    static void everyStep() {
        if (System.getProperty(LEVEL) == null) {
            System.setProperty(LEVEL, "info");
        }
    }
}
