package io.reminders.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MediaTypesTest {
    private final Bench bench = Bench.usual();

    @AfterEach
    void close() {
        bench.close();
    }

    /** Generated clients accept what is documented: of a deletion, that is nothing but a problem. */
    @Test
    void a_deletion_by_who_accepts_nothing_but_problems_is_done() {
        String id = bench.dentist();

        assertThat(bench.delete("/reminders/" + id, "Accept", "application/problem+json")
                        .status())
                .isEqualTo(204);
        assertThat(bench.delete("/reminders/" + id, "Accept", "application/problem+json")
                        .status())
                .isEqualTo(404);
    }
}
