package io.reminders.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.reminders.delivery.AttemptKey;
import io.reminders.delivery.Capability;
import io.reminders.delivery.Capability.Lookup;
import io.reminders.delivery.Capability.Tracking;
import io.reminders.delivery.Placement;
import io.reminders.delivery.Reference;
import io.reminders.spi.Gateway;
import io.reminders.spi.Located;
import io.reminders.spi.LocatingGateway;
import io.reminders.spi.Parcel;
import io.reminders.spi.Sought;
import io.reminders.spi.TrackingGateway;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * What every gateway must keep that can be said without naming a provider, as one suite for JUnit 5 or 6: an adapter
 * extends it and supplies its gateway in front of a stand-in for the provider that takes every request.
 */
public abstract class GatewayContract {
    private static final Instant SOME_TIME_AGO = Instant.parse("2026-03-07T12:00:00Z");

    /** For the test class that extends it. */
    protected GatewayContract() {}

    /**
     * The gateway, in front of a provider that accepts what it is asked for and knows of nothing else. It is asked for
     * once in each case.
     */
    protected abstract Gateway gateway();

    @Test
    void its_name_fits_into_history_and_never_changes() {
        Gateway gateway = gateway();
        String name = gateway.name();

        assertThat(name).isNotBlank().matches("\\P{Cntrl}{1,40}");
        gateway.place(ParcelSample.parcel(1));
        assertThat(gateway.name()).isEqualTo(name);
    }

    @Test
    void it_promises_a_lookup_exactly_if_it_can_be_asked() {
        Gateway gateway = gateway();

        assertThat(declares(gateway, Lookup.class)).isEqualTo(gateway instanceof LocatingGateway);
    }

    @Test
    void it_promises_tracking_exactly_if_it_can_be_asked() {
        Gateway gateway = gateway();

        assertThat(declares(gateway, Tracking.class)).isEqualTo(gateway instanceof TrackingGateway);
    }

    @Test
    void its_promises_do_not_change_with_its_requests() {
        Gateway gateway = gateway();
        var before = gateway.terms();

        gateway.place(ParcelSample.parcel(1));

        assertThat(gateway.terms()).isEqualTo(before);
    }

    @Test
    void it_has_a_timeout() {
        assertThat(gateway().timeout()).isPositive();
    }

    @Test
    void it_says_what_became_of_a_request() {
        assertThat(gateway().place(ParcelSample.parcel(1))).isInstanceOf(Placement.Accepted.class);
    }

    @Test
    void nothing_leaves_once_the_send_budget_is_used_up() {
        Gateway gateway = gateway();

        assertThat(gateway.place(ParcelSample.parcel(1, Duration.ZERO))).isInstanceOf(Placement.NotSent.class);
        assertThat(gateway.place(ParcelSample.parcel(2, Duration.ofNanos(-1)))).isInstanceOf(Placement.NotSent.class);
    }

    @Test
    void it_makes_many_requests_at_once_and_tells_them_apart() throws Exception {
        Gateway gateway = gateway();
        List<Callable<Placement>> workers = Stream.iterate(1, number -> number + 1)
                .limit(8)
                .<Callable<Placement>>map(number -> () -> gateway.place(ParcelSample.parcel(number)))
                .toList();

        List<Placement> placements = Race.between(workers);

        assertThat(placements).hasSize(8).doesNotHaveDuplicates().hasOnlyElementsOfType(Placement.Accepted.class);
    }

    @Test
    void nothing_of_a_person_is_shown() {
        Gateway gateway = gateway();
        Parcel parcel = ParcelSample.parcel(1);

        Placement placement = gateway.place(parcel);

        for (Object shown : List.of(parcel, placement, gateway)) {
            assertThat(shown.toString())
                    .doesNotContain(ParcelSample.NUMBER.substring(4))
                    .doesNotContain(ParcelSample.TITLE)
                    .doesNotContain(ParcelSample.TEXT);
        }
    }

    /** One case if the gateway can be asked, else none. */
    @TestFactory
    Stream<DynamicTest> a_request_that_was_never_made_is_not_found() {
        return gateway() instanceof LocatingGateway gateway
                ? Stream.of(dynamicTest("locate", () -> {
                    AttemptKey unknown = new AttemptKey("0".repeat(26));
                    Sought sought = new Sought(unknown, SOME_TIME_AGO, SOME_TIME_AGO.plusSeconds(900));

                    assertThat(gateway.locate(sought)).isNotInstanceOf(Located.Found.class);
                }))
                : Stream.empty();
    }

    /** One case if the gateway can be asked, else none. */
    @TestFactory
    Stream<DynamicTest> nobody_knows_how_a_request_ended_that_was_never_made() {
        return gateway() instanceof TrackingGateway gateway
                ? Stream.of(dynamicTest(
                        "outcomeOf",
                        () -> assertThat(gateway.outcomeOf(new Reference("unknown")))
                                .isEmpty()))
                : Stream.empty();
    }

    private static boolean declares(Gateway gateway, Class<? extends Capability> kind) {
        return gateway.terms().capabilities().stream().anyMatch(kind::isInstance);
    }
}
