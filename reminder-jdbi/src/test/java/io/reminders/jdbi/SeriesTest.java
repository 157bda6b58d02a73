package io.reminders.jdbi;

import static org.assertj.core.api.Assertions.assertThat;

import io.reminders.calendar.Lateness;
import io.reminders.calendar.Occurrence;
import io.reminders.calendar.Schedule;
import io.reminders.calendar.Timetable;
import io.reminders.delivery.Amendment;
import io.reminders.delivery.Delivery;
import io.reminders.delivery.DeliveryState;
import io.reminders.delivery.Fact;
import io.reminders.delivery.Intent;
import io.reminders.delivery.Settlement;
import io.reminders.reminder.Reminder;
import io.reminders.reminder.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A call at noon, every day, looked at when it is due. */
@ExtendWith(PostgresqlServer.class)
class SeriesTest {
    private static final Duration DAY = Duration.ofDays(1);
    private static final Instant FIRST = Instant.parse("2026-03-08T12:00:00Z");
    private static final InstantSource DUE = InstantSource.fixed(FIRST);

    private static Reminder daily() {
        return Samples.reminder(Timetable.of(Schedule.cron("0 12 * * *", ZoneOffset.UTC), Lateness.defaults()));
    }

    private static List<Delivery> deliveries(JdbiReminderRepository repository, Reminder reminder) {
        return repository.dossier(TenantId.NONE, reminder.id()).orElseThrow().deliveries();
    }

    private static Delivery leased(JdbiReminderRepository repository, Reminder reminder) {
        repository.add(reminder);
        return Samples.claim(repository, 1).get(0);
    }

    @ParameterizedTest
    @EnumSource
    void an_intent_opens_the_next_once(TestDatabase kind) {
        try (var database = kind.open()) {
            JdbiReminderRepository repository = database.repository().withClock(DUE);
            Reminder reminder = daily();
            AtomicInteger woken = new AtomicInteger();
            Intent intent = Samples.intent(leased(repository, reminder));
            assertThat(repository.find(TenantId.NONE, reminder.id())).contains(reminder);
            repository.onWake(woken::incrementAndGet);

            assertThat(repository.begin(List.of(intent)).begun()).hasSize(1);
            assertThat(repository.begin(List.of(intent)).begun()).hasSize(1);

            List<Delivery> both = deliveries(repository, reminder);
            assertThat(both)
                    .extracting(Delivery::state)
                    .containsExactly(DeliveryState.SENDING, DeliveryState.SCHEDULED);
            assertThat(both).extracting(Delivery::due).containsExactly(FIRST, FIRST.plus(DAY));
            assertThat(both.get(1).id().occurrence()).isEqualTo(2);
            assertThat(both.get(1).lines()).isEqualTo(1);
            assertThat(woken).hasValue(1);
            assertThat(repository.history(TenantId.NONE, reminder.id()))
                    .extracting(line -> line.fact().getClass().getSimpleName())
                    .containsExactly("Planned", "Intended", "Planned");
        }
    }

    @ParameterizedTest
    @EnumSource
    void what_is_too_late_opens_the_next_that_is_not(TestDatabase kind) {
        try (var database = kind.open()) {
            Reminder reminder = daily();
            Instant late = FIRST.plus(DAY).plus(DAY).plus(Duration.ofHours(3));
            JdbiReminderRepository repository = database.repository().withClock(InstantSource.fixed(late));
            Settlement expired = leased(repository, reminder).elapse(late);

            assertThat(repository.settle(List.of(expired))).hasSize(1);
            assertThat(repository.settle(List.of(expired))).isEmpty();

            List<Delivery> both = deliveries(repository, reminder);
            assertThat(both)
                    .extracting(Delivery::state)
                    .containsExactly(DeliveryState.EXPIRED, DeliveryState.SCHEDULED);
            assertThat(both.get(1).due()).isEqualTo(FIRST.plus(DAY.multipliedBy(3)));
            assertThat(both.get(1).id().occurrence()).isEqualTo(4);
            assertThat(repository.history(TenantId.NONE, reminder.id()).get(2).fact())
                    .isEqualTo(new Fact.Planned(both.get(1).due(), both.get(1).due(), Occurrence.Resolution.EXACT, 2));
        }
    }

    @ParameterizedTest
    @EnumSource
    void what_is_opened_was_planned_from_the_reminder_as_it_stands(TestDatabase kind) {
        try (var database = kind.open()) {
            JdbiReminderRepository repository = database.repository().withClock(DUE);
            Reminder reminder = daily();
            repository.add(reminder);
            repository.amend(TenantId.NONE, reminder.id(), (dossier, now) -> dossier.pause(now, now));
            repository.amend(TenantId.NONE, reminder.id(), (dossier, now) -> dossier.resume(now, now));
            repository.begin(List.of(Samples.intent(Samples.claim(repository, 1).get(0))));

            int version = Jdbi.create(database.dataSource())
                    .withHandle(
                            handle -> handle.createQuery("select version from reminders.delivery where occurrence = 2")
                                    .mapTo(Integer.class)
                                    .one());
            assertThat(version).isEqualTo(3);
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_series_that_cannot_be_read_here_stays_as_it_is_and_holds_up_nobody(TestDatabase kind) {
        try (var database = kind.open()) {
            JdbiReminderRepository repository = database.repository().withClock(DUE);
            Reminder unreadable = daily();
            Reminder sound = daily();
            repository.addAll(List.of(unreadable, sound));
            List<Intent> intents =
                    Samples.claim(repository, 2).stream().map(Samples::intent).toList();
            database.execute("update reminders.reminder set definition = '{\"version\":7}' where id = '"
                    + unreadable.id() + "'");

            assertThat(repository.begin(intents).begun())
                    .containsExactly(Delivery.first(sound).id());
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_cancel_leaves_nothing_open_whenever_it_comes(TestDatabase kind) throws Exception {
        try (var database = kind.open()) {
            JdbiReminderRepository repository = database.repository().withClock(DUE);
            ExecutorService threads = Executors.newFixedThreadPool(2);
            try {
                for (int round = 0; round < 30; round++) {
                    Reminder reminder = daily();
                    Intent intent = Samples.intent(leased(repository, reminder));
                    CountDownLatch gate = new CountDownLatch(1);
                    List<Future<?>> both = new ArrayList<>();
                    both.add(threads.submit(() -> {
                        gate.await();
                        return repository.begin(List.of(intent));
                    }));
                    both.add(threads.submit(() -> {
                        gate.await();
                        return Samples.cancel(repository, reminder);
                    }));
                    gate.countDown();
                    for (Future<?> each : both) {
                        each.get(60, TimeUnit.SECONDS);
                    }

                    assertThat(deliveries(repository, reminder))
                            .filteredOn(delivery -> delivery.state() == DeliveryState.SCHEDULED)
                            .isEmpty();
                }
            } finally {
                threads.shutdownNow();
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_point_that_is_skipped_is_followed_by_the_next(TestDatabase kind) {
        try (var database = kind.open()) {
            JdbiReminderRepository repository = database.repository();
            Reminder reminder = daily();
            repository.add(reminder);

            Amendment skipped = repository
                    .amend(TenantId.NONE, reminder.id(), (dossier, now) -> dossier.skip(now, now))
                    .orElseThrow();

            assertThat(deliveries(repository, reminder)).isEqualTo(skipped.deliveries());
            assertThat(deliveries(repository, reminder))
                    .extracting(Delivery::state)
                    .containsExactly(DeliveryState.CANCELLED, DeliveryState.SCHEDULED);
        }
    }
}
