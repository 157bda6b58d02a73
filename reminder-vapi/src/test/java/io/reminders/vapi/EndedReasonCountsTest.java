package io.reminders.vapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Counts how many values of {@code Call.endedReason} fall under each rule, over the whole list in Vapi's OpenAPI
 * description ({@code fern/apis/api/openapi.json} of VapiAI/docs, state of 2026-08-20). The file is Vapi's and not part
 * of this project; {@code -Dvapi.openapi=FILE} says where a copy is.
 */
@EnabledIfSystemProperty(
        named = "vapi.openapi",
        matches = ".+",
        disabledReason = "needs Vapi's OpenAPI description, which is not part of this project")
class EndedReasonCountsTest {

    @Test
    void every_value_of_today_falls_under_the_rule_that_it_was_counted_for() throws IOException {
        JsonNode reasons = new ObjectMapper()
                .readTree(new File(System.getProperty("vapi.openapi")))
                .at("/components/schemas/Call/properties/endedReason/enum");

        Map<Integer, Long> counts = StreamSupport.stream(reasons.spliterator(), false)
                .map(JsonNode::textValue)
                .distinct()
                .map(EndedReasonRules::numberOf)
                .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));

        assertThat(counts)
                .containsExactlyInAnyOrderEntriesOf(Map.ofEntries(
                        Map.entry(1, 21L),
                        Map.entry(2, 4L),
                        Map.entry(3, 1L),
                        Map.entry(4, 1L),
                        Map.entry(5, 3L),
                        Map.entry(6, 4L),
                        Map.entry(7, 50L),
                        Map.entry(8, 64L),
                        Map.entry(9, 132L),
                        Map.entry(10, 72L),
                        Map.entry(11, 237L),
                        Map.entry(12, 6L)));
    }
}
