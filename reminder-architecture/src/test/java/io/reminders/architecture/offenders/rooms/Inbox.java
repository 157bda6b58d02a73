package io.reminders.architecture.offenders.rooms;

import java.util.Optional;

public record Inbox(Optional<Reminders> desk) {
    Reminders itsDesk() {
        return desk.orElseThrow();
    }
}
