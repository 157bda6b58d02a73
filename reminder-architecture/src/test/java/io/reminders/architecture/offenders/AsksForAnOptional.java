package io.reminders.architecture.offenders;

import java.util.Optional;

public interface AsksForAnOptional {
    void page(Optional<String> after);
}
