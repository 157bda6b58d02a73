package io.reminders.vapi;

import io.reminders.contact.PhoneNumber;
import io.reminders.delivery.AttemptKey;
import io.reminders.delivery.DeliveryId;
import io.reminders.message.Message;
import io.reminders.message.Title;
import io.reminders.reminder.ReminderId;
import io.reminders.spi.Parcel;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import mockwebserver3.MockWebServer;

/** What the tests call about. */
final class Samples {
    static final AttemptKey KEY = new AttemptKey("01K9ZZ3M8RTQ4N6W2Y7B5C1D0E");
    static final String API_KEY = "canary-api-key-4711";
    static final String NUMBER = "+4930901820";
    static final String TEXT = "Hello Ada, dentist at three.";
    static final String PHONE_NUMBER_ID = "c0ffee00-1111-4222-8333-444455556666";
    static final Instant NOW = Instant.parse("2026-03-26T15:46:40Z");

    private Samples() {}

    static Parcel parcel() {
        return parcel(TEXT);
    }

    static Parcel parcel(String text) {
        return parcel(text, Duration.ofSeconds(10));
    }

    static Parcel parcel(Duration sendBudget) {
        return parcel(TEXT, sendBudget);
    }

    static VapiCallGatewayBuilder gateway(URI baseUrl) {
        return VapiCallGateway.builder(API_KEY)
                .phoneNumberId(PHONE_NUMBER_ID)
                .baseUrl(baseUrl)
                .clock(() -> NOW);
    }

    static VapiCallGatewayBuilder gateway(MockWebServer server) {
        return gateway(URI.create("http://127.0.0.1:" + server.getPort()));
    }

    private static Parcel parcel(String text, Duration sendBudget) {
        ReminderId reminder = new ReminderId(UUID.fromString("019a0000-0000-7000-8000-000000000001"));
        return new Parcel(
                new DeliveryId(reminder, 1, 0),
                2,
                KEY,
                PhoneNumber.ofE164(NUMBER),
                Title.of("Dentist"),
                Message.of(text),
                sendBudget);
    }
}
