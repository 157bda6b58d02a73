package io.reminders.http.spi;

/**
 * What a request shows of its sender. Immutable; its {@code toString} shows no secret.
 *
 * @param authorization the header {@code Authorization} as it came; empty if there was none, or several
 * @param host the header {@code Host} as it came; empty if there was none, or several
 * @param origin the header {@code Origin} as it came, which browsers send for pages; empty if there was none, and with
 *     commas between them if there were several
 * @param remoteAddress the IP address of the other end, as text: that of a proxy, if there is one
 * @param isRelayed whether a header says that a proxy passed the request on
 */
public record Credentials(String authorization, String host, String origin, String remoteAddress, boolean isRelayed) {
    @Override
    public String toString() {
        return "Credentials[" + (authorization.isEmpty() ? "none" : "some") + "]";
    }
}
