package io.reminders.architecture.offenders;

import java.util.UUID;

public final class RollsDice {
    UUID id() {
        return UUID.randomUUID();
    }
}
