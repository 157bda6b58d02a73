package io.reminders.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reminders.delivery.Placement.Retry;
import io.reminders.reminder.ReminderId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What the small values of this room refuse, and the order of delivery ids. */
class DoorsTest {
    private static final ReminderId REMINDER = new ReminderId(new UUID(1, 2));

    @Test
    void an_attempt_key_is_a_ulid() {
        assertThatCode(() -> new AttemptKey("01JNQ0000000000001ZZZZZZZZ")).doesNotThrowAnyException();
        for (String text : List.of("", "01JNQ", "01jnq0000000000001zzzzzzzz", "01JNQ0000000000001ZZZZZZZI")) {
            assertThatThrownBy(() -> new AttemptKey(text))
                    .hasMessageStartingWith("attempt key: expected 26 characters of a ULID but was ");
        }
    }

    @Test
    void a_provider_may_ask_for_an_hour_and_no_more() {
        assertThatThrownBy(() -> new Placement.Rejected(Facts.RATE, Retry.ALLOWED, Optional.of(Duration.ofMinutes(61))))
                .hasMessage("retryAfter: expected 0s to 1h but was PT1H1M");
        assertThatThrownBy(() -> new Placement.Unconfirmed(Facts.NO_REPLY, Optional.of(Duration.ofSeconds(-1))))
                .hasMessage("retryAfter: expected 0s to 1h but was PT-1S");
    }

    @Test
    void an_unrecognised_end_never_excludes_contact() {
        assertThatThrownBy(() -> new Outcome.Failed(Facts.NEW_CODE, Outcome.Contact.EXCLUDED, Retry.ALLOWED))
                .hasMessage("contact: expected POSSIBLE for an unrecognised reason but was EXCLUDED");
    }

    @Test
    void evidence_names_a_key_or_a_reference() {
        assertThatThrownBy(() ->
                        new Evidence("a-gateway", Optional.empty(), Optional.empty(), Facts.accepted(), "event-1"))
                .hasMessage("evidence: expected our key or the provider's reference but was neither");
        assertThatThrownBy(() -> Evidence.byKey("a-gateway", Journey.key(1), Facts.accepted(), ""))
                .hasMessage("dedupKey: expected 1 to 120 characters but was 0 characters");
    }

    @Test
    void a_reference_has_a_length_that_can_be_stored() {
        assertThat(new Reference("call-1")).hasToString("call-1");
        assertThatThrownBy(() -> new Reference("x".repeat(121)))
                .hasMessage("reference: expected 1 to 120 characters but was 121 characters");
    }

    @Test
    void delivery_ids_are_ordered_by_reminder_then_occurrence_then_member() {
        DeliveryId first = new DeliveryId(REMINDER, 1, 0);
        DeliveryId member = new DeliveryId(REMINDER, 1, 1);
        DeliveryId second = new DeliveryId(REMINDER, 2, 0);
        DeliveryId other = new DeliveryId(new ReminderId(new UUID(-1, 0)), 1, 0);

        assertThat(List.of(other, second, member, first).stream().sorted())
                .containsExactly(first, member, second, other);
        assertThat(first).hasToString("00000000-0000-0001-0000-000000000002/1.0");
    }
}
