package io.reminders.vapi;

import static org.assertj.core.api.Assertions.assertThat;

import io.reminders.delivery.Reason;
import io.reminders.delivery.Reason.Family;
import io.reminders.delivery.Reference;
import io.reminders.spi.Located;
import io.reminders.spi.Sought;
import java.time.Duration;
import java.time.Instant;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.SocketEffect;
import mockwebserver3.junit5.StartStop;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CallSearchTest {
    private static final Instant BEGUN = Samples.NOW;
    private static final Instant QUIET = BEGUN.plus(Duration.ofMinutes(15));
    private static final Sought SOUGHT = new Sought(Samples.KEY, BEGUN, QUIET);
    private static final Located FOUND = new Located.Found(new Reference("ours"));
    private static final String OURS =
            "{\"id\":\"ours\",\"name\":\"" + Samples.KEY + "\",\"createdAt\":\"" + BEGUN + "\"}";

    @StartStop
    private final MockWebServer server = new MockWebServer();

    @Test
    void a_call_that_carries_the_key_is_found() throws Exception {
        answer("[{\"id\":\"other\",\"name\":\"x\"}," + OURS + "]");

        assertThat(locate()).isEqualTo(FOUND);

        HttpUrl url = server.takeRequest().getUrl();
        assertThat(url.encodedPath()).isEqualTo("/call");
        assertThat(url.queryParameter("phoneNumberId")).isEqualTo(Samples.PHONE_NUMBER_ID);
        assertThat(url.queryParameter("createdAtGe")).isEqualTo("2026-03-26T15:44:40Z");
        assertThat(url.queryParameter("createdAtLe")).isEqualTo("2026-03-26T16:01:40Z");
        assertThat(url.queryParameter("limit")).isEqualTo("1000");
        assertThat(url.querySize()).isEqualTo(4);
    }

    @Test
    void without_an_imported_number_all_numbers_are_searched() throws Exception {
        answer("[]");
        VapiCallGatewayBuilder builder = VapiCallGateway.builder(Samples.API_KEY)
                .twilio("+15005550006", "AC0123456789abcdef0123456789abcdef", "token")
                .path("/call/phone")
                .baseUrl(server.url("/").uri());

        assertThat(locate(builder)).isEqualTo(new Located.Missing());

        HttpUrl url = server.takeRequest().getUrl();
        assertThat(url.encodedPath()).isEqualTo("/call");
        assertThat(url.queryParameter("phoneNumberId")).isNull();
    }

    @Test
    void the_customer_is_a_witness_where_the_name_was_left_out() {
        answer("[{\"id\":\"ours\",\"customer\":{\"externalId\":\"" + Samples.KEY + "\"}}]");

        assertThat(locate()).isEqualTo(FOUND);
    }

    @Test
    void a_name_that_merely_looks_alike_is_not_ours() {
        answer("[{\"id\":\"a\",\"name\":\"" + Samples.KEY + "x\"},{\"id\":\"b\",\"name\":\""
                + Samples.KEY.value().toLowerCase(java.util.Locale.ROOT) + "\"},{\"id\":\"c\",\"name\":[1]},7]");

        assertThat(locate()).isEqualTo(new Located.Missing());
    }

    @Test
    void an_empty_list_has_no_such_call() {
        answer("[]");

        assertThat(locate()).isEqualTo(new Located.Missing());
    }

    @Test
    void a_full_page_is_read_on_from_its_oldest_call() throws Exception {
        answer(page(index -> QUIET.minusSeconds(index / 4)));
        answer("[" + OURS + "]");

        assertThat(locate()).isEqualTo(FOUND);

        server.takeRequest();
        HttpUrl second = server.takeRequest().getUrl();
        assertThat(second.queryParameter("createdAtGe")).isEqualTo("2026-03-26T15:44:40Z");
        assertThat(second.queryParameter("createdAtLe"))
                .isEqualTo(QUIET.minusSeconds(249).toString());
    }

    @Test
    void a_full_page_that_begins_with_the_oldest_is_read_on_from_its_newest_call() throws Exception {
        answer(page(index -> BEGUN.plusMillis(index)));
        answer("[]");

        assertThat(locate()).isEqualTo(new Located.Missing());

        server.takeRequest();
        HttpUrl second = server.takeRequest().getUrl();
        assertThat(second.queryParameter("createdAtGe"))
                .isEqualTo(BEGUN.plusMillis(999).toString());
        assertThat(second.queryParameter("createdAtLe")).isEqualTo(QUIET.toString());
    }

    @Test
    void pages_are_read_until_one_is_short() {
        answer(page(index -> QUIET.minusSeconds(1)));
        answer(page(index -> QUIET.minusSeconds(2)));
        answer(page(index -> QUIET.minusSeconds(3)));
        answer("[]");

        assertThat(locate()).isEqualTo(new Located.Missing());
        assertThat(server.getRequestCount()).isEqualTo(4);
    }

    @Test
    void a_full_page_of_one_instant_cannot_be_read_on() {
        answer(page(index -> QUIET));
        answer(page(index -> QUIET));

        assertThat(locate()).isInstanceOf(Located.Inconclusive.class);
        assertThat(server.getRequestCount()).isEqualTo(2);
    }

    @Test
    void a_full_page_in_no_order_cannot_be_read_on() {
        answer(page(index -> index % 2 == 0 ? BEGUN.plusSeconds(index) : BEGUN));

        assertThat(locate())
                .isEqualTo(new Located.Inconclusive(new Reason(Family.PROVIDER, "list of calls cannot be read on")));
    }

    @Test
    void a_full_page_without_times_cannot_be_read_on() {
        answer(IntStream.range(0, 1000).mapToObj(index -> "{\"id\":\"x\"}").collect(Collectors.joining(",", "[", "]")));

        assertThat(locate()).isInstanceOf(Located.Inconclusive.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "null", "7", "[", "[{\"id\":\"a\"}", "[{\"id\":\"a\"},", "[{", "<html>"})
    void an_answer_that_is_no_whole_list_proves_nothing(String body) {
        answer(body);

        assertThat(locate()).isEqualTo(new Located.Inconclusive(new Reason(Family.PROVIDER, "http-200 unreadable")));
    }

    @ParameterizedTest
    @ValueSource(ints = {201, 204, 302, 400, 401, 404, 429, 500, 503})
    void another_status_proves_nothing(int status) {
        server.enqueue(new MockResponse.Builder().code(status).build());

        assertThat(locate()).isEqualTo(new Located.Inconclusive(new Reason(Family.PROVIDER, "http-" + status)));
    }

    @Test
    void an_error_on_the_second_page_proves_nothing() {
        answer(page(index -> QUIET.minusSeconds(1)));
        server.enqueue(new MockResponse.Builder().code(500).build());

        assertThat(locate()).isEqualTo(new Located.Inconclusive(new Reason(Family.PROVIDER, "http-500")));
    }

    @Test
    void a_lost_answer_proves_nothing() {
        server.enqueue(new MockResponse.Builder()
                .onResponseStart(new SocketEffect.CloseSocket())
                .build());

        assertThat(locate()).isEqualTo(new Located.Inconclusive(new Reason(Family.NETWORK, "connection-lost")));
    }

    private Located locate() {
        return locate(Samples.gateway(server));
    }

    private static Located locate(VapiCallGatewayBuilder builder) {
        try (VapiCallGateway gateway = builder.build()) {
            return gateway.locate(SOUGHT);
        }
    }

    private void answer(String body) {
        server.enqueue(new MockResponse.Builder().body(body).build());
    }

    private static String page(IntFunction<Instant> createdAt) {
        return IntStream.range(0, 1000)
                .mapToObj(index -> "{\"id\":\"call-" + index + "\",\"createdAt\":\"" + createdAt.apply(index) + "\"}")
                .collect(Collectors.joining(",", "[", "]"));
    }
}
