package io.reminders.jdbi;

import static org.assertj.core.api.Assertions.assertThat;

import io.reminders.delivery.DeliveryId;
import io.reminders.reminder.Reminder;
import io.reminders.spi.Claims;
import java.lang.reflect.Proxy;
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

    @ParameterizedTest
    @EnumSource
    void an_edit_that_the_claim_had_not_seen_yet_is_what_is_claimed(TestDatabase kind) {
        try (var database = kind.open()) {
            Reminder reminder = Samples.add(database.repository(), Samples.NOON);
            Statements real = Database.valueOf(kind.name()).statements(Samples.CLOCK);
            Statements lookedBefore = lookedBeforeAnEdit(real);

            Claims claims = Jdbi.create(database.dataSource())
                    .inTransaction(handle -> new Claiming(lookedBefore).claim(new Session(handle), Samples.upTo(1)));

            assertThat(claims.claims()).extracting(Claims.Claim::definition).containsExactly(reminder.definition());
        }
    }

    /** As where the edit is committed after the claim has read the reminder and before it locks the delivery. */
    private static Statements lookedBeforeAnEdit(Statements real) {
        return (Statements) Proxy.newProxyInstance(
                Statements.class.getClassLoader(), new Class<?>[] {Statements.class}, (proxy, method, arguments) -> {
                    Object answer = method.invoke(real, arguments);
                    return answer instanceof Taken taken ? stale(taken) : answer;
                });
    }

    private static Taken stale(Taken taken) {
        List<Taken.Row> rows = taken.rows().stream()
                .map(row -> new Taken.Row(row.delivery(), true, "Before", "What it was before.", row.definition()))
                .toList();
        assertThat(rows).isNotEmpty();
        return new Taken(taken.now(), rows, taken.nextActAt());
    }

    @ParameterizedTest
    @EnumSource
    void a_delivery_knows_from_which_version_of_its_reminder_it_was_planned(TestDatabase kind) {
        try (var database = kind.open()) {
            JdbiReminderRepository repository = database.repository();
            Reminder reminder = Samples.add(repository, Samples.NOON);
            Statements statements = Database.valueOf(kind.name()).statements(Samples.CLOCK);
            Jdbi jdbi = Jdbi.create(database.dataSource());
            repository.amend(reminder.tenant(), reminder.id(), (dossier, now) -> dossier.pause(now, now));
            repository.amend(reminder.tenant(), reminder.id(), (dossier, now) -> dossier.resume(now, now));

            List<Taken.Row> rows = jdbi.inTransaction(
                    handle -> statements.claim(handle, Samples.upTo(1)).rows());

            assertThat(rows).hasSize(1).noneMatch(Taken.Row::isStale);
        }
    }
}
