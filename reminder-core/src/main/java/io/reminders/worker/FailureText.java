package io.reminders.worker;

import io.reminders.reminder.ReminderException;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * What a log may say of a failure: a foreign message may hold anything of a person, so only type and place are told.
 */
final class FailureText {
    private static final int MOST_FRAMES = 8;

    private FailureText() {}

    /** The message of one of our own exceptions, which holds codes only; else the type. */
    static String of(Throwable failure) {
        return failure instanceof ReminderException
                ? String.valueOf(failure.getMessage())
                : failure.getClass().getName();
    }

    /** The type, and where it was thrown. */
    static String withPlace(Throwable failure) {
        return Arrays.stream(failure.getStackTrace())
                .limit(MOST_FRAMES)
                .map(frame -> "\n\tat " + frame)
                .collect(Collectors.joining("", of(failure), ""));
    }
}
