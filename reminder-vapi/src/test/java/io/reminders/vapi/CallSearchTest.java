package io.reminders.vapi;

import static org.assertj.core.api.Assertions.assertThat;

import io.reminders.delivery.AttemptKey;
import io.reminders.delivery.Reason;
import io.reminders.delivery.Reason.Family;
import io.reminders.delivery.Reference;
import io.reminders.spi.Located;
import io.reminders.spi.Sought;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
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

    private final List<Thread> waiting = new ArrayList<>();

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

    @Test
    void whoever_asks_while_a_list_is_read_is_answered_by_the_next() throws Exception {
        CountDownLatch othersWait = new CountDownLatch(1);
        List<HttpUrl> lists = new CopyOnWriteArrayList<>();
        server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) throws InterruptedException {
                lists.add(request.getUrl());
                if (lists.size() == 1) {
                    assertThat(othersWait.await(30, TimeUnit.SECONDS)).isTrue();
                    return new MockResponse.Builder().body("[]").build();
                }
                return new MockResponse.Builder().body("[" + OURS + "]").build();
            }
        });
        try (VapiCallGateway gateway = Samples.gateway(server).build()) {
            FutureTask<Located> first = asked(gateway, SOUGHT);
            until(() -> lists.size() == 1);
            List<FutureTask<Located>> others = IntStream.range(0, 20)
                    .mapToObj(number -> new Sought(
                            number == 0
                                    ? Samples.KEY
                                    : new AttemptKey(Samples.KEY.value().substring(0, 24) + (10 + number)),
                            BEGUN.plusSeconds(number),
                            QUIET.plusSeconds(number)))
                    .map(sought -> asked(gateway, sought))
                    .toList();
            until(() -> waiting.stream().filter(CallSearchTest::waits).count() == 21);
            othersWait.countDown();

            assertThat(first.get()).isEqualTo(new Located.Missing());
            assertThat(others.get(0).get()).isEqualTo(FOUND);
            for (FutureTask<Located> other : others.subList(1, 20)) {
                assertThat(other.get()).isEqualTo(new Located.Missing());
            }
        }
        assertThat(lists).hasSize(2);
        assertThat(lists.get(1).queryParameter("createdAtGe")).isEqualTo("2026-03-26T15:44:40Z");
        assertThat(lists.get(1).queryParameter("createdAtLe")).isEqualTo("2026-03-26T16:01:59Z");
    }

    @Test
    void times_far_apart_are_read_apart() throws Exception {
        SearchWindow early = SearchWindow.around(SOUGHT);
        SearchWindow late =
                SearchWindow.around(new Sought(Samples.KEY, QUIET.plusSeconds(121), QUIET.plusSeconds(900)));
        SearchWindow touching =
                SearchWindow.around(new Sought(Samples.KEY, QUIET.plusSeconds(120), QUIET.plusSeconds(900)));

        assertThat(early.overlaps(late) || late.overlaps(early)).isFalse();
        assertThat(early.overlaps(touching) && touching.overlaps(early)).isTrue();
        assertThat(early.and(touching))
                .isEqualTo(touching.and(early))
                .isEqualTo(new SearchWindow(early.from(), touching.to()));
    }

    private FutureTask<Located> asked(VapiCallGateway gateway, Sought sought) {
        FutureTask<Located> asked = new FutureTask<>(() -> gateway.locate(sought));
        Thread thread = new Thread(asked, "asks for " + sought.key());
        waiting.add(thread);
        thread.start();
        return asked;
    }

    private static boolean waits(Thread thread) {
        return thread.getState() == Thread.State.WAITING || thread.getState() == Thread.State.TIMED_WAITING;
    }

    private static void until(BooleanSupplier condition) {
        long start = System.nanoTime();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime() - start).isLessThan(TimeUnit.SECONDS.toNanos(30));
            Thread.onSpinWait();
        }
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
