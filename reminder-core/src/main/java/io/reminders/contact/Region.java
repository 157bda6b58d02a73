package io.reminders.contact;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import io.reminders.refusal.RefusedValueException;

/**
 * The country or territory in whose notation a phone number without a leading {@code +} is read. Immutable.
 *
 * @param code its two letters in ISO 3166-1, such as {@code RO}
 */
public record Region(String code) {
    /**
     * No region: only numbers with a leading {@code +} can be read. Its code is the one that libphonenumber uses for
     * it.
     */
    public static final Region INTERNATIONAL = new Region("ZZ");

    public Region {
        if (!code.equals("ZZ")
                && !PhoneNumberUtil.getInstance().getSupportedRegions().contains(code)) {
            String actual = code.matches("[A-Za-z]{1,3}") ? code : code.length() + " characters";
            throw RefusedValueException.of("region", "two capital letters of ISO 3166-1 such as RO", actual);
        }
    }

    /** The region of those two letters. */
    public static Region of(String code) {
        return new Region(code);
    }
}
