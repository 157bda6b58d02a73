package io.reminders.jdbi;

import io.reminders.calendar.Offset;
import java.time.Duration;
import java.time.Period;
import java.time.temporal.TemporalAmount;

/** An offset as text: its side as a sign, then its amount in ISO 8601. */
final class StoredOffset {
    private static final String BEFORE = "-";
    private static final String AFTER = "+";

    private StoredOffset() {}

    static String write(Offset offset) {
        String sign = offset.side() == Offset.Side.BEFORE ? BEFORE : AFTER;
        return sign + offset.amount();
    }

    /**
     * Reads what {@link #write} wrote. A duration counts no days in ISO 8601 as the JDK writes it, and a period counts
     * nothing else, so the text tells which of them it was.
     *
     * @throws RuntimeException if it is no such text
     */
    static Offset read(String text) {
        String amount = text.substring(1);
        TemporalAmount read = amount.startsWith("PT") ? Duration.parse(amount) : Period.parse(amount);
        return switch (text.substring(0, 1)) {
            case BEFORE -> Offset.before(read);
            case AFTER -> Offset.after(read);
            default -> throw new IllegalArgumentException("offset: expected a sign");
        };
    }
}
