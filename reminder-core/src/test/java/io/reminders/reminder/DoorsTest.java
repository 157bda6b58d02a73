package io.reminders.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Ids, keys and tenants: what is read back, and what is refused without being repeated. */
class DoorsTest {

    @Test
    void an_id_is_read_from_what_it_writes() {
        ReminderId id = new ReminderId(UUID.fromString("01956f00-0000-7000-8000-000000000001"));

        assertThat(ReminderId.parse(id.toString())).isEqualTo(id);
        assertThat(ReminderId.parse("01956F00-0000-7000-8000-000000000001")).isEqualTo(id);
    }

    @Test
    void what_is_no_id_is_refused() {
        for (String text : List.of("", "1-1-1-1-1", "01956f00000070008000000000000001", "+40721234567")) {
            assertThatThrownBy(() -> ReminderId.parse(text))
                    .hasMessage("id: expected a UUID of 36 characters but was " + text.length() + " characters");
        }
    }

    @Test
    void a_natural_key_is_taken_character_for_character() {
        assertThat(new NaturalKey("Appt/981 ș").value()).isEqualTo("Appt/981 ș");
        assertThat(new NaturalKey("a")).isNotEqualTo(new NaturalKey("A"));
    }

    @Test
    void a_natural_key_that_databases_would_compare_differently_is_refused() {
        assertThatThrownBy(() -> new NaturalKey("a "))
                .hasMessage("key: expected no blanks at its ends but was 2 characters");
        assertThatThrownBy(() -> new NaturalKey("k".repeat(201)))
                .hasMessage("key: expected 1 to 200 characters but was 201 characters");
        assertThatThrownBy(() -> new NaturalKey("a\0b"))
                .hasMessage("key: expected text without NUL but was a NUL at 1");
    }

    @Test
    void a_natural_key_does_not_show_itself() {
        assertThat(new NaturalKey("0721234567")).hasToString("NaturalKey[10 characters]");
    }

    @Test
    void a_tenant_may_have_no_name() {
        assertThat(TenantId.NONE).hasToString("");
        assertThat(new TenantId("acme-1.eu_west")).hasToString("acme-1.eu_west");
    }

    @Test
    void a_tenant_that_could_be_anything_is_refused() {
        for (String name : List.of("a b", "a/b", "ș", "t".repeat(65))) {
            assertThatThrownBy(() -> new TenantId(name))
                    .hasMessageStartingWith(
                            "tenant: expected up to 64 letters, digits, dots, dashes or underscores but was ")
                    .hasMessageEndingWith(name.length() == 1 ? "1 character" : name.length() + " characters");
        }
    }
}
