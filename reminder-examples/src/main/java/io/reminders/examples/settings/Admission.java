package io.reminders.examples.settings;

/** Who may ask over REST. Immutable; its {@code toString} shows no secret. */
public sealed interface Admission {

    /**
     * Whoever brings a token that is signed with HS256.
     *
     * @param secret the key of the signatures, 32 bytes or more
     * @param issuer who has to have issued the token
     * @param audience for whom it has to be
     */
    record Bearers(String secret, String issuer, String audience) implements Admission {
        @Override
        public String toString() {
            return "Bearers[" + issuer + ", " + audience + "]";
        }
    }

    /** Everybody on this machine. */
    record Open() implements Admission {}

    /** Nobody: it was not said who. */
    record Unsaid() implements Admission {}
}
