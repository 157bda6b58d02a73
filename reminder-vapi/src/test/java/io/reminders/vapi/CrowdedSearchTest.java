package io.reminders.vapi;

import static org.assertj.core.api.Assertions.assertThat;

import io.reminders.spi.Located;
import io.reminders.spi.Sought;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.junit5.StartStop;
import org.junit.jupiter.api.Test;

/** Many questions at once, as after a worker that has died with many requests under way. */
class CrowdedSearchTest {
    private static final int QUESTIONS = 8;

    @StartStop
    private final MockWebServer server = new MockWebServer();

    @Test
    void no_more_than_two_lists_are_in_memory_at_once() throws Exception {
        CountDownLatch answers = new CountDownLatch(1);
        server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) throws InterruptedException {
                assertThat(answers.await(10, TimeUnit.SECONDS)).isTrue();
                return new MockResponse.Builder().body("[]").build();
            }
        });
        ExecutorService threads = Executors.newFixedThreadPool(QUESTIONS);
        try (VapiCallGateway gateway = Samples.gateway(server).build()) {
            List<Future<Located>> located = new ArrayList<>();
            for (int question = 0; question < QUESTIONS; question++) {
                located.add(threads.submit(() -> gateway.locate(sought())));
            }

            assertThat(server.takeRequest(10, TimeUnit.SECONDS)).isNotNull();
            assertThat(server.takeRequest(10, TimeUnit.SECONDS)).isNotNull();
            assertThat(server.takeRequest(500, TimeUnit.MILLISECONDS)).isNull();

            answers.countDown();
            for (Future<Located> each : located) {
                assertThat(each.get(10, TimeUnit.SECONDS)).isEqualTo(new Located.Missing());
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static Sought sought() {
        return new Sought(Samples.KEY, Samples.NOW, Samples.NOW.plus(Duration.ofMinutes(15)));
    }
}
