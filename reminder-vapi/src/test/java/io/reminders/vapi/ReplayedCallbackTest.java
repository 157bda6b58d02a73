package io.reminders.vapi;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.reminders.contact.Recipient;
import io.reminders.delivery.Attempt;
import io.reminders.reminder.Reminder;
import io.reminders.reminder.ReminderId;
import io.reminders.reminder.ReminderStatus;
import io.reminders.reminder.TenantId;
import io.reminders.simulators.ManualTimeline;
import io.reminders.simulators.vapi.VapiSimulator;
import io.reminders.spi.DeliveryLedger.Filed;
import io.reminders.testkit.ManualClock;
import io.reminders.testkit.ReminderTestKit;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import okio.ByteString;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A post that is signed and comes again and again: each time a 2xx, and one effect in all. */
class ReplayedCallbackTest {
    private static final String SECRET = "a-secret-of-our-own";
    private static final int THREADS = 10;
    private static final int REPLAYS = 100;

    private final ManualClock clock = ManualClock.at(Samples.NOW.toString());
    private final ReminderTestKit kit = ReminderTestKit.with(clock);
    private final VapiCallbacks callbacks = VapiCallbacks.hmac(SECRET, clock);
    private final VapiSimulator vapi = VapiSimulator.builder()
            .apiKey(Samples.API_KEY)
            .timeline(ManualTimeline.startingAt(Samples.NOW))
            .start();
    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);

    @AfterEach
    void close() {
        threads.shutdownNow();
        vapi.close();
    }

    @Test
    void a_thousand_replays_at_once_have_one_effect() throws Exception {
        ReminderId id = called();
        byte[] body = busy(attempt(id)).getBytes(UTF_8);
        Map<String, List<String>> headers = signed(body);
        int lines = kit.repository().history(TenantId.NONE, id).size();

        List<Filed> filed = atOnce(() -> receive(headers, body));

        assertThat(filed)
                .hasSize(THREADS * REPLAYS)
                .containsOnlyOnce(Filed.MOVED)
                .containsOnly(Filed.MOVED, Filed.REPEATED);
        assertThat(kit.repository().history(TenantId.NONE, id)).hasSize(lines + 1);
        assertThat(kit.repository().find(TenantId.NONE, id).orElseThrow().status())
                .isEqualTo(ReminderStatus.FAILED);
    }

    @Test
    void a_replay_after_five_minutes_is_stale_and_files_nothing() {
        byte[] body = busy(attempt(called())).getBytes(UTF_8);
        Map<String, List<String>> headers = signed(body);
        clock.advance(VapiAssumptions.SIGNATURE_WINDOW.plusSeconds(1));

        assertThat(callbacks.receive(headers, body)).isInstanceOf(VapiCallback.Stale.class);
    }

    @Test
    void a_body_of_other_bytes_that_mean_the_same_is_forged() {
        byte[] body = busy(attempt(called())).getBytes(UTF_8);
        Map<String, List<String>> headers = signed(body);

        byte[] rewritten = Json.read(ByteString.of(body)).toPrettyString().getBytes(UTF_8);
        assertThat(callbacks.receive(headers, rewritten)).isInstanceOf(VapiCallback.Forged.class);
    }

    private ReminderId called() {
        ReminderId id = kit.reminders()
                .schedule(Reminder.titled("Dentist")
                        .to(Recipient.phone(Samples.NUMBER))
                        .at(clock.instant().plusSeconds(1))
                        .saying(Samples.TEXT)
                        .byCall())
                .id();
        clock.advance(Duration.ofSeconds(1));
        try (VapiCallGateway gateway = Samples.gateway(vapi.baseUrl()).build()) {
            kit.worker(gateway).runOnce();
        }
        return id;
    }

    private Attempt attempt(ReminderId id) {
        return kit.repository()
                .dossier(TenantId.NONE, id)
                .orElseThrow()
                .deliveries()
                .get(0)
                .attempts()
                .get(0);
    }

    private static String busy(Attempt attempt) {
        return "{\"message\":{\"type\":\"status-update\",\"status\":\"ended\",\"endedReason\":\"customer-busy\","
                + "\"call\":{\"id\":\"" + attempt.reference().orElseThrow().value() + "\",\"name\":\""
                + attempt.key().value() + "\"}}}";
    }

    private Map<String, List<String>> signed(byte[] body) {
        String timestamp = Long.toString(clock.instant().getEpochSecond());
        byte[] mac = new HmacSha256(SECRET.getBytes(UTF_8)).of(timestamp + ".", body);
        return VapiCallbacksTest.headers(
                "x-timestamp", timestamp, "x-signature", HexFormat.of().formatHex(mac));
    }

    private Filed receive(Map<String, List<String>> headers, byte[] body) {
        VapiCallback callback = callbacks.receive(headers, body);
        assertThat(callback).isInstanceOf(VapiCallback.Verified.class);
        List<Filed> filed = kit.inbox().takeAll(((VapiCallback.Verified) callback).evidence());
        assertThat(filed).hasSize(1);
        return filed.get(0);
    }

    private List<Filed> atOnce(Callable<Filed> receiving) throws Exception {
        CountDownLatch gate = new CountDownLatch(THREADS);
        List<Future<List<Filed>>> running = new ArrayList<>();
        for (int thread = 0; thread < THREADS; thread++) {
            running.add(threads.submit(() -> {
                gate.countDown();
                assertThat(gate.await(60, TimeUnit.SECONDS)).isTrue();
                List<Filed> answers = new ArrayList<>();
                for (int replay = 0; replay < REPLAYS; replay++) {
                    answers.add(receiving.call());
                }
                return answers;
            }));
        }
        List<Filed> filed = new ArrayList<>();
        for (Future<List<Filed>> each : running) {
            filed.addAll(each.get(60, TimeUnit.SECONDS));
        }
        return filed;
    }
}
