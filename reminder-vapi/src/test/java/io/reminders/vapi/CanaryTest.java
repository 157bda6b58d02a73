package io.reminders.vapi;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.reminders.delivery.Reference;
import io.reminders.refusal.RefusedValueException;
import io.reminders.spi.Sought;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.SocketEffect;
import mockwebserver3.junit5.StartStop;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** No number, no word of a message and no secret leaves by an answer, an exception, a {@code toString} or a log. */
class CanaryTest {
    private static final String TOKEN = "canary-token-0815";
    private static final String SECRET = "canary-secret-1234";
    private static final List<String> CANARIES = List.of(
            Samples.NUMBER.substring(1),
            "15005550006",
            "Ada",
            "dentist",
            Samples.API_KEY,
            TOKEN,
            SECRET,
            "0815",
            "4711");

    private final List<String> said = new ArrayList<>();
    private final PrintStream console = System.err;
    private final ByteArrayOutputStream log = new ByteArrayOutputStream();

    @StartStop
    private final MockWebServer server = new MockWebServer();

    @BeforeEach
    void listen() {
        System.setErr(new PrintStream(log, true, UTF_8));
    }

    @AfterEach
    void stop_listening() {
        System.setErr(console);
    }

    @Test
    void every_answer_that_quotes_the_request_is_kept_to_itself() {
        String quoting =
                "customer.number must be other than " + Samples.NUMBER + " for " + Samples.TEXT + Samples.API_KEY;
        for (int status : List.of(201, 302, 400, 401, 403, 404, 408, 409, 422, 429, 500, 503)) {
            for (String message : List.of(quoting, "Couldn't call " + Samples.NUMBER + ": concurrency", Samples.TEXT)) {
                say(place(new MockResponse.Builder()
                        .code(status)
                        .addHeader("Location", "/" + Samples.API_KEY)
                        .body("{\"message\":[\"" + message + "\"],\"errors\":[{\"error\":\"" + message + "\"}]}")
                        .build()));
            }
        }
        say(place(new MockResponse.Builder()
                .onResponseStart(new SocketEffect.CloseSocket())
                .build()));

        nothing_was_given_away();
    }

    @Test
    void every_end_that_quotes_the_request_is_kept_to_itself() {
        for (String reason :
                List.of(Samples.NUMBER, Samples.TEXT, "call-to-" + Samples.NUMBER.substring(1) + "-failed")) {
            server.enqueue(new MockResponse.Builder()
                    .body("{\"status\":\"ended\",\"endedReason\":\"" + reason + "\"}")
                    .build());
            try (VapiCallGateway gateway = builder().build()) {
                say(gateway.outcomeOf(new Reference("call-1")));
            }
            say(VapiCallbacks.sharedSecret(SECRET)
                    .receive(
                            VapiCallbacksTest.headers("X-Vapi-Secret", SECRET),
                            ("{\"message\":{\"type\":\"end-of-call-report\",\"endedReason\":\"" + reason
                                            + "\",\"call\":{\"id\":\"call-1\",\"customer\":{\"number\":\""
                                            + Samples.NUMBER + "\"}}}}")
                                    .getBytes(UTF_8)));
        }

        nothing_was_given_away();
    }

    @Test
    void every_refused_callback_is_kept_to_itself() {
        byte[] body = ("{\"message\":\"" + Samples.TEXT + "\"}").getBytes(UTF_8);
        VapiCallbacks callbacks = VapiCallbacks.sharedSecret(SECRET).or(VapiCallbacks.hmac(SECRET, () -> Samples.NOW));

        say(callbacks);
        say(callbacks.receive(VapiCallbacksTest.headers("X-Vapi-Secret", Samples.API_KEY), body));
        say(callbacks.receive(VapiCallbacksTest.headers("X-Vapi-Secret", SECRET), body));
        say(callbacks.receive(
                VapiCallbacksTest.headers("x-signature", Samples.API_KEY, "x-timestamp", Samples.NUMBER), body));

        nothing_was_given_away();
    }

    @Test
    void every_refused_setting_is_kept_to_itself() {
        for (VapiCallGatewayBuilder wrong : List.of(
                VapiCallGateway.builder(Samples.API_KEY + " "),
                builder().twilio(Samples.NUMBER + "x", TOKEN, TOKEN + "\n"),
                builder().serverHeader("X-Vapi-Secret", SECRET + "\n"),
                builder().baseUrl(URI.create("http://" + TOKEN + ".example.com/" + SECRET)),
                builder().farewell(Samples.TEXT.repeat(100)))) {
            say(wrong);
            try {
                wrong.build();
            } catch (RefusedValueException refused) {
                say(refused);
            }
        }

        assertThat(said).hasSize(10);
        nothing_was_given_away();
    }

    @Test
    void every_value_with_a_secret_hides_it() {
        Settings settings = new Settings(
                Samples.API_KEY,
                new CallerId.Twilio("+15005550006", TOKEN, TOKEN),
                new Assistant(
                        java.util.Optional.empty(),
                        java.util.Optional.empty(),
                        java.util.Optional.empty(),
                        "Be brief.",
                        "Bye.",
                        OnVoicemail.HANG_UP,
                        Duration.ofSeconds(60)),
                java.util.Optional.of(new EventServer(
                        URI.create("https://app.example.com/" + SECRET),
                        java.util.Map.of("X-Vapi-Secret", SECRET),
                        java.util.Optional.empty())),
                URI.create("https://api.vapi.ai"),
                "/call",
                Duration.ofSeconds(20),
                Duration.ofMinutes(15),
                () -> Samples.NOW,
                System::nanoTime);

        say(settings);
        say(settings.callerId());
        say(settings.server());
        say(Samples.parcel());
        say(new CallbackHeaders(VapiCallbacksTest.headers("X-Vapi-Secret", SECRET)));

        nothing_was_given_away();
    }

    @Test
    void every_unexpected_exception_is_kept_to_itself() {
        VapiCallGatewayBuilder broken = builder().ticker(() -> {
            throw new IllegalStateException(Samples.NUMBER + Samples.TEXT + Samples.API_KEY);
        });
        try (VapiCallGateway gateway = broken.build()) {
            say(gateway.place(Samples.parcel()));
            say(gateway.locate(new Sought(Samples.KEY, Samples.NOW, Samples.NOW.plusSeconds(900))));
            say(gateway.outcomeOf(new Reference("call-1")));
            say(gateway);
        }

        assertThat(said).contains("Unconfirmed[reason=engine: gateway-threw, retryAfter=Optional.empty]");
        assertThat(log.toString(UTF_8)).contains("java.lang.IllegalStateException");
        nothing_was_given_away();
    }

    private Object place(MockResponse response) {
        server.enqueue(response);
        try (VapiCallGateway gateway = builder().build()) {
            return gateway.place(Samples.parcel());
        }
    }

    private VapiCallGatewayBuilder builder() {
        return Samples.gateway(server)
                .server(URI.create("https://app.example.com/hooks"))
                .serverHeader("X-Vapi-Secret", SECRET);
    }

    private void say(Object something) {
        said.add(something.toString());
    }

    private void nothing_was_given_away() {
        assertThat(said).isNotEmpty();
        assertThat(Stream.concat(said.stream(), Stream.of(log.toString(UTF_8))))
                .allSatisfy(text -> assertThat(text).doesNotContain(CANARIES));
    }
}
