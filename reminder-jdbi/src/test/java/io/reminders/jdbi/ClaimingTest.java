package io.reminders.jdbi;

import static org.assertj.core.api.Assertions.assertThat;

import io.reminders.delivery.DeliveryId;
import io.reminders.reminder.Reminder;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@ExtendWith(PostgresqlServer.class)
class ClaimingTest {

    @ParameterizedTest
    @EnumSource
    void claims_of_two_open_transactions_share_no_row_and_keep_the_order(TestDatabase kind) {
        try (var database = kind.open()) {
            List<DeliveryId> inOrder = addShuffled(database.repository(), 60);
            Statements statements = Database.valueOf(kind.name()).statements(Samples.CLOCK);
            Jdbi jdbi = Jdbi.create(database.dataSource());

            try (Handle first = jdbi.open();
                    Handle second = jdbi.open()) {
                first.begin();
                second.begin();
                assertThat(taken(statements, first)).isEqualTo(inOrder.subList(0, 20));
                assertThat(taken(statements, second)).isEqualTo(inOrder.subList(20, 40));
                first.rollback();
                second.commit();
            }

            List<DeliveryId> left = Samples.ids(Samples.claim(database.repository(), 60));
            List<DeliveryId> expected = new ArrayList<>(inOrder.subList(0, 20));
            expected.addAll(inOrder.subList(40, 60));
            assertThat(left).isEqualTo(expected);
        }
    }

    private static List<DeliveryId> addShuffled(JdbiReminderRepository repository, int count) {
        List<Integer> seconds = new ArrayList<>();
        for (int second = count; second > 0; second--) {
            seconds.add(second);
        }
        Collections.shuffle(seconds, new Random(4711));
        DeliveryId[] inOrder = new DeliveryId[count];
        for (int second : seconds) {
            Reminder reminder = Samples.add(repository, Samples.NOON.minusSeconds(second));
            inOrder[count - second] = new DeliveryId(reminder.id(), 1, 0);
        }
        return List.of(inOrder);
    }

    private static List<DeliveryId> taken(Statements statements, Handle handle) {
        return statements.claim(handle, Samples.upTo(20)).rows().stream()
                .map(row -> row.delivery().id())
                .toList();
    }

    @ParameterizedTest
    @EnumSource
    void a_row_that_cannot_be_read_is_passed_over_for_the_length_of_its_lease(TestDatabase kind) {
        try (var database = kind.open()) {
            JdbiReminderRepository repository = database.repository();
            Reminder broken = Samples.add(repository, Samples.NOON.minusSeconds(2));
            Reminder sound = Samples.add(repository, Samples.NOON.minusSeconds(1));
            database.execute(
                    "update reminders.reminder set definition = '{\"version\":7}' where id = '" + broken.id() + "'");

            assertThat(Samples.ids(Samples.claim(repository, 1))).isEmpty();
            assertThat(Samples.ids(Samples.claim(repository, 1))).containsExactly(new DeliveryId(sound.id(), 1, 0));
            assertThat(Samples.claim(repository, 10)).isEmpty();
        }
    }
}
