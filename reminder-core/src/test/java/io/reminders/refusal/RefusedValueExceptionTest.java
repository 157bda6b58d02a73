package io.reminders.refusal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RefusedValueExceptionTest {
    private static final Refusal TITLE = new Refusal("title", "1 to 128 characters", "0 characters");
    private static final Refusal MESSAGE = new Refusal("message", "words to say", "blanks only");

    @Test
    void one_refusal_is_one_sentence() {
        RefusedValueException refused = RefusedValueException.of("title", "1 to 128 characters", "0 characters");

        assertThat(refused).hasMessage("title: expected 1 to 128 characters but was 0 characters");
        assertThat(refused.refusals()).containsExactly(TITLE);
    }

    @Test
    void several_are_told_together_in_their_order() {
        RefusedValueException refused = new RefusedValueException(List.of(TITLE, MESSAGE));

        assertThat(refused)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("title: expected 1 to 128 characters but was 0 characters; "
                        + "message: expected words to say but was blanks only");
        assertThat(refused.refusals()).containsExactly(TITLE, MESSAGE);
    }

    @Test
    void they_do_not_change_with_the_list_they_came_in() {
        List<Refusal> given = new ArrayList<>(List.of(TITLE));
        RefusedValueException refused = new RefusedValueException(given);

        given.add(MESSAGE);

        assertThat(refused.refusals()).containsExactly(TITLE);
    }
}
