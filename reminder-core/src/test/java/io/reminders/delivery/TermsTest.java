package io.reminders.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reminders.delivery.Capability.IdempotencyKey;
import io.reminders.delivery.Capability.Lookup;
import io.reminders.delivery.Capability.Receipts;
import io.reminders.delivery.Capability.Tracking;
import io.reminders.refusal.RefusedValueException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class TermsTest {
    private static final Terms ALL = Terms.of(
            new Tracking(),
            new Receipts(),
            new Lookup(Duration.ofMinutes(15)),
            new IdempotencyKey(Duration.ofHours(24)));

    @Test
    void their_text_has_one_order() {
        assertThat(ALL).hasToString("key=PT24H lookup=PT15M receipts tracking");
        assertThat(Terms.NONE).hasToString("");
    }

    @Test
    void what_is_written_is_read_back() {
        for (Terms terms : List.of(ALL, Terms.NONE, Terms.of(new Receipts()))) {
            assertThat(Terms.parse(terms.toString())).isEqualTo(terms);
        }
    }

    @Test
    void they_say_what_can_be_found_out() {
        assertThat(ALL.quietPeriod()).contains(Duration.ofMinutes(15));
        assertThat(ALL.keyHonouredFor()).contains(Duration.ofHours(24));
        assertThat(Terms.NONE.quietPeriod()).isEmpty();
        assertThat(Terms.of(new Tracking()).canProveAcceptance()).isFalse();
        assertThat(Terms.of(new Tracking()).reportsOutcome()).isTrue();
        assertThat(Terms.of(new Lookup(Duration.ofMinutes(1))).reportsOutcome()).isFalse();
    }

    @Test
    void the_same_capability_said_twice_is_one() {
        assertThat(Terms.of(new Receipts(), new Receipts())).isEqualTo(Terms.of(new Receipts()));
    }

    @Test
    void two_of_one_kind_are_refused() {
        assertThatThrownBy(() -> Terms.of(new Lookup(Duration.ofMinutes(1)), new Lookup(Duration.ofMinutes(2))))
                .isInstanceOf(RefusedValueException.class)
                .hasMessage("capabilities: expected at most one of each kind but was two of one kind");
    }

    @Test
    void words_that_are_none_are_refused() {
        for (String text : List.of("magic", "lookup=soon", "receipts  tracking", "key=")) {
            assertThatThrownBy(() -> Terms.parse(text))
                    .isInstanceOf(RefusedValueException.class)
                    .hasMessageStartingWith("terms: expected key=, lookup=, receipts or tracking but was ");
        }
    }

    @Test
    void durations_below_a_second_are_refused() {
        assertThatThrownBy(() -> new Lookup(Duration.ofMillis(999)))
                .hasMessage("quietPeriod: expected 1s or more but was PT0.999S");
        assertThatThrownBy(() -> new IdempotencyKey(Duration.ZERO))
                .hasMessage("honouredFor: expected 1s or more but was PT0S");
    }
}
