package io.reminders.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import io.reminders.calendar.RfcExamples.Example;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RfcExamplesTest {
    private static final WallClock NEW_YORK = WallClock.in(ZoneId.of("America/New_York"));

    static List<Example> examples() {
        return RfcExamples.all();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void an_example_of_the_rfc_has_its_dates(Example example) {
        List<Instant> found = recurrence(example).between(Instant.MIN, Instant.MAX).stream()
                .map(Occurrence::due)
                .toList();

        if (example.ends()) {
            assertThat(found).isEqualTo(example.right());
        } else {
            assertThat(found).startsWith(example.right().toArray(Instant[]::new));
            assertThat(found).hasSizeGreaterThan(example.right().size() + 10);
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void each_date_follows_the_one_before(Example example) {
        Recurrence recurrence = recurrence(example);
        Instant last = Instant.MIN;

        for (Instant expected : example.right()) {
            last = recurrence.after(last).orElseThrow().due();
            assertThat(last).isEqualTo(expected);
        }

        assertThat(recurrence.after(last).isEmpty()).isEqualTo(example.ends());
    }

    @Test
    void all_examples_are_there_and_one_of_them_errs() {
        assertThat(examples()).hasSize(42);
        assertThat(examples().stream().map(Example::title).distinct()).hasSize(39);
        assertThat(examples().stream().filter(example -> !example.stated().equals(example.right())))
                .singleElement()
                .extracting(Example::rule)
                .isEqualTo("FREQ=HOURLY;INTERVAL=3;UNTIL=19970902T170000Z");
    }

    private static Recurrence recurrence(Example example) {
        return Recurrence.rule(example.rule(), example.start(), NEW_YORK)
                .with(new DateChanges(new TreeSet<>(), new TreeSet<>(example.removed())));
    }
}
