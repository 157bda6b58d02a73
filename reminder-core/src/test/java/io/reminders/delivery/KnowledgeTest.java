package io.reminders.delivery;

import static io.reminders.delivery.Facts.absent;
import static io.reminders.delivery.Facts.accepted;
import static io.reminders.delivery.Facts.answered;
import static io.reminders.delivery.Facts.busy;
import static io.reminders.delivery.Facts.doubt;
import static io.reminders.delivery.Facts.neverDialled;
import static io.reminders.delivery.Facts.noAnswer;
import static io.reminders.delivery.Facts.notSent;
import static io.reminders.delivery.Facts.refused;
import static io.reminders.delivery.Facts.unrecognised;
import static io.reminders.delivery.Facts.voicemail;
import static io.reminders.delivery.Journey.DUE;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What one attempt knows, and what it makes of a further fact. */
class KnowledgeTest {
    private static final Instant LATER = DUE.plusSeconds(5);
    private static final Attempt BEGUN =
            new Attempt(1, 0, new AttemptKey("0".repeat(26)), Journey.GATEWAY, Terms.NONE, DUE, new Knowledge.Intent());

    @Test
    void only_a_refusal_a_request_that_stayed_and_a_proved_absence_are_certain() {
        for (Fact certain : List.of(refused(), notSent(), absent())) {
            assertThat(BEGUN.learn(certain, LATER).knowledge().certainlyNotAccepted())
                    .isTrue();
        }
        assertThat(BEGUN.knowledge().certainlyNotAccepted()).isFalse();
        for (Fact open : List.of(doubt(), accepted(), noAnswer())) {
            assertThat(BEGUN.learn(open, LATER).knowledge().certainlyNotAccepted())
                    .isFalse();
        }
    }

    @Test
    void what_settles_it_says_when() {
        for (Fact fact : List.of(refused(), notSent(), absent(), doubt(), accepted(), noAnswer())) {
            assertThat(BEGUN.learn(fact, LATER).settledAt()).as(fact.toString()).isEqualTo(LATER);
        }
        assertThat(BEGUN.settledAt()).isEqualTo(DUE);
    }

    @Test
    void of_two_ends_that_say_as_much_the_first_stays() {
        Attempt first = BEGUN.learn(busy(), LATER);

        assertThat(first.learn(noAnswer(), LATER.plusSeconds(1))).isEqualTo(first);
    }

    @Test
    void an_end_that_says_more_replaces_one_that_says_less() {
        List<Fact> ascending =
                List.of(unrecognised(), neverDialled(), Facts.failed(), noAnswer(), voicemail(), answered());
        for (int index = 1; index < ascending.size(); index++) {
            Attempt less = BEGUN.learn(ascending.get(index - 1), LATER);
            Attempt more = BEGUN.learn(ascending.get(index), LATER);

            assertThat(less.learn(ascending.get(index), LATER)).isEqualTo(more);
            assertThat(more.learn(ascending.get(index - 1), LATER)).isEqualTo(more);
        }
    }
}
