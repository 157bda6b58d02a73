package io.reminders.architecture.offenders;

public interface AsksForABoolean {
    void send(boolean really);
}
