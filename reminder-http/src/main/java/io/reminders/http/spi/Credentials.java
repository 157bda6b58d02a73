package io.reminders.http.spi;

/**
 * What a request shows of its sender. Immutable; its {@code toString} shows no secret.
 *
 * @param authorization the header {@code Authorization} as it came; empty if there was none, or several
 * @param host the header {@code Host} as it came; empty if there was none, or several
 * @param origin the header {@code Origin} as it came, which browsers send for pages; empty if there was none, and with
 *     commas between them if there were several
 * @param remoteAddress the IP address of the other end, as text: that of a proxy, if there is one
 * @param passage how it came
 */
public record Credentials(String authorization, String host, String origin, String remoteAddress, Passage passage) {

    /** How a request came. */
    public enum Passage {
        /** As far as its headers say, from where it was made. */
        DIRECT,
        /** By a proxy, which a header of it says. */
        RELAYED
    }

    @Override
    public String toString() {
        return "Credentials[" + (authorization.isEmpty() ? "none" : "some") + "]";
    }
}
