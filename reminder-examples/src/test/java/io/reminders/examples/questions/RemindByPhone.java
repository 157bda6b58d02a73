package io.reminders.examples.questions;

import static org.assertj.core.api.Assertions.assertThat;

import io.reminders.Reminders;
import io.reminders.contact.Recipient;
import io.reminders.jdbi.JdbiReminderRepository;
import io.reminders.reminder.Reminder;
import io.reminders.simulators.vapi.VapiSimulator;
import io.reminders.vapi.VapiCallGateway;
import io.reminders.worker.ReminderWorker;
import java.time.Duration;
import java.time.Instant;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;

/** How do I remind somebody by phone? With a database, a gateway and a worker; the rest is one sentence. */
class RemindByPhone {

    @Test
    void somebody_is_called_and_hears_the_message() throws InterruptedException {
        var database = new JdbcDataSource();
        database.setURL("jdbc:h2:mem:remind-by-phone;DB_CLOSE_DELAY=-1");
        var repository = JdbiReminderRepository.over(database);

        try (var provider = VapiSimulator.builder().start();
                var vapi = VapiCallGateway.builder("vapi-test-key")
                        .phoneNumberId("1-2-3")
                        .baseUrl(provider.baseUrl()) // leave this out, and people are called
                        .build()) {
            var worker = ReminderWorker.over(repository).calls(vapi).start();

            Reminders.over(repository)
                    .schedule(Reminder.titled("Dentist")
                            .to(Recipient.phone("+40 721 234 567"))
                            .at(Instant.now().plusSeconds(1))
                            .saying("Dentist at nine.")
                            .byCall());

            var called = provider.ledger().await(ledger -> !ledger.rung().isEmpty(), Duration.ofSeconds(60));
            worker.close();
            assertThat(called).isTrue();
            assertThat(provider.ledger().rungTo("+40721234567"))
                    .singleElement()
                    .satisfies(call -> assertThat(call.firstMessage()).contains("Dentist at nine."));
        }
    }

    @Test
    void the_provider_is_wired_once() {
        var apiKey = "key-of-your-account";
        var id = "1-2-3";

        var vapi = VapiCallGateway.builder(apiKey)
                .phoneNumberId(id)
                .voice("openai", "alloy")
                .build();

        vapi.close();
    }
}
