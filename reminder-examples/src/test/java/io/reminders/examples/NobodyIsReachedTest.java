package io.reminders.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.reminders.Cancellation;
import io.reminders.Reminders;
import io.reminders.Scheduled;
import io.reminders.contact.Recipient;
import io.reminders.jdbi.JdbiReminderRepository;
import io.reminders.reminder.Reminder;
import io.reminders.reminder.ReminderId;
import io.reminders.reminder.ReminderRequest;
import io.reminders.reminder.ReminderStatus;
import io.reminders.simulators.vapi.Behaviour;
import io.reminders.simulators.vapi.RecordedCall;
import io.reminders.simulators.vapi.VapiSimulator;
import io.reminders.vapi.VapiCallGateway;
import io.reminders.worker.ReminderWorker;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.h2.jdbcx.JdbcConnectionPool;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** Who was called is what the provider's ledger says, not what we say. */
class NobodyIsReachedTest {
    private static final String KEPT = "+40721000001";
    private static final String CANCELLED = "+40721000002";
    private static final String ROLLED_BACK = "+40721000003";
    private static final String SAID_TWICE = "+40721000004";

    @Test
    void cancelled_rolled_back_and_duplicate_requests_reach_nobody() throws Exception {
        JdbcConnectionPool database = JdbcConnectionPool.create("jdbc:h2:mem:nobody;DB_CLOSE_DELAY=-1", "sa", "");
        JdbiReminderRepository repository = JdbiReminderRepository.over(database);
        Reminders desk = Reminders.over(repository);
        try (VapiSimulator provider = VapiSimulator.builder()
                        .apiKey("key")
                        .otherwise(Behaviour.answered(Duration.ofMillis(200)).afterRinging(Duration.ofMillis(100)))
                        .start();
                VapiCallGateway vapi = VapiCallGateway.builder("key")
                        .phoneNumberId("1-2-3")
                        .baseUrl(provider.baseUrl())
                        .build();
                ReminderWorker worker =
                        ReminderWorker.over(repository).calls(vapi).start()) {
            ReminderId kept = desk.schedule(request(KEPT)).id();
            ReminderId cancelled = desk.schedule(request(CANCELLED)).id();
            Jdbi.create(database).useTransaction(handle -> {
                Reminders.over(repository.within(handle)).schedule(request(ROLLED_BACK));
                handle.rollback();
            });
            Scheduled first = desk.schedule(request(SAID_TWICE).withKey("order/1"));
            Scheduled again = desk.schedule(request(SAID_TWICE).withKey("order/1"));
            Cancellation answer = desk.cancel(cancelled);

            Waiting.until("both calls end", () -> ended(desk, kept) && ended(desk, first.id()));

            assertThat(worker).isNotNull();
            assertThat(answer).isEqualTo(new Cancellation.Cancelled(cancelled));
            assertThat(again).isInstanceOf(Scheduled.Existing.class);
            assertThat(again.id()).isEqualTo(first.id());
            List<RecordedCall> called = provider.ledger().calls();
            assertThat(called).extracting(RecordedCall::number).containsExactlyInAnyOrder(KEPT, SAID_TWICE);
        } finally {
            database.dispose();
        }
    }

    private static ReminderRequest request(String number) {
        return Reminder.titled("Dentist")
                .to(Recipient.phone(number))
                .at(Instant.now().plusSeconds(2))
                .saying("Dentist at nine.")
                .byCall();
    }

    private static boolean ended(Reminders desk, ReminderId id) {
        return desk.find(id).orElseThrow().status() == ReminderStatus.COMPLETED;
    }
}
