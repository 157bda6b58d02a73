package io.reminders.spi;

import static org.assertj.core.api.Assertions.assertThat;

import io.reminders.delivery.AttemptKey;
import io.reminders.reminder.ReminderId;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class IdsTest {
    private static final Instant NOW = Instant.parse("2026-03-07T07:00:00Z");

    private static RandomGenerator drawing(long... values) {
        Queue<Long> draws = new ArrayDeque<>();
        for (long value : values) {
            draws.add(value);
        }
        return draws::remove;
    }

    @Test
    void a_reminder_id_is_the_example_of_rfc_9562() {
        Ids ids = Ids.from(drawing(0xCC3, 0x18C4DC0C0C07398FL));

        ReminderId id = ids.reminder(Instant.ofEpochMilli(0x017F22E279B0L));

        assertThat(id).hasToString("017f22e2-79b0-7cc3-98c4-dc0c0c07398f");
        assertThat(id.value().version()).isEqualTo(7);
        assertThat(id.value().variant()).isEqualTo(2);
    }

    @Test
    void random_bits_never_reach_the_time_the_version_or_the_variant() {
        ReminderId ones = Ids.from(drawing(-1, -1)).reminder(Instant.EPOCH);
        ReminderId zeros = Ids.from(drawing(0, 0)).reminder(Instant.EPOCH);

        assertThat(ones).hasToString("00000000-0000-7fff-bfff-ffffffffffff");
        assertThat(zeros).hasToString("00000000-0000-7000-8000-000000000000");
    }

    @Test
    void an_attempt_key_starts_with_its_time_as_a_ulid_does() {
        AttemptKey key = Ids.from(new Random(1)).attempt(Instant.ofEpochMilli(1469918176385L));

        assertThat(key.value()).startsWith("01ARYZ6S41").hasSize(26);
    }

    @Test
    void ids_made_later_sort_later() {
        Ids ids = Ids.from(new Random(1));
        List<String> reminders = Stream.of(0, 1, 1000, 100_000_000)
                .map(millis -> ids.reminder(NOW.plusMillis(millis)).toString())
                .toList();
        List<String> keys = Stream.of(0, 1, 1000, 100_000_000)
                .map(millis -> ids.attempt(NOW.plusMillis(millis)).value())
                .toList();

        assertThat(reminders).isSorted();
        assertThat(keys).isSorted();
    }

    @Test
    void one_seed_gives_the_same_ids_each_time() {
        assertThat(Ids.from(new Random(7)).reminder(NOW))
                .isEqualTo(Ids.from(new Random(7)).reminder(NOW));
        assertThat(Ids.from(new Random(7)).attempt(NOW))
                .isEqualTo(Ids.from(new Random(7)).attempt(NOW));
        assertThat(Ids.from(new Random(7)).node())
                .isEqualTo(Ids.from(new Random(7)).node());
    }

    @Test
    void the_default_source_gives_different_ids() {
        Ids ids = Ids.secure();

        assertThat(Stream.generate(() -> ids.attempt(NOW)).limit(1000)).doesNotHaveDuplicates();
        assertThat(Stream.generate(() -> ids.reminder(NOW)).limit(1000)).doesNotHaveDuplicates();
    }
}
