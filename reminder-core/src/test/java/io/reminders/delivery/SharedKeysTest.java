package io.reminders.delivery;

import static io.reminders.delivery.Facts.NO_REPLY;
import static io.reminders.delivery.Journey.DUE;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What requests under one key know of each other. */
class SharedKeysTest {
    private static final AttemptKey KEY = new AttemptKey("0".repeat(25) + "1");
    private static final AttemptKey ANOTHER = new AttemptKey("0".repeat(25) + "2");
    private static final Duration HONOURED = Duration.ofMinutes(30);
    private static final Terms TERMS = Terms.of(new Capability.IdempotencyKey(HONOURED));

    private static Attempt attempt(int number, AttemptKey key, Instant begun, Knowledge knowledge) {
        return new Attempt(number, 0, key, Journey.GATEWAY, TERMS, begun, knowledge);
    }

    private static Knowledge doubt(Instant at) {
        return new Knowledge.InDoubt(NO_REPLY, at, at);
    }

    private static Knowledge accepted(String reference) {
        return new Knowledge.Accepted(new Reference(reference), DUE);
    }

    @Test
    void a_key_is_honoured_from_the_first_request_that_carried_it() {
        Instant second = DUE.plusSeconds(60);
        Attempt earlier = attempt(1, ANOTHER, DUE.minusSeconds(60), new Knowledge.Absent(DUE, DUE));
        Attempt first = attempt(2, KEY, DUE, new Knowledge.Absent(second, second));
        Attempt inDoubt = attempt(3, KEY, second, doubt(second));

        assertThat(new SharedKeys(List.of(earlier, first, inDoubt)).honouredUntil())
                .isEqualTo(DUE.plus(HONOURED));
        assertThat(new SharedKeys(List.of(earlier, inDoubt)).honouredUntil()).isEqualTo(second.plus(HONOURED));
        assertThat(new SharedKeys(List.of(earlier)).honouredUntil()).isEqualTo(Instant.MIN);
    }

    @Test
    void where_no_key_is_honoured_a_clock_that_was_set_back_makes_none_of_it() {
        Attempt inDoubt = new Attempt(1, 0, KEY, Journey.GATEWAY, Terms.NONE, DUE, doubt(DUE));
        SharedKeys keys = new SharedKeys(List.of(inDoubt));

        assertThat(keys.honouredUntil()).isEqualTo(Instant.MIN);
        assertThat(keys.toRepeat(Journey.GATEWAY, DUE.minusSeconds(60))).isEmpty();
    }

    @Test
    void two_acceptances_under_one_key_stay_as_they_are() {
        List<Attempt> both = List.of(attempt(1, KEY, DUE, accepted("a")), attempt(2, KEY, DUE, accepted("b")));

        assertThat(new SharedKeys(both).shared()).isEqualTo(both);
    }

    @Test
    void doubt_ends_with_an_acceptance_under_the_same_key_only() {
        Attempt inDoubt = attempt(1, KEY, DUE, doubt(DUE));

        assertThat(new SharedKeys(List.of(inDoubt, attempt(2, KEY, DUE, accepted("a")))).shared())
                .extracting(Attempt::knowledge)
                .containsOnly(accepted("a"));
        assertThat(new SharedKeys(List.of(inDoubt, attempt(2, ANOTHER, DUE, accepted("a"))))
                        .shared()
                        .get(0))
                .isEqualTo(inDoubt);
    }

    @Test
    void an_end_is_known_to_every_acceptance_under_its_key() {
        Knowledge ended = new Knowledge.Ended(new Reference("a"), DUE, new Outcome.Answered());

        assertThat(new SharedKeys(List.of(attempt(1, KEY, DUE, accepted("a")), attempt(2, KEY, DUE, ended))).shared())
                .extracting(Attempt::knowledge)
                .containsOnly(ended);
    }
}
