package io.reminders.architecture.offenders;

public record HoldsABoolean(boolean retryable) {}
