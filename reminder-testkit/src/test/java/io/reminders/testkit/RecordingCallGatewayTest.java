package io.reminders.testkit;

import static io.reminders.testkit.SpokenCall.call;
import static org.assertj.core.api.Assertions.assertThat;

import io.reminders.delivery.Outcome;
import io.reminders.delivery.Placement;
import io.reminders.delivery.Reference;
import io.reminders.spi.Gateway;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class RecordingCallGatewayTest extends GatewayContract {
    private final RecordingCallGateway gateway = new RecordingCallGateway();

    @Override
    protected Gateway gateway() {
        return gateway;
    }

    @Test
    void calls_are_numbered() {
        assertThat(gateway.place(ParcelSample.parcel(1))).isEqualTo(new Placement.Accepted(new Reference("call-1")));
        assertThat(gateway.place(ParcelSample.parcel(2))).isEqualTo(new Placement.Accepted(new Reference("call-2")));
    }

    @Test
    void calls_are_kept_as_they_were_spoken() {
        gateway.place(ParcelSample.parcel(1));

        assertThat(gateway.calls())
                .containsExactly(call("+40721234567", "Hi, this is your reminder: dentist at nine."));
    }

    @Test
    void what_did_not_leave_is_not_kept() {
        gateway.place(ParcelSample.parcel(1, Duration.ZERO));

        assertThat(gateway.calls()).isEmpty();
    }

    @Test
    void every_call_was_answered() {
        gateway.place(ParcelSample.parcel(1));

        assertThat(gateway.outcomeOf(new Reference("call-1"))).contains(new Outcome.Answered());
        assertThat(gateway.outcomeOf(new Reference("call-2"))).isEmpty();
    }

    @Test
    void a_recorded_call_shows_neither_number_nor_text() {
        gateway.place(ParcelSample.parcel(1));

        assertThat(gateway.calls()).hasToString("[SpokenCall[to=+407****567, message=Message[43 characters]]]");
        assertThat(gateway).hasToString("RecordingCallGateway[1 calls]");
    }

    @Test
    void calls_differ_by_number_and_by_text() {
        assertThat(call("+40721234567", "Hi")).isEqualTo(call("+40721234567", "Hi"));
        assertThat(call("+40721234567", "Hi")).isNotEqualTo(call("+40721234568", "Hi"));
        assertThat(call("+40721234567", "Hi")).isNotEqualTo(call("+40721234567", "Hi."));
    }
}
