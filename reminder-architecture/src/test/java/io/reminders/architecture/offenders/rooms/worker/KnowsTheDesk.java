package io.reminders.architecture.offenders.rooms.worker;

import io.reminders.architecture.offenders.rooms.Reminders;

public record KnowsTheDesk(Reminders desk) {}
