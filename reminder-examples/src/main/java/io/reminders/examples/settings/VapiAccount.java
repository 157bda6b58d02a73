package io.reminders.examples.settings;

/**
 * By whose account calls are made. Immutable; its {@code toString} shows no secret.
 *
 * @param apiKey the key of the account
 * @param callerId the number that calls
 */
public record VapiAccount(String apiKey, CallerId callerId) {
    @Override
    public String toString() {
        return "VapiAccount";
    }
}
