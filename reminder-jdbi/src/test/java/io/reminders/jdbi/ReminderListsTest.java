package io.reminders.jdbi;

import static org.assertj.core.api.Assertions.assertThat;

import io.reminders.reminder.Reminder;
import io.reminders.reminder.ReminderFilter;
import io.reminders.reminder.ReminderId;
import io.reminders.reminder.TenantId;
import io.reminders.spi.ReminderRepository.Ahead;
import io.reminders.spi.ReminderRepository.Coming;
import io.reminders.spi.ReminderRepository.Found;
import io.reminders.spi.ReminderRepository.Look;
import io.reminders.spi.ReminderRepository.Place;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A look ends with its reach, says where, and goes on from there. */
@ExtendWith(PostgresqlServer.class)
class ReminderListsTest {
    private static final int REACH = 10;
    private static final ReminderFilter MISSING = ReminderFilter.everything().containing("no such words");

    private static ReminderLists lists(TestDatabase kind) {
        return new ReminderLists(Database.valueOf(kind.name()).statements(Samples.CLOCK), REACH);
    }

    private static List<Reminder> thirty(TestDatabase.Opened database) {
        JdbiReminderRepository repository = database.repository();
        List<Reminder> made = new ArrayList<>();
        for (int count = 0; count < 30; count++) {
            made.add(Samples.add(repository, Samples.NOON.plusSeconds(count)));
        }
        return made;
    }

    @ParameterizedTest
    @EnumSource
    void a_search_that_finds_nothing_goes_through_everything_one_reach_after_the_other(TestDatabase kind) {
        try (var database = kind.open()) {
            List<ReminderId> newestFirst = thirty(database).stream()
                    .map(Reminder::id)
                    .sorted(Comparator.comparing(ReminderId::toString).reversed())
                    .toList();
            try (Handle handle = Jdbi.create(database.dataSource()).open()) {
                Optional<ReminderId> before = Optional.empty();
                for (int look = 1; look <= 3; look++) {
                    Found found = lists(kind).newest(handle, TenantId.NONE, new Look(MISSING, before, 0, 5));

                    assertThat(found.reminders()).isEmpty();
                    assertThat(found.next()).contains(newestFirst.get(look * REACH - 1));
                    before = found.next();
                }
                assertThat(lists(kind)
                                .newest(handle, TenantId.NONE, new Look(MISSING, before, 0, 5))
                                .next())
                        .isEmpty();
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void what_is_coming_is_gone_through_one_reach_after_the_other_too(TestDatabase kind) {
        try (var database = kind.open()) {
            List<Reminder> soonestFirst = thirty(database);
            try (Handle handle = Jdbi.create(database.dataSource()).open()) {
                Optional<Place> after = Optional.empty();
                for (int look = 1; look <= 3; look++) {
                    Coming coming = lists(kind).coming(handle, TenantId.NONE, new Ahead(MISSING, after, 5));

                    Reminder last = soonestFirst.get(look * REACH - 1);
                    assertThat(coming.waiting()).isEmpty();
                    assertThat(coming.next())
                            .contains(new Place(last.occurrence().due(), last.id()));
                    after = coming.next();
                }
                assertThat(lists(kind)
                                .coming(handle, TenantId.NONE, new Ahead(MISSING, after, 5))
                                .next())
                        .isEmpty();
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void without_conditions_a_look_goes_no_further_than_its_page(TestDatabase kind) {
        try (var database = kind.open()) {
            thirty(database);
            try (Handle handle = Jdbi.create(database.dataSource()).open()) {
                Found page = lists(kind).newest(handle, TenantId.NONE, Look.newest(25));

                assertThat(page.reminders()).hasSize(25);
                assertThat(page.next()).contains(page.reminders().get(24).id());
            }
        }
    }
}
