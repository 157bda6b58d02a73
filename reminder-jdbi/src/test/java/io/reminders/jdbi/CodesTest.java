package io.reminders.jdbi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reminders.calendar.Event;
import io.reminders.calendar.Occurrence;
import io.reminders.delivery.DeliveryState;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CodesTest {

    /** Rows that hold these numbers are out there: this list is only ever appended to. */
    @Test
    void the_numbers_of_states_never_change() {
        String numbers = IntStream.rangeClosed(1, DeliveryState.values().length)
                .mapToObj(number -> number + " " + Codes.STATE.word(number))
                .collect(Collectors.joining(", "));

        assertThat(numbers)
                .isEqualTo(
                        "1 SCHEDULED, 2 LEASED, 3 SENDING, 4 AWAITING, 5 UNCONFIRMED, 6 COMPLETED, 7 FAILED, 8 EXPIRED,"
                                + " 9 CANCELLED, 10 UNRESOLVED");
    }

    @Test
    void the_numbers_of_facts_never_change() {
        String numbers = Arrays.stream(FactKind.values())
                .map(kind -> kind.number() + " " + kind)
                .collect(Collectors.joining(", "));

        assertThat(numbers)
                .isEqualTo("1 INTENDED, 2 ACCEPTED, 3 REJECTED, 4 NOT_SENT, 5 UNCONFIRMED, 6 ABSENT, 7 ANSWERED,"
                        + " 8 VOICEMAIL, 9 BUSY, 10 NO_ANSWER, 11 FAILED, 12 ACKNOWLEDGED, 13 STOPPED, 14 ELAPSED,"
                        + " 15 EDITED, 16 PAUSED, 17 RESUMED, 18 DONE, 19 PLANNED");
    }

    @Test
    void the_numbers_of_resolutions_and_standings_never_change() {
        String resolutions = IntStream.rangeClosed(1, Occurrence.Resolution.values().length)
                .mapToObj(number -> number + " " + Codes.RESOLUTION.word(number))
                .collect(Collectors.joining(", "));
        String standings = IntStream.rangeClosed(1, Event.Standing.values().length)
                .mapToObj(number -> number + " " + Codes.STANDING.word(number))
                .collect(Collectors.joining(", "));

        assertThat(resolutions)
                .isEqualTo("1 EXACT, 2 SHIFTED_FORWARD, 3 LAST_BEFORE_GAP, 4 FIRST_OF_TWO, 5 SECOND_OF_TWO");
        assertThat(standings).isEqualTo("1 PLANNED, 2 CANCELLED, 3 COMPLETED");
    }

    @Test
    void a_number_of_a_later_version_is_refused() {
        assertThatThrownBy(() -> Codes.STATE.word(11)).hasMessage("code: expected one of DeliveryState but was 11");
        assertThatThrownBy(() -> FactKind.of(20)).hasMessage("fact: expected a number from 1 to 19 but was 20");
    }
}
