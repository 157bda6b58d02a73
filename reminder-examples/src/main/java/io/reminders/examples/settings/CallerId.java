package io.reminders.examples.settings;

/** The number that calls. Immutable; its {@code toString} shows neither a number nor a secret. */
public sealed interface CallerId {

    /**
     * A number that is known to Vapi.
     *
     * @param phoneNumberId its id there
     */
    record AtVapi(String phoneNumberId) implements CallerId {}

    /**
     * A number at Twilio, which each request brings along.
     *
     * @param number with {@code +} and country code
     * @param accountSid its account
     * @param authToken the account's token
     */
    record AtTwilio(String number, String accountSid, String authToken) implements CallerId {
        @Override
        public String toString() {
            return "AtTwilio";
        }
    }
}
