package io.reminders.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.reminders.refusal.RefusedValueException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneNumberTest {
    private static final Region ROMANIA = Region.of("RO");

    @ParameterizedTest
    @CsvSource({
        "0721234567,              RO, +40721234567",
        "0721 234 567,            RO, +40721234567",
        "0721-234-567,            RO, +40721234567",
        "(0721) 234.567,          RO, +40721234567",
        "+40 721 234 567,         RO, +40721234567",
        "+40721234567,            US, +40721234567",
        "0040 721 234 567,        RO, +40721234567",
        "tel:+40-721-234-567,     RO, +40721234567",
        "\u200e+40 721 234 567,   RO, +40721234567",
        "+\u0664\u0660721234567,  RO, +40721234567",
        "021 316 0000,            RO, +40213160000",
        "(650) 253-0000,          US, +16502530000",
        "1 650 253 0000,          US, +16502530000",
        "011 40 721 234 567,      US, +40721234567",
        "020 7031 3000,           GB, +442070313000",
        "+44 (0)20 7031 3000,     GB, +442070313000",
        "030 123456,              DE, +4930123456",
        "06 1234 5678,            IT, +390612345678",
        "13 12 21,                AU, +61131221",
    })
    void one_number_is_one_text_in_every_notation(String notation, String region, String e164) {
        PhoneNumber number = PhoneNumber.parse(notation, Region.of(region));

        assertThat(number.e164()).isEqualTo(e164);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "call me",
                "112",
                "911",
                "0721",
                "07212345678901",
                "0000000000",
                "+999 721 234 567",
                "0721 234 567 ext. 89",
                "0721234567;ext=89",
                "0721234567 / 0722345678",
                "072123456707212345670721234567072123456707",
            })
    void what_no_subscriber_can_have_is_refused_and_no_part_of_it_repeated(String notation) {
        Throwable refused = catchThrowable(() -> PhoneNumber.parse(notation, ROMANIA));

        assertThat(refused)
                .isInstanceOf(RefusedValueException.class)
                .hasMessageStartingWith("phone_number: expected a valid phone number, "
                        + "international with + or as dialled in RO but was ")
                .hasNoCause();
        for (int from = 0; from + 3 <= notation.length(); from++) {
            String part = notation.substring(from, from + 3);
            if (part.matches("\\d{3}")) {
                assertThat(refused.getMessage()).doesNotContain(part);
            }
        }
    }

    @Test
    void a_refusal_says_what_was_wrong_with_it() {
        refused("call me", "something that cannot be read as a number (7 characters)");
        refused("0721", "a number that no subscriber can have (4 digits)");
        refused("0721 234 567 ext. 89", "a number with an extension");
        refused("1".repeat(41), "41 characters");
    }

    private static void refused(String notation, String actual) {
        assertThatThrownBy(() -> PhoneNumber.parse(notation, ROMANIA))
                .hasMessage(
                        "phone_number: expected a valid phone number, international with + or as dialled in RO but was "
                                + actual);
    }

    @Test
    void without_a_region_a_number_needs_its_plus() {
        assertThat(PhoneNumber.parse("+40 721 234 567", Region.INTERNATIONAL).e164())
                .isEqualTo("+40721234567");
        assertThatThrownBy(() -> PhoneNumber.parse("0721 234 567", Region.INTERNATIONAL))
                .hasMessage("phone_number: expected a valid phone number, international with + but was "
                        + "something that cannot be read as a number (12 characters)");
    }

    @Test
    void a_stored_number_is_taken_back_though_its_plan_has_changed() {
        assertThat(PhoneNumber.ofE164("+9991234").e164()).isEqualTo("+9991234");
        for (String text : List.of("", "0721234567", "+0721234567", "+12", "+1234567890123456", "+40 721234567")) {
            assertThatThrownBy(() -> PhoneNumber.ofE164(text))
                    .hasMessage("phone_number: expected E.164 but was " + text.length() + " characters");
        }
    }

    @Test
    void it_shows_three_digits_at_each_end() {
        assertThat(PhoneNumber.ofE164("+40721234567")).hasToString("+407****567");
        assertThat(PhoneNumber.ofE164("+14155552671").masked()).isEqualTo("+141****671");
        assertThat(PhoneNumber.ofE164("+1234567").masked()).isEqualTo("+123****567");
        assertThat(PhoneNumber.ofE164("+123456").masked()).isEqualTo("+****");
    }

    @Test
    void two_notations_of_one_number_are_equal() {
        PhoneNumber one = PhoneNumber.parse("0721 234 567", ROMANIA);
        PhoneNumber other = PhoneNumber.parse("+40721234567", ROMANIA);

        assertThat(new HashSet<>(Set.of(one))).contains(other);
        assertThat(one).isNotEqualTo(PhoneNumber.ofE164("+40721234568"));
    }

    @Test
    void a_recipient_does_not_show_the_number() {
        Recipient recipient = Recipient.phone("0721 234 567");

        assertThat(recipient).hasToString("Phone");
        assertThat(recipient.phoneNumber(ROMANIA)).isEqualTo(PhoneNumber.ofE164("+40721234567"));
        assertThat(Recipient.phone(PhoneNumber.ofE164("+40721234567"))
                        .phoneNumber(Region.INTERNATIONAL)
                        .e164())
                .isEqualTo("+40721234567");
    }

    @Test
    void a_region_is_two_capital_letters() {
        assertThat(Region.of("RO").code()).isEqualTo("RO");
        assertThatThrownBy(() -> Region.of("ro"))
                .hasMessage("region: expected two capital letters of ISO 3166-1 such as RO but was ro");
        assertThatThrownBy(() -> Region.of("+40721234567"))
                .hasMessage("region: expected two capital letters of ISO 3166-1 such as RO but was 12 characters");
    }
}
