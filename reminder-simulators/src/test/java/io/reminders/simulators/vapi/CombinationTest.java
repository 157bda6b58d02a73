package io.reminders.simulators.vapi;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a request must bring together. These errors have a text, not an array. */
class CombinationTest {

    private static final String NUMBER_ID = "c0ffee00-1111-4222-8333-444455556666";

    @RegisterExtension
    private final SimulatedVapi vapi = SimulatedVapi.with(builder -> builder.phoneNumberId(NUMBER_ID)
            .assistantId("known-assistant")
            .credential(HmacCredential.of("known-credential", "s")));

    private final CallBody good = CallBody.to(CallBody.ADA);

    @Test
    void a_call_needs_an_assistant() {
        refused(
                good.without("assistant"),
                "Need Either `assistant`, `assistantId`, `squad`, `squadId`, `workflow` Or `workflowId`.");
    }

    @Test
    void a_call_needs_a_number_to_call_from() {
        refused(good.without("phoneNumberId"), "Need Either `phoneNumberId` Or `phoneNumber`.");
    }

    @Test
    void a_call_needs_a_customer() {
        refused(good.without("customer"), "Need Either `customer`, `customerId` Or `customers`.");
    }

    @Test
    void a_customer_needs_a_number() {
        assertThat(vapi.call(good.with("/customer", "{\"name\":\"Ada\"}")).messages())
                .containsExactly("customer.number should not be empty");
    }

    @Test
    void a_customer_may_have_a_sip_address_instead() {
        vapi.place(good.with("/customer", "{\"sipUri\":\"sip:ada@example.com\"}"));

        assertThat(vapi.ledger().callsTo("sip:ada@example.com")).hasSize(1);
    }

    @Test
    void two_assistants_are_one_too_many() {
        refused(
                good.with("/assistantId", "\"known-assistant\""),
                "Need Either `assistant`, `assistantId`, `squad`, `squadId`, `workflow` Or `workflowId`.");
    }

    @Test
    void a_version_is_that_of_a_saved_assistant() {
        refused(good.with("/assistantVersion", "\"v3\""), "`assistantVersion` Needs `assistantId`.");
    }

    @Test
    void a_saved_assistant_will_do() {
        var saved = good.without("assistant").with("/assistantId", "\"known-assistant\"");

        assertThat(vapi.call(saved.with("/assistantVersion", "\"v3\"")).status())
                .isEqualTo(201);
        refused(saved.with("/assistantId", "\"other\""), "Couldn't Get Assistant. `assistantId` other Does Not Exist.");
    }

    @Test
    void an_unknown_number_to_call_from_is_refused() {
        refused(
                good.with("/phoneNumberId", "\"other\""),
                "Couldn't Get Phone Number. `phoneNumberId` other Does Not Exist.");
    }

    @Test
    void there_are_no_saved_customers() {
        refused(
                good.without("customer").with("/customerId", "\"ada\""),
                "Couldn't Get Customer. `customerId` ada Does Not Exist.");
    }

    @Test
    void an_unknown_credential_is_refused() {
        refused(
                good.with("/assistant/server", "{\"url\":\"http://127.0.0.1:1/\",\"credentialId\":\"other\"}"),
                "Couldn't Get Credential. `credentialId` other Does Not Exist.");
    }

    @Test
    void a_number_of_ones_own_at_twilio_will_do() {
        var body = good.without("phoneNumberId")
                .with("/phoneNumber/twilioPhoneNumber", "\"+15551234567\"")
                .with("/phoneNumber/twilioAccountSid", "\"AC1\"");

        assertThat(vapi.call(body.with("/phoneNumber/twilioAuthToken", "\"t\"")).status())
                .isEqualTo(201);
        assertThat(vapi.call(body).messages())
                .containsExactly(
                        "phoneNumber.twilioApiKey should not be empty",
                        "phoneNumber.twilioApiSecret should not be empty");
    }

    private void refused(CallBody body, String message) {
        var response = vapi.call(body);

        assertThat(response.status()).isEqualTo(400);
        assertThat(response.json().path("message").textValue()).isEqualTo(message);
    }
}
