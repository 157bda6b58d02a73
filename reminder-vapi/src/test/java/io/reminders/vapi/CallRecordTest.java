package io.reminders.vapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.reminders.delivery.Reference;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CallRecordTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "c0ffee00-1111-4222-8333-444455556666",
                "40733918-2741-4222-8333-444455556666",
                "call-1",
                "01J0A1B2C3D4E5F6G7H8J9K0MN",
                "call.123456"
            })
    void a_name_is_kept(String id) {
        assertThat(reference(id)).contains(new Reference(id));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+4930901820",
                "4930901820",
                "call-to-4930901820",
                "030-901-820-1",
                "Hello Ada",
                "ada@example.org",
                ""
            })
    void an_answer_that_quotes_the_request_as_its_id_leaves_nothing_in_history(String id) {
        assertThat(reference(id)).isEmpty();
    }

    private static Optional<Reference> reference(String id) {
        return CallRecord.of(JsonNodeFactory.instance.objectNode().put("id", id))
                .reference();
    }
}
