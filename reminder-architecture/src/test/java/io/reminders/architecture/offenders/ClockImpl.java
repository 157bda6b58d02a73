package io.reminders.architecture.offenders;

public record ClockImpl() {}
