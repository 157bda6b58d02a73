package io.reminders.contact;

import static org.assertj.core.api.Assertions.assertThat;

import io.reminders.calendar.Gate;
import io.reminders.calendar.WeeklyHours;
import io.reminders.calendar.Window;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class CallingHoursTest {
    private static final Instant NOON = Instant.parse("2026-07-01T12:00:00Z");
    private static final PhoneNumber RUSSIAN_MOBILE = PhoneNumber.ofE164("+79161234567");

    @Test
    void usually_calls_are_allowed_from_eight_to_nine_in_the_evening() {
        Window window = CallingHours.usual().in(ZoneId.of("Europe/Bucharest"));

        assertThat(window.hours()).hasToString("MON-SUN 08:00-21:00");
        assertThat(window.isOpen(Instant.parse("2026-07-01T04:59:59Z"))).isFalse();
        assertThat(window.isOpen(Instant.parse("2026-07-01T05:00:00Z"))).isTrue();
        assertThat(window.isOpen(Instant.parse("2026-07-01T18:00:00Z"))).isFalse();
    }

    @Test
    void a_number_of_one_area_is_called_by_the_clock_of_that_area() {
        assertThat(CallingHours.usual().forNumber(PhoneNumber.ofE164("+12125550123"), NOON))
                .contains(CallingHours.usual().in(ZoneId.of("America/New_York")));
    }

    @Test
    void a_number_that_may_be_in_many_zones_is_called_when_all_allow_it() {
        Window window = CallingHours.usual().forNumber(RUSSIAN_MOBILE, NOON).orElseThrow();

        Instant opening = Gate.of(window).opensFrom(NOON).orElseThrow();

        assertThat(window.zones()).hasSizeGreaterThan(10);
        assertThat(window.zones())
                .allSatisfy(zone -> assertThat(opening.atZone(zone).getHour()).isBetween(8, 20));
    }

    @Test
    void zones_without_a_common_moment_give_no_window() {
        CallingHours mornings = CallingHours.of(WeeklyHours.parse("MON-FRI 09:00-12:00"));

        assertThat(mornings.forNumber(RUSSIAN_MOBILE, NOON)).isEmpty();
    }

    @Test
    void a_number_of_no_zone_gives_no_window() {
        assertThat(CallingHours.usual().forNumber(PhoneNumber.ofE164("+9999999999"), NOON))
                .isEmpty();
    }
}
