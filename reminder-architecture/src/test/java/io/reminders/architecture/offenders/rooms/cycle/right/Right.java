package io.reminders.architecture.offenders.rooms.cycle.right;

import io.reminders.architecture.offenders.rooms.cycle.left.Left;

public interface Right {
    Left left();
}
