package io.reminders.architecture.offenders.rooms;

public record Reminders(Inbox inbox) {}
