package io.reminders.host;

import io.reminders.Reminders;
import io.reminders.contact.Recipient;
import io.reminders.http.ReminderServer;
import io.reminders.jdbi.JdbiReminderRepository;
import io.reminders.reminder.Reminder;
import io.reminders.route.Route;
import io.reminders.simulators.vapi.VapiSimulator;
import io.reminders.testkit.ManualClock;
import io.reminders.testkit.ReminderTestKit;
import io.reminders.vapi.VapiCallGateway;
import io.reminders.worker.ReminderWorker;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.h2.jdbcx.JdbcDataSource;

/** Reminds one person by way of every module, and says how that went, in one line for each. */
final class Host {
    private static final ZoneId ZONE = ZoneId.of("Europe/Bucharest");

    private Host() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        System.out.println("kit: " + inTheKit() + " call");
        System.out.println("database and provider: " + forReal() + " request");
        System.out.println("REST: " + overTheWeb());
    }

    private static int inTheKit() {
        ManualClock clock = ManualClock.at("2026-03-07T12:00:00Z");
        ReminderTestKit kit = ReminderTestKit.with(clock);
        remind(kit.reminders(), clock.instant().plusSeconds(60));
        clock.advance(Duration.ofMinutes(1));
        kit.worker().runOnce();
        return kit.calls().size();
    }

    private static int forReal() {
        JdbcDataSource database = new JdbcDataSource();
        database.setURL("jdbc:h2:mem:host;DB_CLOSE_DELAY=-1");
        JdbiReminderRepository repository = JdbiReminderRepository.over(database);
        try (VapiSimulator provider = VapiSimulator.builder().start();
                VapiCallGateway gateway = VapiCallGateway.builder("vapi-test-key")
                        .phoneNumberId("1-2-3")
                        .baseUrl(provider.baseUrl())
                        .build();
                ReminderWorker worker =
                        ReminderWorker.over(repository).calls(gateway).build()) {
            // By the desk's clock a minute is to pass until it is due; by the database's it has passed.
            Instant due = Instant.now();
            remind(Reminders.over(repository).withClock(() -> due.minusSeconds(60)), due);
            worker.runOnce();
            return provider.ledger().requests().size();
        }
    }

    private static int overTheWeb() throws IOException, InterruptedException {
        ReminderTestKit kit = ReminderTestKit.with(ManualClock.at("2026-03-07T12:00:00Z"));
        try (ReminderServer server =
                ReminderServer.over(kit.reminders()).openOnLoopback().start()) {
            URI reminders = server.address().resolve("/reminders");
            return HttpClient.newHttpClient()
                    .send(HttpRequest.newBuilder(reminders).build(), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        }
    }

    private static void remind(Reminders desk, Instant due) {
        desk.schedule(Reminder.titled("Dentist")
                .to(Recipient.phone("+40721234567"))
                .at(LocalDateTime.ofInstant(due, ZONE), ZONE)
                .saying("Hi, this is your reminder: dentist at nine.")
                .by(Route.call()));
    }
}
