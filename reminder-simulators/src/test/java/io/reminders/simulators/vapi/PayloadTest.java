package io.reminders.simulators.vapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Whole payloads, beside the files of the same name. Ids that differ from run to run are replaced first. */
class PayloadTest {

    @RegisterExtension
    private final SimulatedVapi vapi = SimulatedVapi.usual();

    @RegisterExtension
    private final Host host = new Host();

    private JsonNode created;

    @BeforeEach
    void play() {
        vapi.script()
                .otherwise(
                        Behaviour.answered(Duration.ofSeconds(26)).pressing("1").afterRinging(Duration.ofSeconds(5)));
        created = vapi.call(host.asks(CallBody.to(CallBody.ADA)
                        .with("/assistant/metadata", "{\"reminderId\":\"r1\"}")
                        .with("/assistant/keypadInputPlan", "{\"enabled\":true}")))
                .json();
        vapi.pass(60);
    }

    @Test
    void a_call_that_was_just_accepted() throws IOException {
        assertThat(settled(created)).isEqualTo(file("queued-call.json"));
    }

    @Test
    void a_call_that_has_ended() throws IOException {
        assertThat(settled(vapi.get("/call/" + created.path("id").asText()).json()))
                .isEqualTo(file("ended-call.json"));
    }

    @Test
    void a_status_update() throws IOException {
        assertThat(settled(CallBody.parse(host.requests().get(0).body()))).isEqualTo(file("status-update.json"));
    }

    @Test
    void a_report_at_the_end() throws IOException {
        assertThat(settled(CallBody.parse(host.requests().get(3).body()))).isEqualTo(file("end-of-call-report.json"));
    }

    private JsonNode settled(JsonNode payload) {
        var id = created.path("id").asText();
        return CallBody.parse(payload.toString()
                .replace(id, "019d2ad0-6eb1-7aac-9377-0fc25d8bc1ad")
                .replace(id.replace("-", ""), "019d2ad06eb17aac93770fc25d8bc1ad"));
    }

    private static JsonNode file(String name) throws IOException {
        try (var file = PayloadTest.class.getResourceAsStream(name)) {
            return CallBody.parse(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        }
    }
}
