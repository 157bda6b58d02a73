package io.reminders;

import io.reminders.refusal.RefusedValueException;
import io.reminders.refusal.StorableText;
import io.reminders.reminder.ReminderFilter;
import io.reminders.reminder.ReminderId;
import io.reminders.reminder.TenantId;
import io.reminders.spi.ReminderRepository.Place;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.UUID;

/*
 * The text is 32 bytes in base64url: a fingerprint of list, tenant and filter, the instant in microseconds (0 in a list without
 * instants), and the id. It is no secret and no proof: the tenant is a condition of every statement, whatever a cursor says.
 */
/**
 * Where the next page of one list starts. It belongs to the tenant, the filter and the kind of list that it came from.
 * Immutable.
 *
 * @param text 43 characters that may stand in a URL
 */
public record Cursor(String text) {
    private static final int BYTES = 32;
    private static final int LENGTH = 43;

    /**
     * A cursor as it came back from outside.
     *
     * @throws RefusedValueException naming {@code cursor} if it is none
     */
    public Cursor {
        if (text.length() != LENGTH || bytesOf(text).length != BYTES) {
            throw refused(StorableText.shapeOf(text));
        }
    }

    static Cursor of(TenantId tenant, ReminderFilter filter, ReminderId before) {
        return of(fingerprint("list", tenant, filter), 0, before);
    }

    static Cursor of(TenantId tenant, ReminderFilter filter, Place after) {
        long micros = ChronoUnit.MICROS.between(Instant.EPOCH, after.at());
        return of(fingerprint("coming", tenant, filter), micros, after.reminder());
    }

    private static Cursor of(long fingerprint, long micros, ReminderId id) {
        byte[] bytes = ByteBuffer.allocate(BYTES)
                .putLong(fingerprint)
                .putLong(micros)
                .putLong(id.value().getMostSignificantBits())
                .putLong(id.value().getLeastSignificantBits())
                .array();
        return new Cursor(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    ReminderId before(TenantId tenant, ReminderFilter filter) {
        return read("list", tenant, filter).reminder();
    }

    Place after(TenantId tenant, ReminderFilter filter) {
        return read("coming", tenant, filter);
    }

    private Place read(String list, TenantId tenant, ReminderFilter filter) {
        ByteBuffer bytes = ByteBuffer.wrap(bytesOf(text));
        if (bytes.getLong() != fingerprint(list, tenant, filter)) {
            throw refused("one of another");
        }
        Instant at = Instant.EPOCH.plus(bytes.getLong(), ChronoUnit.MICROS);
        return new Place(at, new ReminderId(new UUID(bytes.getLong(), bytes.getLong())));
    }

    private static byte[] bytesOf(String text) {
        try {
            return Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException notBase64) {
            throw refused(StorableText.shapeOf(text));
        }
    }

    private static RefusedValueException refused(String actual) {
        return RefusedValueException.of("cursor", "one that a page of this list answered with", actual);
    }

    private static long fingerprint(String list, TenantId tenant, ReminderFilter filter) {
        String parts = String.join(
                "\0",
                list,
                tenant.value(),
                filter.status().map(Enum::name).orElse(""),
                filter.subject().map(subject -> "=" + subject.value()).orElse(""),
                filter.owner().map(owner -> "=" + owner.value()).orElse(""),
                filter.words().orElse(""));
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(parts.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(digest).getLong();
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }
}
