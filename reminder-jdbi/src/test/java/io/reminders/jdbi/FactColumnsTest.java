package io.reminders.jdbi;

import static org.assertj.core.api.Assertions.assertThat;

import io.reminders.calendar.Occurrence.Resolution;
import io.reminders.delivery.Fact;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class FactColumnsTest {
    private static final Instant DUE = Samples.NOON.plusSeconds(60);

    @ParameterizedTest
    @ValueSource(longs = {0, -60, 60})
    void an_edit_keeps_its_three_instants(long seconds) {
        Fact edited = new Fact.Edited(Samples.NOON, DUE.plusSeconds(seconds), DUE);

        assertThat(FactColumns.of(edited).fact()).isEqualTo(edited);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void an_edit_of_the_version_before_moved_the_point_itself(long before) {
        FactColumns stored = new FactColumns(
                15, null, null, null, null, null, null, new FactColumns.Dues(before, null, Micros.of(DUE)), null);

        assertThat(stored.fact()).isEqualTo(new Fact.Edited(Micros.instant(before), DUE, DUE));
    }

    @ParameterizedTest
    @EnumSource
    void a_plan_keeps_how_its_point_was_found(Resolution resolution) {
        Fact planned = new Fact.Planned(Samples.NOON, DUE, resolution, 7);

        assertThat(FactColumns.of(planned).fact()).isEqualTo(planned);
    }
}
