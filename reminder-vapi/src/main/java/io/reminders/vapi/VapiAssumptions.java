package io.reminders.vapi;

import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;

/**
 * What this module relies on without a public source that settles it. Nothing else may: whoever learns better, from a
 * live account or a newer page, mends it here.
 */
final class VapiAssumptions {

    /**
     * How long a call may be missing from the list of calls although it was accepted. No page says whether the list
     * shows a call as soon as the request has been answered, so "not there" is believed only after this.
     */
    static final Duration QUIET_PERIOD = Duration.ofMinutes(15);

    /** How far Vapi's clock and the ledger's may be apart when a call is looked for by its time of creation. */
    static final Duration CLOCK_DIFFERENCE = Duration.ofMinutes(2);

    /** A call without a model is not described, though the schema requires none: one is always sent. */
    static final Model MODEL = new Model("openai", "gpt-4o-mini");

    /**
     * How a refused request speaks of a daily limit. The text is not documented, and the number of calls that a free
     * number has a day is known from a forum only: so there is no number here.
     */
    static final Pattern DAILY_LIMIT = Pattern.compile("(?i)daily .*limit", Pattern.DOTALL);

    /** How a refused request speaks of simultaneous calls; users report "Over Concurrency Limit" in a 400. */
    static final Pattern CONCURRENCY = Pattern.compile("(?i)concurren");

    /** How a refused request speaks of too many requests. */
    static final Pattern RATE_LIMIT = Pattern.compile("(?i)rate limit");

    /** No page mentions this header; it is honoured where it comes. */
    static final String RETRY_AFTER = "Retry-After";

    /**
     * The longest text, in UTF-16 units, that every reading of a limit of 1,000 characters takes: no page says what a
     * character is.
     */
    static final int LONGEST_SPOKEN_TEXT = 1_000;

    /** How far the time of signing may lie from now, in either direction; the usual figure of signed callbacks. */
    static final Duration SIGNATURE_WINDOW = Duration.ofMinutes(5);

    /** From here on a time of signing counts milliseconds: as seconds it would be in the year 33658. */
    private static final long FIRST_MILLISECONDS = 1_000_000_000_000L;

    /**
     * The names of the headers, and the sign before a signature, when a credential has been set up to sign as the
     * Standard Webhooks specification has it. That Vapi can is read from the fields of its credential; no page shows
     * it.
     */
    static final StandardWebhooks STANDARD_WEBHOOKS =
            new StandardWebhooks("webhook-id", "webhook-timestamp", "webhook-signature", "v1,");

    private VapiAssumptions() {}

    /** The instant that a time of signing names, in seconds or milliseconds since 1970: no page says which. */
    static Instant signedAt(long time) {
        return time < FIRST_MILLISECONDS ? Instant.ofEpochSecond(time) : Instant.ofEpochMilli(time);
    }

    record StandardWebhooks(String id, String timestamp, String signature, String version) {}
}
