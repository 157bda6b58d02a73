package io.reminders.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reminders.delivery.Reason.Family;
import org.junit.jupiter.api.Test;

class ReasonTest {

    @Test
    void it_reads_as_family_and_code() {
        assertThat(new Reason(Family.LIMIT, "http-429")).hasToString("limit: http-429");
    }

    @Test
    void a_code_that_others_make_is_cut() {
        assertThat(Reason.of(Family.UNRECOGNISED, "x".repeat(201)).code()).isEqualTo("x".repeat(200));
    }

    @Test
    void a_code_is_cut_between_characters() {
        String phones = "\uD83D\uDCDE".repeat(201);

        assertThat(Reason.of(Family.UNRECOGNISED, phones).code()).isEqualTo("\uD83D\uDCDE".repeat(200));
    }

    @Test
    void what_no_database_can_store_is_replaced_in_a_code_that_others_make() {
        assertThat(Reason.of(Family.UNRECOGNISED, "a\0b\uD83Dc").code()).isEqualTo("a?b?c");
    }

    @Test
    void our_own_codes_are_refused_where_they_are_wrong() {
        assertThatThrownBy(() -> new Reason(Family.ENGINE, "x".repeat(201)))
                .hasMessage("reason: expected 1 to 200 characters but was 201 characters");
        assertThatThrownBy(() -> Reason.of(Family.ENGINE, "")).hasMessage("reason: expected a code but was nothing");
    }
}
