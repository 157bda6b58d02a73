package io.reminders.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.reminders.reminder.NaturalKey;
import io.reminders.reminder.Reminder;
import io.reminders.spi.ReminderRepository.Added;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Natural keys are compared byte for byte, whatever a database takes for the same letter. */
interface KeyContract {

    @TestFactory
    default Stream<DynamicTest> keys_that_look_alike_are_two(Bench bench) {
        return Stream.of(
                        List.of("a small and a capital letter", "visit", "Visit"),
                        List.of("one letter and a letter with an accent of its own", "caf\u00e9", "cafe\u0301"),
                        List.of("a letter with and without its accent", "resume", "r\u00e9sum\u00e9"),
                        List.of("a sharp s and two", "stra\u00dfe", "strasse"),
                        List.of("an i with and without its dot", "id", "\u0131d"),
                        List.of("a k and the sign for kelvin", "k", "\u212a"),
                        List.of("two letters and their ligature", "fix", "\ufb01x"),
                        List.of("a digit and the same at full width", "1", "\uff11"),
                        List.of("one blank and two", "a b", "a  b"),
                        List.of("a blank and a tab", "c d", "c\td"),
                        List.of("with and without a joiner of no width", "e", "e\u200d"),
                        List.of("two faces", "\ud83d\ude00", "\ud83d\ude01"),
                        List.of("a wildcard and what it would stand for", "f_g", "f-g"),
                        List.of("with and without a backslash", "h\\i", "hi"))
                .map(pair -> DynamicTest.dynamicTest(pair.get(0), () -> {
                    Reminder first = bench.add(bench.draft().keyed(pair.get(1)));
                    Reminder second = bench.draft().keyed(pair.get(2)).reminder();

                    assertThat(bench.repository.add(second)).isEqualTo(new Added.New(second));
                    assertThat(bench.repository.find(Draft.TENANT, new NaturalKey(pair.get(1))))
                            .contains(first);
                    assertThat(bench.repository.find(Draft.TENANT, new NaturalKey(pair.get(2))))
                            .contains(second);
                }));
    }

    @Test
    default void the_longest_key_is_compared_to_its_last_character(Bench bench) {
        String stem = "\ud83d\ude00".repeat(199);
        bench.add(bench.draft().keyed(stem + "a"));
        bench.add(bench.draft().keyed(stem + "b"));
        Reminder again = bench.draft().keyed(stem + "b").reminder();

        assertThat(bench.repository.add(again)).isInstanceOf(Added.Existing.class);
    }
}
