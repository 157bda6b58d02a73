package io.reminders.spi;

import io.reminders.delivery.AttemptKey;
import io.reminders.reminder.ReminderId;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.UUID;
import java.util.random.RandomGenerator;

/**
 * Makes ids that sort by the time they were made at and cannot be guessed. Thread-safe if its source of randomness is.
 *
 * <p>Neither kind needs a node number or a table: 74 and 80 of their bits are random.
 */
public final class Ids {
    private static final String CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int KEY_LENGTH = 26;

    private final RandomGenerator random;

    private Ids(RandomGenerator random) {
        this.random = random;
    }

    /** Ids from the JVM's secure random numbers: the default everywhere. */
    public static Ids secure() {
        return new Ids(new SecureRandom());
    }

    /** Ids from the host's own source of randomness; a seeded one gives the same ids each time. */
    public static Ids from(RandomGenerator random) {
        return new Ids(random);
    }

    /** A new UUID of version 7 (RFC 9562, section 5.7): 48 bits of milliseconds, then 74 random bits. */
    public ReminderId reminder(Instant now) {
        long timeAndVersion = (now.toEpochMilli() << 16) | 0x7000L | (random.nextLong() & 0x0FFFL);
        long variantAndRandom = (random.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new ReminderId(new UUID(timeAndVersion, variantAndRandom));
    }

    /** A new ULID: 48 bits of milliseconds, then 80 random bits, in 26 characters of Crockford's base 32. */
    public AttemptKey attempt(Instant now) {
        char[] text = new char[KEY_LENGTH];
        long time = now.toEpochMilli() & 0xFFFF_FFFF_FFFFL;
        for (int index = 9; index >= 0; index--, time >>>= 5) {
            text[index] = CROCKFORD.charAt((int) (time & 31));
        }
        for (int index = 10; index < KEY_LENGTH; index++) {
            text[index] = CROCKFORD.charAt(random.nextInt(CROCKFORD.length()));
        }
        return new AttemptKey(new String(text));
    }

    /** A new name for a worker, made at each start. */
    public long node() {
        return random.nextLong();
    }
}
