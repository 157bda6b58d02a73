package io.reminders.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.reminders.calendar.Lateness;
import io.reminders.calendar.Occurrence;
import io.reminders.calendar.Occurrence.Resolution;
import io.reminders.calendar.Schedule;
import io.reminders.contact.PhoneNumber;
import io.reminders.reminder.Reminder;
import io.reminders.route.RepeatPolicy;
import io.reminders.route.RetryPolicy;
import io.reminders.route.Route;
import io.reminders.route.Sufficiency;
import io.reminders.spi.ClaimRequest.Errand;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Everything that a host can ask for comes back as it was asked for. */
interface DefinitionContract {

    @TestFactory
    default Stream<DynamicTest> a_route_comes_back_with_every_option(Bench bench) {
        List<Route> routes = List.of(
                Route.call(),
                Route.call().sufficing(Sufficiency.ACCEPTED).repeating(RepeatPolicy.AT_LEAST_ONCE),
                Route.call().sufficing(Sufficiency.REACHED).repeating(RepeatPolicy.AT_MOST_ONCE),
                Route.call().retrying(new RetryPolicy(20, Duration.ofMillis(1), 10)),
                Route.call().retrying(new RetryPolicy(1, RetryPolicy.LONGEST, 1)),
                Route.call().awaitingOutcome(Duration.ofSeconds(1)),
                Route.call().awaitingOutcome(Duration.ofDays(7)).ifUnanswered(Route.call()),
                Route.call().ifUnanswered(Duration.ofMillis(90_500), Route.call()),
                Route.call().ifFailed(Duration.ofDays(7), Route.call()),
                Route.call().ifUnconfirmed(Route.call()),
                Route.call().then(Duration.ofMinutes(1), Route.call().ifFailed(Route.call())),
                tenSteps());
        return routes.stream()
                .map(route -> DynamicTest.dynamicTest(
                        "route " + (routes.indexOf(route) + 1),
                        () -> assertComesBack(bench, bench.draft().by(route))));
    }

    @TestFactory
    default Stream<DynamicTest> a_schedule_comes_back_with_its_zone_and_microseconds(Bench bench) {
        LocalDateTime time = LocalDateTime.parse("2026-03-07T09:00:00.000001");
        return Stream.of(
                        Schedule.at(Instant.parse("2026-03-07T12:00:00.999999Z")),
                        Schedule.at(Instant.parse("1969-12-31T23:59:59.999999Z")),
                        Schedule.at(Instant.parse("9999-12-31T23:59:59.999999Z")),
                        Schedule.at(time, ZoneId.of("Europe/Bucharest")),
                        Schedule.at(time, ZoneId.of("America/Argentina/ComodRivadavia")),
                        Schedule.at(time, ZoneOffset.UTC),
                        Schedule.at(time, ZoneOffset.ofHoursMinutes(5, 45)),
                        Schedule.at(LocalDateTime.parse("2026-03-29T03:30"), ZoneId.of("Europe/Bucharest")),
                        Schedule.at(LocalDateTime.parse("2026-10-25T03:30"), ZoneId.of("Europe/Bucharest")))
                .map(schedule -> DynamicTest.dynamicTest(
                        schedule.toString(),
                        () -> assertComesBack(bench, bench.draft().on(schedule))));
    }

    @TestFactory
    default Stream<DynamicTest> an_occurrence_comes_back_as_it_was_found(Bench bench) {
        return Arrays.stream(Resolution.values())
                .map(resolution -> DynamicTest.dynamicTest(
                        resolution.name(),
                        () -> assertComesBack(
                                bench,
                                bench.draft()
                                        .found(new Occurrence(1, bench.now().plusSeconds(7), resolution, "2019c")))));
    }

    @TestFactory
    default Stream<DynamicTest> a_phone_number_comes_back_whole(Bench bench) {
        return Stream.of("+1234", "+40721234567", "+999999999999999")
                .map(number -> DynamicTest.dynamicTest(
                        number.length() - 1 + " digits",
                        () -> assertComesBack(bench, bench.draft().calling(PhoneNumber.ofE164(number)))));
    }

    @TestFactory
    default Stream<DynamicTest> lateness_comes_back_exactly(Bench bench) {
        return Stream.of(Duration.ofSeconds(1), Duration.ofNanos(1_000_001_000), Duration.ofDays(366))
                .map(tolerance -> DynamicTest.dynamicTest(
                        tolerance.toString(),
                        () -> assertComesBack(bench, bench.draft().within(Lateness.within(tolerance)))));
    }

    @Test
    default void a_claim_knows_the_route_and_how_late_it_may_be(Bench bench) {
        Reminder reminder = bench.add(bench.draft().by(tenSteps()).within(Lateness.within(Duration.ofMinutes(7))));

        assertThat(bench.take(Errand.SEND).route())
                .isEqualTo(reminder.definition().route());
        bench.clock.advance(Bench.LEASE);
        assertThat(bench.take(Errand.SEND).deliverBy()).isEqualTo(reminder.deliverBy());
    }

    private static Route tenSteps() {
        Route route = Route.call();
        for (int steps = 1; steps < 10; steps++) {
            route = route.then(Duration.ofSeconds(steps), Route.call());
        }
        return route;
    }

    private static void assertComesBack(Bench bench, Draft draft) {
        Reminder reminder = bench.add(draft);

        assertThat(bench.another.repository().find(Draft.TENANT, reminder.id())).contains(reminder);
    }
}
