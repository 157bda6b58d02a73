package io.reminders.jdbi;

import io.reminders.delivery.Reason;
import org.jspecify.annotations.Nullable;

/**
 * A reason as columns. Immutable.
 *
 * @param family the number of its family
 * @param code its code
 */
record ReasonColumns(int family, String code) {

    static ReasonColumns of(Reason reason) {
        return new ReasonColumns(Codes.FAMILY.number(reason.family()), reason.code());
    }

    static @Nullable ReasonColumns of(@Nullable Integer family, @Nullable String code) {
        return family == null || code == null ? null : new ReasonColumns(family, code);
    }

    Reason reason() {
        return new Reason(Codes.FAMILY.word(family), code);
    }
}
