package io.reminders.examples.settings;

import java.util.Optional;

/**
 * By whose account calls are made. Immutable; its {@code toString} shows no secret.
 *
 * @param apiKey the key of the account
 * @param callerId the number that calls
 * @param callbacks where Vapi posts what becomes of calls; empty where it is asked instead
 */
public record VapiAccount(String apiKey, CallerId callerId, Optional<CallbackAddress> callbacks) {
    @Override
    public String toString() {
        return "VapiAccount";
    }
}
