package io.reminders.testkit;

import io.reminders.contact.PhoneNumber;
import io.reminders.message.Message;
import io.reminders.spi.Parcel;

/**
 * One call that a {@link RecordingCallGateway} was asked to make. Immutable; its {@code toString} shows neither the
 * whole number nor the text.
 *
 * @param to who was called
 * @param message what was said
 */
public record SpokenCall(PhoneNumber to, Message message) {

    /**
     * What a test expects.
     *
     * @param e164 who is called: {@code +} and 4 to 15 digits
     * @param message what is said, exactly
     */
    public static SpokenCall call(String e164, String message) {
        return new SpokenCall(PhoneNumber.ofE164(e164), Message.of(message));
    }

    static SpokenCall of(Parcel parcel) {
        return new SpokenCall(parcel.to(), parcel.message());
    }
}
