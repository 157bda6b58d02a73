package io.reminders.simulators.vapi;

import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;

/**
 * How an HMAC credential signs: the fields of Vapi's {@code HMACAuthenticationPlan}. Immutable.
 *
 * @param algorithm the hash under the HMAC; SHA-256 by default
 * @param signatureHeader name of the header with the signature; {@code x-signature} by default
 * @param signaturePrefix written before the signature, such as {@code sha256=}; empty by default
 * @param encoding of the signature; hexadecimal by default
 * @param timestampHeader name of the header with the time of signing; {@code x-timestamp} by default
 * @param unit of that time; seconds by default (Vapi does not say which it uses)
 * @param messageIdHeader name of the header with the id of the event; empty by default, which sends none
 * @param payloadFormat what is signed, from <code>{body}</code>, <code>{timestamp}</code>, <code>{method}</code>,
 *     <code>{url}</code> and <code>{svix-id}</code>; <code>{timestamp}.{body}</code> by default
 */
public record HmacPlan(
        Algorithm algorithm,
        String signatureHeader,
        String signaturePrefix,
        Encoding encoding,
        String timestampHeader,
        Unit unit,
        String messageIdHeader,
        String payloadFormat) {

    /** Vapi's defaults. */
    public static HmacPlan defaults() {
        return new HmacPlan(
                Algorithm.SHA256,
                "x-signature",
                "",
                Encoding.HEX,
                "x-timestamp",
                Unit.SECONDS,
                "",
                "{timestamp}.{body}");
    }

    /** The settings that make a Standard Webhooks signature. */
    public static HmacPlan standardWebhooks() {
        return new HmacPlan(
                Algorithm.SHA256,
                "webhook-signature",
                "v1,",
                Encoding.BASE64,
                "webhook-timestamp",
                Unit.SECONDS,
                "webhook-id",
                "{svix-id}.{timestamp}.{body}");
    }

    /** The same plan with times in this unit. */
    public HmacPlan withUnit(Unit other) {
        return new HmacPlan(
                algorithm,
                signatureHeader,
                signaturePrefix,
                encoding,
                timestampHeader,
                other,
                messageIdHeader,
                payloadFormat);
    }

    /** A hash function. */
    public enum Algorithm {
        /** Today's. */
        SHA256,
        /** The longer one. */
        SHA512,
        /** The old one. */
        SHA1;

        String javaName() {
            return "Hmac" + name();
        }
    }

    /** How the bytes of a signature are written. */
    public enum Encoding {
        /** Lower-case hexadecimal. */
        HEX,
        /** Base64 with padding. */
        BASE64;

        String of(byte[] signature) {
            return this == HEX
                    ? HexFormat.of().formatHex(signature)
                    : Base64.getEncoder().encodeToString(signature);
        }
    }

    /** What a timestamp counts since 1970. */
    public enum Unit {
        /** Whole seconds. */
        SECONDS,
        /** Milliseconds. */
        MILLISECONDS;

        long of(Instant instant) {
            return this == SECONDS ? instant.getEpochSecond() : instant.toEpochMilli();
        }
    }
}
