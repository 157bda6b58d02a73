package io.reminders.contact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CandidateZonesTest {

    @ParameterizedTest
    @CsvSource({
        "+40212345678, Europe/Bucharest",
        "+40721234567, Europe/Bucharest",
        "+12125550123, America/New_York",
        "+13105550123, America/Los_Angeles",
        "+16025550123, America/Phoenix",
        "+61265555555, Australia/Sydney",
        "+74951234567, Europe/Moscow",
        "+97714123456, Asia/Katmandu",
        "+441534123456, Europe/Jersey"
    })
    void an_area_or_a_small_country_is_one_zone(String number, String zone) {
        assertThat(PhoneNumber.ofE164(number).candidateZones())
                .contains(ZoneId.of(zone))
                .hasSizeBetween(1, 4);
    }

    @Test
    void a_mobile_of_a_wide_country_may_be_anywhere_in_it() {
        Set<ZoneId> zones = PhoneNumber.ofE164("+79161234567").candidateZones();

        assertThat(zones)
                .contains(ZoneId.of("Europe/Moscow"), ZoneId.of("Asia/Vladivostok"), ZoneId.of("Asia/Kamchatka"));
    }

    @Test
    void a_number_that_belongs_to_no_area_may_be_wherever_its_code_is_used() {
        assertThat(PhoneNumber.ofE164("+18005550123").candidateZones())
                .contains(ZoneId.of("America/New_York"), ZoneId.of("Pacific/Honolulu"), ZoneId.of("Pacific/Guam"));
    }

    @Test
    void a_number_that_nobody_can_have_is_in_no_zone() {
        assertThat(PhoneNumber.ofE164("+9999999999").candidateZones()).isEmpty();
        assertThat(PhoneNumber.ofE164("+4012").candidateZones()).isEmpty();
    }

    @Test
    void every_name_in_the_table_is_a_zone_and_every_key_a_prefix() {
        ResourceBundle table = ResourceBundle.getBundle("io.reminders.contact.zones", Locale.ROOT);
        Enumeration<String> prefixes = table.getKeys();

        assertThat(Collections.list(prefixes)).hasSizeGreaterThan(3_000).allSatisfy(prefix -> {
            assertThat(prefix).matches("[1-9][0-9]{0,14}");
            assertThat(table.getString(prefix).split(" "))
                    .isSubsetOf(ZoneId.getAvailableZoneIds())
                    .isNotEmpty();
        });
    }
}
