package io.reminders.jdbi;

import static org.assertj.core.api.Assertions.assertThat;

import io.reminders.calendar.Event;
import io.reminders.reminder.Labels;
import io.reminders.reminder.Reminder;
import io.reminders.reminder.ReminderFilter;
import io.reminders.reminder.ReminderId;
import io.reminders.reminder.ReminderStatus;
import io.reminders.reminder.TenantId;
import io.reminders.spi.ReminderRepository.Ahead;
import io.reminders.spi.ReminderRepository.Coming;
import io.reminders.spi.ReminderRepository.Found;
import io.reminders.spi.ReminderRepository.Look;
import io.reminders.spi.ReminderRepository.Place;
import io.reminders.spi.ReminderRepository.Waiting;
import java.time.Duration;
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
    void a_reminder_with_several_deliveries_is_in_a_list_once_and_coming_once_for_each_instant(TestDatabase kind) {
        try (var database = kind.open()) {
            JdbiReminderRepository repository = database.repository();
            Event event = Event.called("appt-981").startsAt(Samples.NOON.plusSeconds(7200));
            Reminder twice = Samples.around(
                    event, Labels.none(), Duration.ofHours(1), Duration.ofMinutes(1), Duration.ofSeconds(1));
            repository.add(twice);

            assertThat(ids(repository, ReminderStatus.ACTIVE)).containsExactly(twice.id());
            Coming first =
                    repository.coming(TenantId.NONE, new Ahead(ReminderFilter.everything(), Optional.empty(), 2));
            Coming rest = repository.coming(TenantId.NONE, new Ahead(ReminderFilter.everything(), first.next(), 2));
            assertThat(first.waiting())
                    .extracting(Waiting::at)
                    .containsExactly(Samples.NOON.plusSeconds(3600), Samples.NOON.plusSeconds(7140));
            assertThat(rest.waiting()).extracting(Waiting::at).containsExactly(Samples.NOON.plusSeconds(7199));

            repository.amend(TenantId.NONE, twice.id(), (dossier, now) -> dossier.pause(now, now));
            assertThat(ids(repository, ReminderStatus.PAUSED)).containsExactly(twice.id());

            database.execute("update reminders.delivery set act_at = due where occurrence = 3");
            assertThat(ids(repository, ReminderStatus.PAUSED)).isEmpty();
            assertThat(ids(repository, ReminderStatus.ACTIVE)).containsExactly(twice.id());

            Samples.cancel(repository, twice);
            assertThat(ids(repository, ReminderStatus.ACTIVE)).isEmpty();
            assertThat(ids(repository, ReminderStatus.CANCELLED)).containsExactly(twice.id());
        }
    }

    private static List<ReminderId> ids(JdbiReminderRepository repository, ReminderStatus status) {
        Look look = new Look(ReminderFilter.everything().inStatus(status), Optional.empty(), 0, 10);
        return repository.list(TenantId.NONE, look).reminders().stream()
                .map(Reminder::id)
                .toList();
    }

    @ParameterizedTest
    @EnumSource
    void deliveries_that_a_window_brings_to_one_instant_are_coming_as_one(TestDatabase kind) {
        try (var database = kind.open()) {
            JdbiReminderRepository repository = database.repository();
            Event event = Event.called("appt-981").startsAt(Samples.NOON.plusSeconds(7200));
            Reminder thrice = Samples.around(
                    event, Labels.none(), Duration.ofHours(1), Duration.ofMinutes(1), Duration.ofSeconds(1));
            repository.add(thrice);
            database.execute("update reminders.delivery set act_at = " + Micros.of(Samples.NOON));

            for (int limit : List.of(1, 2, 3, 4)) {
                Optional<Place> after = Optional.empty();
                List<Waiting> found = new ArrayList<>();
                do {
                    Coming page =
                            repository.coming(TenantId.NONE, new Ahead(ReminderFilter.everything(), after, limit));
                    found.addAll(page.waiting());
                    after = page.next();
                } while (after.isPresent());
                assertThat(found).as("pages of " + limit).hasSize(1);
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
