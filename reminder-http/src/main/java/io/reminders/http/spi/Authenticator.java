package io.reminders.http.spi;

/**
 * Says who calls. Thread-safe: it is asked for each request, on the thread of that request.
 *
 * <p>Where it throws, the request is answered with a 500 and nothing is done.
 */
@FunctionalInterface
public interface Authenticator {
    /** Judges what a request shows of its sender. */
    Authentication authenticate(Credentials credentials);
}
