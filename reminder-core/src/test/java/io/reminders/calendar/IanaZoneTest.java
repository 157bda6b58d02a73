package io.reminders.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IanaZoneTest {

    @ParameterizedTest
    @ValueSource(strings = {"Europe/Bucharest", "America/Argentina/Buenos_Aires", "Asia/Calcutta", "Etc/UTC"})
    void a_name_of_the_iana_is_taken(String name) {
        assertThat(IanaZone.parse(" " + name + " ")).isEqualTo(ZoneId.of(name));
    }

    @Test
    void utc_is_taken_under_both_its_names() {
        assertThat(IanaZone.parse("UTC")).isEqualTo(ZoneOffset.UTC);
        assertThat(IanaZone.parse("Z")).isEqualTo(ZoneOffset.UTC);
    }

    @ParameterizedTest
    @CsvSource({
        "EST, America/New_York",
        "est, America/New_York",
        "CST, America/Chicago",
        "PST, America/Los_Angeles",
        "CET, Europe/Paris",
        "EET, Europe/Bucharest",
        "GMT, UTC",
        "Bucharest, Europe/Bucharest",
        "europe/bucharest, Europe/Bucharest",
        "Europe-Bucharest, Europe/Bucharest",
        "NewYork, America/New_York",
    })
    void what_was_probably_meant_is_suggested(String name, String meant) {
        assertThatThrownBy(() -> IanaZone.parse(name))
                .hasMessage("timezone: expected an IANA time zone such as Europe/Bucharest (did you mean " + meant
                        + "?) but was " + name);
    }

    @Test
    void a_suggestion_is_made_for_a_name_with_blanks_too() {
        assertThatThrownBy(() -> IanaZone.parse("New York"))
                .hasMessage("timezone: expected an IANA time zone such as Europe/Bucharest"
                        + " (did you mean America/New_York?) but was 8 characters");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Mars/Olympus", "EST5EDT", "UTC+2", "Europe/", "Japan"})
    void a_name_that_resembles_nothing_is_refused(String name) {
        assertThatThrownBy(() -> IanaZone.parse(name))
                .hasMessage("timezone: expected an IANA time zone such as Europe/Bucharest but was " + name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "+40721234567", "07-21-23-45-67", "0/7/2/1", "Ana's number is 0721234567"})
    void what_could_be_a_number_or_a_text_of_a_person_is_not_repeated(String name) {
        assertThatThrownBy(() -> IanaZone.parse(name))
                .hasMessage("timezone: expected an IANA time zone such as Europe/Bucharest but was " + name.length()
                        + " characters");
    }
}
