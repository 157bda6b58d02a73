package io.reminders.vapi;

import io.reminders.delivery.Evidence;
import java.util.List;
import java.util.function.Function;

/** What was made of something posted to the host in Vapi's name. Immutable. */
public sealed interface VapiCallback {

    /** Answers with the function that fits. */
    <R> R match(
            Function<? super Verified, ? extends R> verified,
            Function<? super Forged, ? extends R> forged,
            Function<? super Stale, ? extends R> stale,
            Function<? super Malformed, ? extends R> malformed);

    /**
     * Vapi posted it. Answer it with a 2xx once the evidence is filed; it may well be known already.
     *
     * @param evidence what it proves; empty for a message that proves nothing about a call of ours
     */
    record Verified(List<Evidence> evidence) implements VapiCallback {
        public Verified {
            evidence = List.copyOf(evidence);
        }

        @Override
        public <R> R match(
                Function<? super Verified, ? extends R> verified,
                Function<? super Forged, ? extends R> forged,
                Function<? super Stale, ? extends R> stale,
                Function<? super Malformed, ? extends R> malformed) {
            return verified.apply(this);
        }
    }

    /**
     * Nothing shows that Vapi posted it. Answer it with a 401.
     *
     * @param reason which header was missing or wrong; never its value
     */
    record Forged(String reason) implements VapiCallback {
        @Override
        public <R> R match(
                Function<? super Verified, ? extends R> verified,
                Function<? super Forged, ? extends R> forged,
                Function<? super Stale, ? extends R> stale,
                Function<? super Malformed, ? extends R> malformed) {
            return forged.apply(this);
        }
    }

    /**
     * It was signed by Vapi, but too long ago or in the future: a replay, or a wrong clock. Answer it with a 401.
     *
     * @param reason how far the time of signing is off
     */
    record Stale(String reason) implements VapiCallback {
        @Override
        public <R> R match(
                Function<? super Verified, ? extends R> verified,
                Function<? super Forged, ? extends R> forged,
                Function<? super Stale, ? extends R> stale,
                Function<? super Malformed, ? extends R> malformed) {
            return stale.apply(this);
        }
    }

    /**
     * It is too large to be looked at, or comes from Vapi and is no message. Answer it with a 400.
     *
     * @param reason what was expected; never what came
     */
    record Malformed(String reason) implements VapiCallback {
        @Override
        public <R> R match(
                Function<? super Verified, ? extends R> verified,
                Function<? super Forged, ? extends R> forged,
                Function<? super Stale, ? extends R> stale,
                Function<? super Malformed, ? extends R> malformed) {
            return malformed.apply(this);
        }
    }
}
