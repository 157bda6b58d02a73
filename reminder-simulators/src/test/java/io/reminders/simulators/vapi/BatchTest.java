package io.reminders.simulators.vapi;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class BatchTest {

    @RegisterExtension
    private final SimulatedVapi vapi = SimulatedVapi.usual();

    @Test
    void a_batch_is_a_201_even_where_a_customer_cannot_be_called() {
        var batch = CallBody.to(CallBody.ADA)
                .without("customer")
                .with(
                        "/customers",
                        "[{\"number\":\"+40721234567\"},{\"number\":\"0721\"},{\"number\":\"+4930123456\"}]");

        var response = vapi.call(batch);

        assertThat(response.status()).isEqualTo(201);
        assertThat(response.json().path("results")).hasSize(2);
        assertThat(response.json().path("errors")).hasSize(1);
        assertThat(response.json()
                        .path("errors")
                        .path(0)
                        .path("customer")
                        .path("number")
                        .asText())
                .isEqualTo("0721");
        assertThat(response.json().path("errors").path(0).path("error").asText())
                .startsWith("customer.number must be a valid phone number");
        assertThat(vapi.ledger().calls())
                .extracting(RecordedCall::number)
                .containsExactly("+40721234567", "+4930123456");
    }

    @Test
    void a_customer_of_a_batch_has_the_allow_list_too() {
        var batch = CallBody.to(CallBody.ADA)
                .without("customer")
                .with("/customers", "[{\"number\":\"+40721234567\",\"phone\":\"1\"}]");

        assertThat(vapi.call(batch).messages()).containsExactly("customers.0.property phone should not exist");
    }

    @Test
    void a_customer_may_have_overrides_of_its_own() {
        vapi.call(CallBody.to(CallBody.ADA)
                .without("customer")
                .with(
                        "/customers",
                        "[{\"number\":\"+40721234567\",\"assistantOverrides\":{\"firstMessage\":\"Ada!\"}},"
                                + "{\"number\":\"+4930123456\"}]"));

        assertThat(vapi.ledger().calls())
                .extracting(call -> call.firstMessage().orElseThrow())
                .containsExactly("Ada!", "Dentist at three.");
    }
}
