package io.reminders.testkit;

import io.reminders.spi.Parcel;

/** The rule that every gateway keeps right before the first byte. */
final class SendBudget {

    private SendBudget() {}

    static boolean isUsedUp(Parcel parcel) {
        return parcel.sendBudget().isZero() || parcel.sendBudget().isNegative();
    }
}
