package io.reminders.jdbi;

import static org.assertj.core.api.Assertions.assertThat;

import io.reminders.delivery.Delivery;
import io.reminders.delivery.Evidence;
import io.reminders.delivery.Fact;
import io.reminders.delivery.Intent;
import io.reminders.delivery.Outcome;
import io.reminders.delivery.Placement;
import io.reminders.delivery.Reference;
import io.reminders.reminder.TenantId;
import io.reminders.spi.DeliveryLedger.Filed;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@ExtendWith(PostgresqlServer.class)
class FilingTest {

    @ParameterizedTest
    @EnumSource
    void the_same_evidence_that_is_parked_at_the_same_time_is_kept_once(TestDatabase kind) throws Exception {
        try (var database = kind.open()) {
            JdbiReminderRepository repository = database.repository();
            ExecutorService threads = Executors.newFixedThreadPool(8);
            try {
                CountDownLatch gate = new CountDownLatch(1);
                List<Future<Filed>> filed = new ArrayList<>();
                for (int runner = 0; runner < 8; runner++) {
                    filed.add(threads.submit(() -> {
                        assertThat(gate.await(60, TimeUnit.SECONDS)).isTrue();
                        return repository.file(answered("call-1"));
                    }));
                }
                gate.countDown();
                for (Future<Filed> each : filed) {
                    assertThat(each.get(60, TimeUnit.SECONDS)).isEqualTo(Filed.PARKED);
                }
            } finally {
                threads.shutdownNow();
            }

            assertThat(parked(database)).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void parked_evidence_that_cannot_be_read_does_not_hold_up_the_rest(TestDatabase kind) {
        try (var database = kind.open()) {
            JdbiReminderRepository repository = database.repository();
            repository.file(answered("call-0"));
            database.execute("update reminders.parked_evidence set fact = 99, about_ref = 'call-1'");
            repository.file(answered("call-1"));
            Intent intent = Samples.intent(leased(repository));
            repository.begin(List.of(intent));
            Fact accepted = new Fact.Placed(new Placement.Accepted(new Reference("call-1")));
            repository.file(Evidence.byKey("fake", intent.key(), accepted, "accepted"));

            assertThat(repository.match(Duration.ofHours(1))).isZero();

            assertThat(repository.history(TenantId.NONE, intent.delivery().id().reminder()))
                    .hasSize(3);
            assertThat(parked(database)).isEqualTo(1);
        }
    }

    private static Delivery leased(JdbiReminderRepository repository) {
        Samples.add(repository, Samples.NOON);
        return Samples.claim(repository, 1).get(0);
    }

    private static Evidence answered(String reference) {
        Reference named = new Reference(reference);
        return Evidence.byReference("fake", named, new Fact.Ended(new Outcome.Answered(), named), "of " + reference);
    }

    private static int parked(TestDatabase.Opened database) {
        return Jdbi.create(database.dataSource())
                .withHandle(handle -> handle.createQuery("select count(*) from reminders.parked_evidence")
                        .mapTo(Integer.class)
                        .one());
    }
}
