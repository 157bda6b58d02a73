package io.reminders.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * The instructions of a container file. Immutable.
 *
 * @param instructions one a line, in order
 */
record ImageFile(List<String> instructions) {

    static ImageFile of(String text) {
        String whole = text.lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .reduce("", (before, line) -> before + line.strip() + "\n")
                .replace("\\\n", "");
        return new ImageFile(whole.lines().toList());
    }

    /** What follows the name of an instruction that comes once. */
    String one(String name) {
        List<String> all = all(name).toList();
        assertThat(all).as(name).hasSize(1);
        return all.get(0);
    }

    /** What follows that name, in order. */
    Stream<String> all(String name) {
        return instructions.stream()
                .filter(line -> line.startsWith(name + " "))
                .map(line -> line.substring(name.length() + 1).strip());
    }

    /** The words of an instruction in the exec form: a list of JSON, without a shell. */
    List<String> words(String name) {
        String said = one(name);
        assertThat(said).as(name).matches("(--\\S+ +)*(CMD )?\\[.*]");
        try {
            return Arrays.asList(
                    new ObjectMapper().readValue(said.substring(said.indexOf('[')), new TypeReference<String[]>() {}));
        } catch (JsonProcessingException noList) {
            throw new AssertionError(name + ": expected the exec form but was " + said, noList);
        }
    }
}
