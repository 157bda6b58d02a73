package io.reminders.simulators;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** A whole HTTP answer. Immutable. {@code toString} gives the status and the size, never the text. */
public final class Answer extends Reply {

    private static final DateTimeFormatter HTTP_DATE = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM uuuu HH:mm:ss 'GMT'", Locale.US)
            .withZone(ZoneOffset.UTC);

    private final int status;
    private final Map<String, String> headers;
    private final String body;

    Answer(int status, Map<String, String> headers, String body) {
        if (status < 200 || status > 599) {
            throw new IllegalArgumentException("status: expected 200 to 599 but was " + status);
        }
        this.status = status;
        this.headers = Collections.unmodifiableMap(new TreeMap<>(headers));
        this.body = body;
    }

    /** The HTTP status, 200 to 599. */
    public int status() {
        return status;
    }

    /** The headers by name, in the order of names. */
    public Map<String, String> headers() {
        return headers;
    }

    /** The whole body. */
    public String body() {
        return body;
    }

    /** The same answer with one more header, or another value for it. */
    public Answer withHeader(String name, String value) {
        var more = new TreeMap<>(headers);
        more.put(name, value);
        return new Answer(status, more, body);
    }

    /** The same answer with {@code Retry-After} in whole seconds. */
    public Answer withRetryAfter(Duration pause) {
        return withHeader("Retry-After", Long.toString(pause.toSeconds()));
    }

    /** The same answer with {@code Retry-After} as an HTTP date (RFC 9110, 5.6.7), to the second. */
    public Answer withRetryAfter(Instant moment) {
        return withHeader("Retry-After", HTTP_DATE.format(moment));
    }

    /** The same answer, its body one byte at a time; the first byte comes after the first pause. */
    public Reply dripping(Duration pause) {
        return new Drip(this, pause);
    }

    /**
     * The same answer, its body filled up with spaces, which leave JSON valid. It is made while it is sent, so it may
     * be larger than memory.
     *
     * @param bytes the size of the body to reach; a body that is larger already stays as it is
     */
    public Reply paddedTo(long bytes) {
        return new Padded(this, bytes);
    }

    @Override
    public String toString() {
        return status + " (" + body.length() + " characters)";
    }

    @Override
    Runnable over(Wire wire) {
        return () -> wire.send(this);
    }
}
