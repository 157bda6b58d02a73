package io.reminders.jdbi;

import static org.assertj.core.api.Assertions.assertThat;

import io.reminders.calendar.Event;
import io.reminders.calendar.EventId;
import io.reminders.calendar.Schedule;
import io.reminders.delivery.Amendment;
import io.reminders.delivery.Delivery;
import io.reminders.reminder.Definition;
import io.reminders.reminder.Labels;
import io.reminders.reminder.NaturalKey;
import io.reminders.reminder.Reminder;
import io.reminders.reminder.ReminderStatus;
import io.reminders.reminder.TenantId;
import io.reminders.spi.ReminderRepository.Added;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What hangs on an event. */
@ExtendWith(PostgresqlServer.class)
class AddingTest {
    private static final Event MEETING = called("meeting");
    private static final Duration HOUR = Duration.ofHours(1);

    private static Event called(String name) {
        return Event.called(name).startsAt(Samples.NOON.plus(Duration.ofDays(2)));
    }

    private static Labels keyed(String key) {
        return Labels.none().withKey(new NaturalKey(key));
    }

    private static void cancel(JdbiReminderRepository repository, EventId id) {
        repository.amendEvent(
                TenantId.NONE, id, (dossier, now) -> dossier.over(Event.Standing.CANCELLED, 9, Samples.NOON, now));
    }

    @ParameterizedTest
    @EnumSource
    void a_key_that_is_taken_is_answered_also_where_the_event_is_over(TestDatabase kind) {
        try (var database = kind.open()) {
            JdbiReminderRepository repository = database.repository();
            Reminder first = Samples.around(MEETING, keyed("k"), HOUR);
            repository.add(first);
            cancel(repository, MEETING.id());

            Added again = repository.add(Samples.around(MEETING, keyed("k"), HOUR));
            Added other = repository.add(Samples.around(MEETING, keyed("other"), HOUR));

            assertThat(again)
                    .isEqualTo(new Added.Existing(
                            first.withStatus(ReminderStatus.CANCELLED).changed(Samples.NOON)));
            assertThat(other).isInstanceOf(Added.EventOver.class);
        }
    }

    @ParameterizedTest
    @EnumSource
    void what_is_not_stored_makes_no_event_known(TestDatabase kind) {
        try (var database = kind.open()) {
            JdbiReminderRepository repository = database.repository();
            repository.add(Samples.keyed("k"));

            assertThat(repository.add(Samples.around(MEETING, keyed("k"), HOUR)))
                    .isInstanceOf(Added.Existing.class);

            assertThat(repository.event(TenantId.NONE, MEETING.id())).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void an_event_that_nobody_knew_may_be_named_by_many_at_once(TestDatabase kind) throws Exception {
        try (var database = kind.open()) {
            JdbiReminderRepository repository = database.repository();
            List<Event> events = new ArrayList<>(List.of(called("a"), called("b"), called("c")));
            List<List<Reminder>> batches = new ArrayList<>();
            for (int batch = 0; batch < 8; batch++) {
                Collections.rotate(events, 1);
                batches.add(events.stream()
                        .map(event -> Samples.around(event, Labels.none(), HOUR))
                        .toList());
            }

            assertThat(addedAtOnce(repository, batches)).hasSize(24).allMatch(Added.New.class::isInstance);

            for (Event event : events) {
                assertThat(repository.event(TenantId.NONE, event.id())).contains(event);
                assertThat(repository.around(TenantId.NONE, event.id())).hasSize(8);
            }
        }
    }

    private static List<Added> addedAtOnce(JdbiReminderRepository repository, List<List<Reminder>> batches)
            throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(batches.size());
        try {
            CountDownLatch gate = new CountDownLatch(1);
            List<Future<List<Added>>> all = new ArrayList<>();
            for (List<Reminder> batch : batches) {
                all.add(threads.submit(() -> {
                    assertThat(gate.await(60, TimeUnit.SECONDS)).isTrue();
                    return repository.addAll(batch);
                }));
            }
            gate.countDown();
            List<Added> added = new ArrayList<>();
            for (Future<List<Added>> each : all) {
                added.addAll(each.get(60, TimeUnit.SECONDS));
            }
            return added;
        } finally {
            threads.shutdownNow();
        }
    }

    @ParameterizedTest
    @EnumSource
    void what_was_edited_to_another_schedule_hangs_on_the_event_no_more(TestDatabase kind) {
        try (var database = kind.open()) {
            JdbiReminderRepository repository = database.repository();
            Reminder reminder = Samples.around(MEETING, Labels.none(), HOUR);
            repository.add(reminder);
            Definition before = reminder.definition();
            Definition once = before.timed(before.timetable().of(Schedule.at(Samples.NOON.plus(HOUR))));
            Amendment edited = repository
                    .amend(TenantId.NONE, reminder.id(), (dossier, now) -> dossier.edit(once, Samples.NOON, now))
                    .orElseThrow();
            assertThat(edited.effect()).isEqualTo(Amendment.Effect.MADE);

            cancel(repository, MEETING.id());

            assertThat(repository.around(TenantId.NONE, MEETING.id())).isEmpty();
            assertThat(repository.find(TenantId.NONE, reminder.id()))
                    .get()
                    .extracting(Reminder::status)
                    .isEqualTo(ReminderStatus.ACTIVE);
            assertThat(repository
                            .dossier(TenantId.NONE, reminder.id())
                            .orElseThrow()
                            .deliveries())
                    .extracting(Delivery::occursAt)
                    .containsExactly(Samples.NOON.plus(HOUR));
        }
    }
}
