package io.reminders.architecture.offenders;

public final class ChangesForAll {
    static int count;
}
