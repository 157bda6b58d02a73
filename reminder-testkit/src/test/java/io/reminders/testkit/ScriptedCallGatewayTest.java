package io.reminders.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reminders.delivery.Capability.IdempotencyKey;
import io.reminders.delivery.Capability.Lookup;
import io.reminders.delivery.Capability.Receipts;
import io.reminders.delivery.Capability.Tracking;
import io.reminders.delivery.Outcome;
import io.reminders.delivery.Placement;
import io.reminders.delivery.Reason;
import io.reminders.delivery.Reference;
import io.reminders.delivery.Terms;
import io.reminders.spi.Gateway;
import io.reminders.spi.Located;
import io.reminders.spi.LocatingGateway;
import io.reminders.spi.Parcel;
import io.reminders.spi.Sought;
import io.reminders.spi.TrackingGateway;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ScriptedCallGatewayTest {
    private static final Lookup LOOKUP = new Lookup(Duration.ofMinutes(15));
    private static final Parcel PARCEL = ParcelSample.parcel(1);
    private static final Instant NOON = Instant.parse("2026-03-07T12:00:00Z");
    private static final Sought SOUGHT = new Sought(PARCEL.key(), NOON, NOON.plusSeconds(900));
    private static final Reference REFERENCE = new Reference("call-1");

    @Test
    void placements_come_in_the_order_of_the_script() {
        Placement refused =
                new Placement.Rejected(new Reason(Reason.Family.LIMIT, "http-429"), Placement.Retry.ALLOWED);
        ScriptedCallGateway gateway =
                ScriptedCallGateway.declaring().answers(refused).accepts("call-1");

        assertThat(gateway.place(PARCEL)).isEqualTo(refused);
        assertThat(gateway.place(PARCEL)).isEqualTo(new Placement.Accepted(REFERENCE));
    }

    @Test
    void a_line_may_throw() {
        ScriptedCallGateway gateway = ScriptedCallGateway.declaring().breaks(new IllegalArgumentException("broken"));

        assertThatThrownBy(() -> gateway.place(PARCEL))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("broken");
        assertThat(gateway.placed()).containsExactly(PARCEL);
    }

    @Test
    void a_line_may_look_at_the_request() {
        ScriptedCallGateway gateway = ScriptedCallGateway.declaring()
                .answers(parcel ->
                        new Placement.Accepted(new Reference(parcel.key().value())));

        assertThat(gateway.place(PARCEL))
                .isEqualTo(new Placement.Accepted(new Reference(PARCEL.key().value())));
    }

    @Test
    void a_line_that_waits_holds_up_nobody_else() throws Exception {
        CountDownLatch second = new CountDownLatch(1);
        ScriptedCallGateway gateway = ScriptedCallGateway.declaring()
                .answers(parcel -> awaited(second) ? new Placement.Accepted(REFERENCE) : timedOut())
                .answers(parcel -> {
                    second.countDown();
                    return new Placement.Accepted(new Reference("call-2"));
                });

        List<Placement> placements = Race.between(List.of(() -> gateway.place(PARCEL), () -> gateway.place(PARCEL)));

        assertThat(placements)
                .containsExactlyInAnyOrder(
                        new Placement.Accepted(REFERENCE), new Placement.Accepted(new Reference("call-2")));
    }

    @Test
    void lookups_come_in_the_order_of_the_script() {
        ScriptedCallGateway gateway = ScriptedCallGateway.declaring(LOOKUP)
                .locates(new Located.Missing())
                .locates(new Located.Found(REFERENCE));
        LocatingGateway asked = (LocatingGateway) gateway;

        assertThat(asked.locate(SOUGHT)).isEqualTo(new Located.Missing());
        assertThat(asked.locate(SOUGHT)).isEqualTo(new Located.Found(REFERENCE));
        assertThat(gateway.sought()).containsExactly(SOUGHT, SOUGHT);
    }

    @Test
    void outcomes_come_in_the_order_of_the_script() {
        ScriptedCallGateway gateway =
                ScriptedCallGateway.declaring(new Tracking()).goesOn().ends(new Outcome.Voicemail());
        TrackingGateway asked = (TrackingGateway) gateway;

        assertThat(asked.outcomeOf(REFERENCE)).isEmpty();
        assertThat(asked.outcomeOf(REFERENCE)).contains(new Outcome.Voicemail());
        assertThat(gateway.tracked()).containsExactly(REFERENCE, REFERENCE);
    }

    @Test
    void a_question_after_the_last_line_is_a_mistake_of_the_test() {
        ScriptedCallGateway gateway = ScriptedCallGateway.declaring().accepts("call-1");
        gateway.place(PARCEL);

        assertThatThrownBy(() -> gateway.place(PARCEL))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("place: expected a script of 2 answers or more but was one of 1");
    }

    @Test
    void a_line_for_a_question_that_nobody_can_ask_is_a_mistake_of_the_test() {
        ScriptedCallGateway gateway = ScriptedCallGateway.declaring(new Receipts());

        assertThatThrownBy(() -> gateway.locates(new Located.Missing()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("lookup: expected terms that declare it but was \"receipts\"");
        assertThatThrownBy(gateway::goesOn)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("tracking: expected terms that declare it but was \"receipts\"");
    }

    @Test
    void a_request_that_did_not_leave_takes_no_line() {
        ScriptedCallGateway gateway = ScriptedCallGateway.declaring().accepts("call-1");

        gateway.place(ParcelSample.parcel(1, Duration.ZERO));

        assertThat(gateway.placed()).isEmpty();
        assertThat(gateway.place(PARCEL)).isEqualTo(new Placement.Accepted(REFERENCE));
    }

    @Test
    void it_declares_the_terms_that_it_was_given() {
        Terms terms = Terms.of(new IdempotencyKey(Duration.ofDays(1)), LOOKUP, new Receipts(), new Tracking());

        assertThat(ScriptedCallGateway.declaring(terms).terms()).isEqualTo(terms);
        assertThat(ScriptedCallGateway.declaring(terms))
                .isInstanceOf(LocatingGateway.class)
                .isInstanceOf(TrackingGateway.class)
                .hasToString("ScriptedCallGateway[key=PT24H lookup=PT15M receipts tracking; "
                        + "0 placed, 0 sought, 0 tracked]");
    }

    private static boolean awaited(CountDownLatch latch) {
        try {
            return latch.await(60, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static Placement timedOut() {
        return new Placement.Unconfirmed(new Reason(Reason.Family.NETWORK, "deadline"));
    }

    @Nested
    class PlacingOnly extends GatewayContract {
        @Override
        protected Gateway gateway() {
            return acceptingEight(ScriptedCallGateway.declaring(new Receipts()));
        }
    }

    @Nested
    class Locating extends GatewayContract {
        @Override
        protected Gateway gateway() {
            return acceptingEight(ScriptedCallGateway.declaring(LOOKUP)).locates(new Located.Missing());
        }
    }

    @Nested
    class Tracked extends GatewayContract {
        @Override
        protected Gateway gateway() {
            return acceptingEight(ScriptedCallGateway.declaring(new Tracking())).goesOn();
        }
    }

    @Nested
    class LocatingAndTracked extends GatewayContract {
        @Override
        protected Gateway gateway() {
            return acceptingEight(ScriptedCallGateway.declaring(LOOKUP, new Tracking()))
                    .locates(new Located.Missing())
                    .goesOn();
        }
    }

    private static ScriptedCallGateway acceptingEight(ScriptedCallGateway gateway) {
        for (int number = 1; number <= 8; number++) {
            gateway.accepts("call-" + number);
        }
        return gateway;
    }
}
