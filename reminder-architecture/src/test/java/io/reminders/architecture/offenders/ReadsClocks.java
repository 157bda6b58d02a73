package io.reminders.architecture.offenders;

import java.time.Instant;

public final class ReadsClocks {
    Instant now() {
        return Instant.now();
    }
}
