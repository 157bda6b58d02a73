package io.reminders.contact;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber;
import java.time.ZoneId;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * In which time zones a number may be, by its first digits: as libphonenumber's {@code PhoneNumberToTimeZonesMapper}
 * answers, from the same table. That class itself is out of reach of a module, for its jar shares a package with
 * libphonenumber's.
 */
final class NumberZones {
    /** A value is the names of zones with blanks between them, its key the prefix with the country's code. */
    private static final ResourceBundle BY_PREFIX = ResourceBundle.getBundle("io.reminders.contact.zones", Locale.ROOT);

    private NumberZones() {}

    static Set<ZoneId> of(String e164) {
        PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
        Phonenumber.PhoneNumber number;
        try {
            number = numbers.parse(e164, Region.INTERNATIONAL.code());
        } catch (NumberParseException unreadable) {
            return Set.of();
        }
        PhoneNumberType type = numbers.getNumberType(number);
        if (type == PhoneNumberType.UNKNOWN) {
            return Set.of();
        }
        String country = String.valueOf(number.getCountryCode());
        // What has no area, such as a mobile of most countries, says no more than its country's code does.
        return numbers.isNumberGeographical(type, number.getCountryCode())
                ? byLongestPrefix(country + numbers.getNationalSignificantNumber(number))
                : byLongestPrefix(country);
    }

    private static Set<ZoneId> byLongestPrefix(String digits) {
        for (int length = digits.length(); length > 0; length--) {
            String prefix = digits.substring(0, length);
            if (BY_PREFIX.containsKey(prefix)) {
                return zones(BY_PREFIX.getString(prefix));
            }
        }
        return Set.of();
    }

    private static Set<ZoneId> zones(String names) {
        return Stream.of(names.split(" "))
                .filter(ZoneId.getAvailableZoneIds()::contains)
                .map(ZoneId::of)
                .collect(Collectors.toUnmodifiableSet());
    }
}
