package io.reminders.contact;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber;
import io.reminders.refusal.RefusedValueException;
import io.reminders.refusal.StorableText;
import java.time.ZoneId;
import java.util.Set;

/**
 * A phone number in E.164 form that could be a subscriber's by its country's numbering plan. Immutable.
 *
 * <p>{@link #toString()} and {@link #masked()} show its first three and last three digits only.
 */
public final class PhoneNumber {
    /** ITU-T E.164 allows 15 digits; notations of people add blanks, brackets and prefixes. */
    private static final int LONGEST_NOTATION = 40;

    private static final int SHOWN_DIGITS = 3;

    private final String e164;

    private PhoneNumber(String e164) {
        this.e164 = e164;
    }

    /**
     * Reads a number in any common notation: international with {@code +}, or as dialled within {@code region}.
     *
     * @throws RefusedValueException naming {@code phone_number} if it cannot be read, is not valid by the numbering
     *     plan, or has an extension. The message never repeats a digit.
     */
    public static PhoneNumber parse(String text, Region region) {
        if (text.length() > LONGEST_NOTATION) {
            throw refused(region, StorableText.shapeOf(text));
        }
        PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
        Phonenumber.PhoneNumber read;
        try {
            read = numbers.parse(text, region.code());
        } catch (NumberParseException unreadable) {
            throw refused(region, "something that cannot be read as a number (" + StorableText.shapeOf(text) + ")");
        }
        if (read.hasExtension()) {
            throw refused(region, "a number with an extension");
        }
        if (!numbers.isValidNumber(read)) {
            throw refused(region, "a number that no subscriber can have (" + digitsIn(text) + " digits)");
        }
        return new PhoneNumber(numbers.format(read, PhoneNumberFormat.E164));
    }

    /**
     * Takes back a number that {@link #e164()} gave earlier. Numbering plans change, so validity is not judged again.
     *
     * @throws RefusedValueException naming {@code phone_number} if it is not {@code +} and 4 to 15 digits
     */
    public static PhoneNumber ofE164(String e164) {
        if (!e164.matches("\\+[1-9]\\d{3,14}")) {
            throw RefusedValueException.of("phone_number", "E.164", StorableText.shapeOf(e164));
        }
        return new PhoneNumber(e164);
    }

    /** The whole number, {@code +} and up to 15 digits: for a provider or a repository, never for a log. */
    public String e164() {
        return e164;
    }

    /** Its first three and last three digits, such as {@code +407****567}. */
    public String masked() {
        String digits = e164.substring(1);
        return digits.length() <= 2 * SHOWN_DIGITS
                ? "+****"
                : "+" + digits.substring(0, SHOWN_DIGITS) + "****" + digits.substring(digits.length() - SHOWN_DIGITS);
    }

    /**
     * The zones in which this number may be by its first digits, such as one for a landline and all of its country for
     * most mobiles; empty if they say nothing. Whoever took a number along to another area is not found by it.
     */
    public Set<ZoneId> candidateZones() {
        return NumberZones.of(e164);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PhoneNumber number && number.e164.equals(e164);
    }

    @Override
    public int hashCode() {
        return e164.hashCode();
    }

    /** The masked number. */
    @Override
    public String toString() {
        return masked();
    }

    private static RefusedValueException refused(Region region, String actual) {
        String notation = region.equals(Region.INTERNATIONAL)
                ? "international with +"
                : "international with + or as dialled in " + region.code();
        return RefusedValueException.of("phone_number", "a valid phone number, " + notation, actual);
    }

    private static long digitsIn(String text) {
        return text.codePoints().filter(Character::isDigit).count();
    }
}
