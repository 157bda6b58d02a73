package io.reminders.architecture.offenders.rooms.delivery;

public record Delivery() {}
