package io.reminders.examples.privacy;

import io.reminders.Reminders;
import io.reminders.delivery.Capability.Tracking;
import io.reminders.jdbi.JdbiReminderRepository;
import io.reminders.reminder.ReminderEdit;
import io.reminders.reminder.ReminderFilter;
import io.reminders.reminder.ReminderId;
import io.reminders.testkit.ScriptedCallGateway;
import java.time.Duration;
import java.util.List;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

/** Whatever goes wrong with the database: its driver quotes rows and statements. */
class StorageTest {
    private final Place place = new Place();
    private final Outlets outlets = place.outlets;
    private ReminderId id;

    @BeforeEach
    void schedule() {
        id = place.desk
                .schedule(Person.request(place.clock.instant().plusSeconds(60)))
                .id();
    }

    @AfterEach
    void close() {
        place.close();
    }

    @Test
    void a_violated_constraint() {
        place.rows.execute("alter table reminders.reminder add check (title not like 'Another%')");
        place.rows.execute("alter table reminders.reminder add check (natural_key not like 'Another%')");
        place.rows.execute("alter table reminders.history add check (fact < 0)");

        outlets.thrown(() -> place.desk.edit(id, ReminderEdit.nothing().titled("Another " + Person.TITLE)));
        outlets.thrown(() -> place.desk.scheduleAll(
                List.of(Person.request(place.clock.instant().plusSeconds(60)).withKey("Another/8"))));
        outlets.thrown(() -> place.desk.cancel(id));

        place.outlets().assertSilent("log", "exceptions");
    }

    @Test
    void a_table_that_is_gone() {
        for (String table : List.of("history", "delivery", "reminder", "parked_evidence")) {
            place.rows.execute("drop table reminders." + table);
        }

        outlets.thrown(
                () -> place.desk.schedule(Person.request(place.clock.instant().plusSeconds(60))));
        everyWish();
        place.clock.advance(Duration.ofMinutes(1));
        outlets.thrown(() -> place.worker(gateway()).runOnce());

        place.outletsWithoutTables().assertSilent("log", "exceptions");
    }

    @Test
    void a_row_that_cannot_be_read() {
        place.rows.execute("update reminders.reminder set definition = '{\"phone\":\"" + Person.NUMBER + "\",\"x\":\""
                + Person.MESSAGE + "\"'");

        everyWish();
        place.clock.advance(Duration.ofMinutes(1));
        place.worker(gateway()).runOnce();

        place.outlets().assertSilent("log", "exceptions");
    }

    @Test
    void a_definition_with_a_part_that_makes_no_sense() {
        place.rows.execute("update reminders.reminder set definition =" + " replace(definition, '" + Person.NUMBER
                + "', '" + Person.NUMBER + " or so')");

        everyWish();
        place.clock.advance(Duration.ofMinutes(1));
        place.worker(gateway()).runOnce();

        place.outlets().assertSilent("log", "exceptions");
    }

    @Test
    void a_title_and_a_key_that_make_no_sense() {
        place.rows.execute("update reminders.reminder set title = ' ', owner = ' " + Person.OWNER + "', subject = ' "
                + Person.SUBJECT + "'");

        everyWish();
        place.clock.advance(Duration.ofMinutes(1));
        place.worker(gateway()).runOnce();

        place.outlets().assertSilent("log", "exceptions");
    }

    @Test
    void a_connection_that_is_refused() {
        var postgresql = new PGSimpleDataSource();
        postgresql.setUrl("jdbc:postgresql://127.0.0.1:1/Quagga");
        postgresql.setUser(Person.OWNER);
        postgresql.setPassword(Person.SECRET);
        var h2 = new JdbcDataSource();
        h2.setURL("jdbc:h2:tcp://127.0.0.1:1/Quagga");
        h2.setUser(Person.OWNER);
        h2.setPassword(Person.SECRET);

        outlets.thrown(() -> Reminders.over(JdbiReminderRepository.over(postgresql)));
        outlets.thrown(() -> Reminders.over(JdbiReminderRepository.over(h2)));

        place.outlets().assertSilent("log", "exceptions");
    }

    private void everyWish() {
        outlets.thrown(() -> place.desk.find(id));
        outlets.thrown(() -> place.desk.findByKey(Person.KEY));
        outlets.thrown(() -> place.desk.list(ReminderFilter.everything(), 10));
        outlets.thrown(() -> place.desk.comingUp(ReminderFilter.everything(), 10));
        outlets.thrown(() -> place.desk.edit(id, ReminderEdit.nothing().titled(Person.TITLE)));
        outlets.thrown(() -> place.desk.pause(id));
        outlets.thrown(() -> place.desk.plan(id));
        outlets.thrown(() -> place.desk.explain(id));
    }

    private static ScriptedCallGateway gateway() {
        return ScriptedCallGateway.declaring(new Tracking()).accepts("call-17");
    }
}
