package io.reminders.http.spi;

/** What was made of a post of a provider's. */
public enum CallbackAnswer {
    /** It was taken, or was known already: answered with a 204. */
    TAKEN,
    /** Nothing shows that the provider posted it now: answered with a 401. */
    FORGED,
    /** It comes from the provider and cannot be read: answered with a 400. */
    MALFORMED
}
