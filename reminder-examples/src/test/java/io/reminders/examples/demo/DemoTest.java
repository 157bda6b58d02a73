package io.reminders.examples.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.reminders.examples.terminal.Screen;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;

class DemoTest {

    @Test
    void what_it_tells_agrees_with_the_providers_ledger() throws InterruptedException {
        StringWriter said = new StringWriter();

        List<String> contradictions =
                new Demo(Screen.plain(new PrintWriter(said, true)), InstantSource.system()).play();

        assertThat(contradictions).isEmpty();
        assertThat(said.toString().lines())
                .contains(
                        "reminder        our status  the ledger  what happened, and why",
                        "Dentist         COMPLETED   rang once   answered",
                        "Evening pills   COMPLETED   rang twice  nobody answered, called again, answered",
                        "Car service     FAILED      never rang  refused (recipient: http-400 customer.number)",
                        "Rent            COMPLETED   rang once   unclear reply (http-500), asked, found by its key,"
                                + " not called twice, answered",
                        "Piano lesson    CANCELLED   never rang  withdrawn in time",
                        "Plumber         refused     never rang  phone_number: expected a valid phone number,"
                                + " international with + or as dialled in GB but was a number that no subscriber can"
                                + " have (7 digits); message: expected words to say but was blanks only",
                        "Dentist, again  the same                its key was used before: nothing new is stored",
                        "agreed: 4 calls rang in the provider's ledger, and in our history.")
                .noneMatch(line -> line.replaceAll("\\D", "").contains("207946010"));
    }
}
