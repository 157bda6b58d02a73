package io.reminders.vapi;

import static org.assertj.core.api.Assertions.assertThat;

import io.reminders.delivery.Placement;
import io.reminders.delivery.Reason;
import io.reminders.delivery.Reason.Family;
import java.time.Duration;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.SocketEffect;
import mockwebserver3.junit5.StartStop;
import org.junit.jupiter.api.Test;

class InterruptionTest {
    @StartStop
    private final MockWebServer server = new MockWebServer();

    @Test
    void an_interrupted_caller_is_answered_at_once_and_stays_interrupted() throws Exception {
        server.enqueue(new MockResponse.Builder()
                .onResponseStart(SocketEffect.Stall.INSTANCE)
                .build());
        try (VapiCallGateway gateway =
                Samples.gateway(server).timeout(Duration.ofMinutes(5)).build()) {
            FutureTask<Placement> placing = new FutureTask<>(() -> {
                Placement placement = gateway.place(Samples.parcel());
                assertThat(Thread.currentThread().isInterrupted()).isTrue();
                return placement;
            });
            Thread caller = new Thread(placing);
            caller.start();
            assertThat(server.takeRequest(10, TimeUnit.SECONDS)).isNotNull();

            caller.interrupt();

            assertThat(placing.get(10, TimeUnit.SECONDS))
                    .isEqualTo(new Placement.Unconfirmed(new Reason(Family.NETWORK, "interrupted")));
        }
    }
}
