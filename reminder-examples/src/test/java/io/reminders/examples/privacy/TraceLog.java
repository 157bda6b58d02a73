package io.reminders.examples.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.spi.LocationAwareLogger;

/**
 * Every line that our own loggers write, down to TRACE, until it is closed. One at a time, for it takes standard error
 * for itself.
 */
final class TraceLog implements AutoCloseable {
    private static final String LEVEL = "org.slf4j.simpleLogger.log.io.reminders";

    private final PrintStream console = System.err;
    private final ByteArrayOutputStream lines = new ByteArrayOutputStream();

    /** Starts to listen. */
    TraceLog() {
        System.setProperty(LEVEL, "trace");
        loggers().values().stream()
                .filter(logger -> logger.getName().startsWith("io.reminders"))
                .forEach(logger -> set(logger, LocationAwareLogger.TRACE_INT));
        System.setErr(new PrintStream(lines, true, UTF_8));
    }

    /** What was written so far. */
    String text() {
        return lines.toString(UTF_8);
    }

    @Override
    public void close() {
        System.setErr(console);
        System.clearProperty(LEVEL);
        loggers().values().stream()
                .filter(logger -> logger.getName().startsWith("io.reminders"))
                .forEach(logger -> set(logger, LocationAwareLogger.WARN_INT));
    }

    /** A logger of slf4j-simple that is there already has its level for good, unless a test reaches into it. */
    @SuppressWarnings("unchecked") // the factory's own field
    private static Map<String, Logger> loggers() {
        try {
            var factory = LoggerFactory.getILoggerFactory();
            var field = factory.getClass().getDeclaredField("loggerMap");
            field.setAccessible(true);
            return (Map<String, Logger>) field.get(factory);
        } catch (ReflectiveOperationException another) {
            throw new IllegalStateException(another);
        }
    }

    private static void set(Logger logger, int level) {
        try {
            var field = logger.getClass().getDeclaredField("currentLogLevel");
            field.setAccessible(true);
            field.setInt(logger, level);
        } catch (ReflectiveOperationException another) {
            throw new IllegalStateException(another);
        }
    }
}
