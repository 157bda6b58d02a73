package io.reminders.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Prints our rows of the mirror: what no rule holds, but should be looked at. */
class MirrorTest {

    @Test
    void the_mirror_shows_every_published_module() {
        System.out.println(Mirror.HEAD);
        for (String module : House.published()) {
            Mirror mirror = Mirror.of(module);
            System.out.println(mirror.row(module));

            assertThat(mirror.files()).isPositive();
            assertThat(mirror.mute()).isZero();
        }
    }

    @Test
    void a_row_reads_as_those_of_the_models() {
        Mirror mirror = new Mirror(4, 1_200, 14, 104, 147, 3, 4, 0, 0.456, 1.2);

        assertThat(mirror.row("reminder-core"))
                .isEqualTo("| reminder-core | 4 | 1,200 | 14 / 104 / 147 | 3 | 25 % | 0 | 0.46 | 1.20 |");
    }
}
