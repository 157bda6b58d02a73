package io.reminders.jdbi;

import static org.assertj.core.api.Assertions.assertThat;

import io.reminders.delivery.Delivery;
import io.reminders.delivery.Fact;
import io.reminders.delivery.Intent;
import io.reminders.delivery.Placement;
import io.reminders.delivery.Reason;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A reminder that is one call does not pay for series, events and allowed hours. */
@ExtendWith(PostgresqlServer.class)
class StatementsOfOneCallTest {

    @ParameterizedTest
    @EnumSource
    void it_is_added_begun_and_settled_with_the_fewest_statements(TestDatabase kind) {
        try (var database = kind.open()) {
            database.repository();
            AtomicInteger prepared = new AtomicInteger();
            JdbiReminderRepository repository = JdbiReminderRepository.over(
                            ChangedConnections.counting(database.dataSource(), prepared), SchemaUpdate.BY_HOST)
                    .withClock(Samples.CLOCK);
            prepared.set(0);

            Samples.add(repository, Samples.NOON);
            assertThat(prepared.getAndSet(0)).as("reminder and delivery").isEqualTo(kind == TestDatabase.H2 ? 2 : 1);

            Delivery leased = Samples.claim(repository, 1).get(0);
            prepared.set(0);
            Intent intent = Samples.intent(leased);
            assertThat(repository.begin(List.of(intent)).begun()).hasSize(1);
            assertThat(prepared.getAndSet(0)).as("lock, update, append").isEqualTo(3);

            Reason refused = Reason.of(Reason.Family.RECIPIENT, "no-such-number");
            Fact rejected = new Fact.Placed(new Placement.Rejected(refused, Placement.Retry.FINAL));
            Delivery sending = intent.settlement(Samples.NOON).after();
            assertThat(repository.settle(List.of(sending.learn(1, rejected, Samples.NOON))))
                    .hasSize(1);
            assertThat(prepared.get()).as("lock, delete, append").isEqualTo(3);
        }
    }
}
