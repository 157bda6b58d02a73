package io.reminders.simulators.vapi;

import static org.assertj.core.api.Assertions.assertThat;

import io.reminders.simulators.Reply;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code GET /call} and {@code GET /call/id}, in good days and in bad. */
class CallListTest {

    @RegisterExtension
    private final SimulatedVapi vapi =
            SimulatedVapi.with(builder -> builder.slots(1000).otherwise(Behaviour.notStarted("none")));

    @Test
    void the_list_shows_the_newest_first() {
        placeThreeASecondApart();

        assertThat(names("/call")).containsExactly("c", "b", "a");
    }

    @ParameterizedTest
    @CsvSource({
        "createdAtGt,c",
        "createdAtGe,c b",
        "createdAtLt,a",
        "createdAtLe,b a",
        "updatedAtGt,c",
        "updatedAtGe,c b",
        "updatedAtLt,a",
        "updatedAtLe,b a"
    })
    void the_list_can_be_cut_by_time(String parameter, String expected) {
        placeThreeASecondApart();

        assertThat(String.join(" ", names("/call?" + parameter + "=2026-08-20T09:00:01.000Z")))
                .isEqualTo(expected);
    }

    @Test
    void conditions_add_up_and_take_any_offset() {
        placeThreeASecondApart();

        assertThat(names("/call?createdAtGe=2026-08-20T11:00:01%2B02:00&createdAtLt=2026-08-20T09:00:02Z&limit=5"))
                .containsExactly("b");
    }

    @Test
    void the_list_can_be_cut_by_number_assistant_and_id() {
        var id = place("a", "/phoneNumberId", "\"one\"");
        place("b", "/phoneNumberId", "\"two\"");
        var saved = CallBody.to(CallBody.ADA)
                .without("assistant")
                .with("/assistantId", "\"saved\"")
                .with("/name", "\"c\"");
        vapi.place(saved);

        assertThat(names("/call?phoneNumberId=two")).containsExactly("b");
        assertThat(names("/call?assistantId=saved")).containsExactly("c");
        assertThat(names("/call?id=" + id)).containsExactly("a");
        assertThat(names("/call?phoneNumberId=three")).isEmpty();
    }

    @Test
    void a_page_has_a_hundred_calls_or_as_many_as_asked_for() {
        for (var count = 0; count < 101; count++) {
            vapi.place(CallBody.to(CallBody.ADA));
        }

        assertThat(vapi.get("/call").json()).hasSize(100);
        assertThat(vapi.get("/call?limit=1000").json()).hasSize(101);
        assertThat(vapi.get("/call?limit=7").json()).hasSize(7);
    }

    @ParameterizedTest
    @CsvSource({
        "limit=1001,limit must not be greater than 1000",
        "limit=0,limit must not be less than 1",
        "limit=many,limit must not be less than 1",
        "createdAtGt=yesterday,createdAtGt must be a valid ISO 8601 date string",
        "createdAt=2026-08-20T09:00:00Z,property createdAt should not exist",
        "name=attempt-1,property name should not exist",
        "metadata=x,property metadata should not exist",
        "cursor=x,property cursor should not exist"
    })
    void what_is_no_filter_is_refused(String query, String message) {
        var response = vapi.get("/call?" + query);

        assertThat(response.status()).isEqualTo(400);
        assertThat(response.messages()).containsExactly(message);
    }

    @Test
    void a_call_can_be_looked_up_by_id() {
        var id = vapi.place(CallBody.to(CallBody.ADA));

        assertThat(vapi.get("/call/" + id).json().path("id").asText()).isEqualTo(id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "019d2ad0-6eb1-7aac-9377-0fc25d8bc1ad"})
    void a_call_that_is_not_there_is_not_found(String id) {
        var response = vapi.get("/call/" + id);

        assertThat(response.status()).isEqualTo(404);
        assertThat(response.messages()).containsExactly("Couldn't Find Call " + id + ".");
    }

    @Test
    void a_lagging_list_shows_a_call_later_than_a_lookup() {
        vapi.script().listLag(Duration.ofSeconds(30));
        var id = vapi.place(CallBody.to(CallBody.ADA));

        assertThat(vapi.get("/call").json()).isEmpty();
        assertThat(vapi.get("/call/" + id).status()).isEqualTo(200);

        vapi.pass(29);
        assertThat(vapi.get("/call").json()).isEmpty();
        vapi.pass(1);
        assertThat(vapi.get("/call").json()).hasSize(1);
    }

    @Test
    void the_list_can_be_down_for_a_while() {
        vapi.script().failLists(2, VapiError.of(500)).failLists(1, Reply.json(200, "[{\"id\":"));
        vapi.place(CallBody.to(CallBody.ADA));

        assertThat(vapi.get("/call").status()).isEqualTo(500);
        assertThat(vapi.get("/call").status()).isEqualTo(500);
        assertThat(vapi.get("/call").body()).isEqualTo("[{\"id\":");
        assertThat(vapi.get("/call").json()).hasSize(1);
    }

    @Test
    void a_lookup_can_be_inconclusive_for_a_while() {
        vapi.script().failLookups(1, VapiError.of(503)).failLookups(1, VapiError.of(429));
        var id = vapi.place(CallBody.to(CallBody.ADA));

        assertThat(vapi.get("/call/" + id).status()).isEqualTo(503);
        assertThat(vapi.get("/call/" + id).status()).isEqualTo(429);
        assertThat(vapi.get("/call/" + id).status()).isEqualTo(200);
    }

    private void placeThreeASecondApart() {
        for (var name : List.of("a", "b", "c")) {
            place(name, "/phoneNumberId", "\"one\"");
            vapi.pass(0);
            if (!name.equals("c")) {
                vapi.pass(1);
            }
        }
    }

    private String place(String name, String path, String json) {
        return vapi.place(
                CallBody.to(CallBody.ADA).with("/name", "\"" + name + "\"").with(path, json));
    }

    private List<String> names(String target) {
        var names = new ArrayList<String>();
        vapi.get(target).json().forEach(call -> names.add(call.path("name").asText()));
        return names;
    }
}
