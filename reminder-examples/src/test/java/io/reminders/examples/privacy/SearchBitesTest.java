package io.reminders.examples.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.reminders.message.Title;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

/** A leak that was planted is found. */
class SearchBitesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+40733918274",
                "0733 918 274",
                "(0733) 918-274",
                "0733.918.274",
                "tel:%2B40733918274",
                "delivery to 40733918274 failed"
            })
    void a_number_is_found_in_every_notation(String text) {
        assertThat(Canary.in(text)).containsExactly(Canary.NUMBER);
    }

    @Test
    void a_masked_number_and_a_shape_are_none() {
        assertThat(Canary.in("calls +407****274, 15 characters")).isEmpty();
    }

    @Test
    void a_word_is_found_in_any_case() {
        assertThat(Canary.in("QUAGGA")).containsExactly(Canary.TITLE);
        assertThat(Canary.in("{owner=tapir, ada}")).containsExactly(Canary.OWNER);
    }

    @Test
    void base64_hides_nothing_wherever_it_begins() {
        for (String before : List.of("", "x", "xy", "xyz")) {
            for (String person : List.of(Person.NUMBER, Person.TITLE, Person.OWNER, "quagga")) {
                String text = Base64.getUrlEncoder().encodeToString((before + person + "...").getBytes(UTF_8));

                assertThat(Canary.in(text)).as(text).hasSize(1);
            }
        }
    }

    @Test
    void what_was_logged_at_trace_is_found() {
        try (TraceLog log = new TraceLog()) {
            LoggerFactory.getLogger("io.reminders.worker.Planted").trace("calls {}", Person.NUMBER);
            LoggerFactory.getLogger("io.reminders.jdbi.Claiming").trace("calls {}", Person.NUMBER);

            assertThat(log.text()).hasLineCount(2);
            assertThat(new Outlets().text("log", log.text()).leaks()).hasSize(1);
        }
    }

    @Test
    void what_an_exception_causes_or_suppresses_is_found() {
        IllegalStateException thrown = new IllegalStateException("harmless", new IllegalStateException(Person.MESSAGE));
        thrown.addSuppressed(new IllegalStateException(Person.NUMBER));

        List<String> leaks = new Outlets()
                .thrown(() -> {
                    throw thrown;
                })
                .leaks();

        assertThat(leaks).hasSize(2);
        assertThat(leaks.get(0)).startsWith("exceptions [NUMBER, MESSAGE, ADDRESS]: ");
    }

    @Test
    void what_a_value_says_of_what_it_holds_is_found() {
        assertThat(new Outlets()
                        .value(new Planted(List.of(Title.of("harmless")), Person.KEY))
                        .leaks())
                .singleElement()
                .asString()
                .startsWith("toString [KEY]: ");
    }

    private record Planted(List<Title> titles, String key) {}
}
