package io.reminders.architecture.offenders;

import java.util.Locale;

public final class ReadsDefaults {
    Locale here() {
        return Locale.getDefault();
    }
}
