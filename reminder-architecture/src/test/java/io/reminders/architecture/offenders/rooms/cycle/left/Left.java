package io.reminders.architecture.offenders.rooms.cycle.left;

import io.reminders.architecture.offenders.rooms.cycle.right.Right;

public interface Left {
    Right right();
}
