package io.reminders.testkit;

import io.reminders.contact.PhoneNumber;
import io.reminders.delivery.DeliveryId;
import io.reminders.message.Message;
import io.reminders.message.Title;
import io.reminders.reminder.ReminderId;
import io.reminders.spi.Ids;
import io.reminders.spi.Parcel;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;

/** Requests to be made in the contract of gateways. */
final class ParcelSample {
    static final String NUMBER = "+40721234567";
    static final String TITLE = "Dentist";
    static final String TEXT = "Hi, this is your reminder: dentist at nine.";

    private static final Instant MADE_AT = Instant.parse("2026-03-07T12:00:00Z");

    private ParcelSample() {}

    /** One of many: each number gives another key and another delivery. */
    static Parcel parcel(int number) {
        return parcel(number, Duration.ofSeconds(10));
    }

    static Parcel parcel(int number, Duration sendBudget) {
        Ids ids = Ids.from(new Random(number));
        ReminderId reminder = ids.reminder(MADE_AT);
        return new Parcel(
                new DeliveryId(reminder, 1, 0),
                1,
                ids.attempt(MADE_AT),
                PhoneNumber.ofE164(NUMBER),
                Title.of(TITLE),
                Message.of(TEXT),
                sendBudget);
    }
}
