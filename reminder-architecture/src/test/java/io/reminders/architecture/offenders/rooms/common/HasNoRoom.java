package io.reminders.architecture.offenders.rooms.common;

public record HasNoRoom() {}
