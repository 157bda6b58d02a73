package io.reminders.examples;

import static io.reminders.route.Route.call;
import static org.assertj.core.api.Assertions.assertThat;

import io.reminders.Reminders;
import io.reminders.contact.Recipient;
import io.reminders.jdbi.JdbiReminderRepository;
import io.reminders.reminder.Reminder;
import io.reminders.simulators.vapi.VapiSimulator;
import io.reminders.vapi.VapiCallGateway;
import io.reminders.worker.ReminderWorker;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;

/** The three steps of the README; {@link ReadmeTest} holds the two together. */
class ThreeStepsTest {

    @Test
    void three_steps_remind_somebody() {
        var dataSource = new JdbcDataSource();
        dataSource.setURL("jdbc:h2:mem:three-steps;DB_CLOSE_DELAY=-1");
        var simulator = VapiSimulator.builder().start();
        var vapi = VapiCallGateway.builder("vapi-test-key")
                .phoneNumberId("1-2-3")
                .baseUrl(simulator.baseUrl())
                .build();

        // 1. The database you already have: the schema comes with the library
        var repository = JdbiReminderRepository.over(dataSource);

        // 2. A worker on as many nodes as you like, with a gateway to your provider
        var worker = ReminderWorker.over(repository).calls(vapi).start();

        // 3. One sentence for each reminder
        var zone = ZoneId.of("Europe/Bucharest");
        var reminders = Reminders.over(repository).withRegion("RO");
        var dentist = reminders.schedule(Reminder.titled("Dentist")
                .to(Recipient.phone("0721 234 567"))
                .at(LocalDate.now(zone).plusDays(1).atTime(9, 0), zone)
                .saying("Hi, this is your reminder: dentist at nine.")
                .by(call().ifUnanswered(Duration.ofMinutes(10), call())));

        reminders.explain(dentist.id()).sentences().forEach(System.out::println);

        worker.close();
        vapi.close();
        simulator.close();
        assertThat(reminders.find(dentist.id())).contains(dentist.reminder());
        assertThat(simulator.ledger().requests()).isEmpty();
    }
}
