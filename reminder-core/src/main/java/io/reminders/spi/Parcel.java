package io.reminders.spi;

import io.reminders.contact.PhoneNumber;
import io.reminders.delivery.AttemptKey;
import io.reminders.delivery.DeliveryId;
import io.reminders.message.Message;
import io.reminders.message.Title;
import java.time.Duration;

/**
 * Everything that a gateway needs for one request. Immutable; its {@code toString} shows no number and no text.
 *
 * @param delivery whose request it is
 * @param attempt which attempt of that delivery, from 1
 * @param key what the provider is asked to carry
 * @param to whom to call
 * @param title what it is about
 * @param message what to say
 * @param sendBudget how long from now the first byte may still leave; after that the answer is {@code NotSent}
 */
public record Parcel(
        DeliveryId delivery,
        int attempt,
        AttemptKey key,
        PhoneNumber to,
        Title title,
        Message message,
        Duration sendBudget) {}
