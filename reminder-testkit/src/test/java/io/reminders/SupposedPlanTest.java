package io.reminders;

import static io.reminders.contact.Recipient.phone;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reminders.calendar.Schedule;
import io.reminders.refusal.RefusedValueException;
import io.reminders.reminder.Reminder;
import io.reminders.reminder.ReminderEdit;
import io.reminders.reminder.ReminderFilter;
import io.reminders.reminder.ReminderId;
import io.reminders.reminder.ReminderNotFoundException;
import io.reminders.reminder.ReminderRequest;
import io.reminders.spi.Ids;
import io.reminders.spi.ReminderRepository;
import io.reminders.testkit.ManualClock;
import io.reminders.testkit.ReminderTestKit;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Plans of what might be asked for: they are the plans of what then is, and asking for them leaves nothing behind. */
class SupposedPlanTest {
    private static final int POINTS = 5;
    private static final ZoneId BUCHAREST = ZoneId.of("Europe/Bucharest");
    private static final Schedule AT_NINE = Schedule.cron("0 9 * * *", BUCHAREST);

    private final FrontDesk front = new FrontDesk();

    private static ReminderRequest on(Schedule schedule) {
        return Reminder.titled("Pills")
                .to(phone("+40721234567"))
                .on(schedule)
                .saying("It is time.")
                .byCall();
    }

    @Test
    void what_is_told_before_is_what_is_planned_after() {
        long first = Long.getLong("prop.seed", 4711);
        int compared = 0;
        for (long seed = first; seed < first + 500; seed++) {
            Wish wish = new Wish(seed);
            Reminders desk =
                    ReminderTestKit.with(ManualClock.at(wish.start.toString())).reminders();
            Optional<ReminderId> id = scheduled(desk, wish.request);
            if (id.isEmpty()) {
                ReminderRequest refused = wish.request;
                assertThatThrownBy(() -> desk.plan(refused, POINTS)).isInstanceOf(RefusedValueException.class);
            } else {
                assertThat(told(desk.plan(wish.request, POINTS)))
                        .as("seed %d", seed)
                        .isEqualTo(told(desk.plan(id.get(), POINTS)));
                compared++;
            }
        }
        assertThat(compared).isGreaterThan(300);
    }

    @Test
    void what_is_told_before_an_edit_is_what_is_planned_after_it() {
        long first = Long.getLong("prop.seed", 4711);
        int compared = 0;
        for (long seed = first; seed < first + 500; seed++) {
            Wish wish = new Wish(seed);
            ManualClock clock = ManualClock.at(wish.start.toString());
            ReminderTestKit kit = ReminderTestKit.with(clock);
            Optional<ReminderId> id = scheduled(kit.reminders(), wish.request);
            clock.advance(Duration.ofMinutes(wish.random.nextInt(300)));
            kit.worker().runOnce();
            ReminderEdit edit = ReminderEdit.nothing().on(wish.another(clock.instant()));
            if (id.isPresent()) {
                List<List<Object>> before = told(kit.reminders().plan(id.get(), edit, POINTS));
                if (kit.reminders().edit(id.get(), edit) instanceof Change.Made) {
                    assertThat(before)
                            .as("seed %d", seed)
                            .isEqualTo(told(kit.reminders().plan(id.get(), POINTS)));
                    compared++;
                }
            }
        }
        assertThat(compared).isGreaterThan(200);
    }

    private static Optional<ReminderId> scheduled(Reminders desk, ReminderRequest request) {
        try {
            return Optional.of(desk.schedule(request).id());
        } catch (RefusedValueException refused) {
            return Optional.empty();
        }
    }

    private static List<List<Object>> told(List<Plan> plans) {
        return plans.stream()
                .map(plan -> List.<Object>of(
                        plan.delivery().course(), plan.attempts(), plan.end(), plan.why(), plan.sentences()))
                .toList();
    }

    @Test
    void a_request_is_planned_without_touching_storage() {
        ReminderRepository untouchable = (ReminderRepository) Proxy.newProxyInstance(
                ReminderRepository.class.getClassLoader(),
                new Class<?>[] {ReminderRepository.class},
                (proxy, method, arguments) -> {
                    throw new AssertionError(method.getName());
                });
        Instant now = Instant.parse("2026-03-07T12:00:00Z");
        Reminders desk = Reminders.over(untouchable)
                .withClock(InstantSource.fixed(now))
                .withIds(Ids.from(() -> {
                    throw new AssertionError("an id was taken");
                }));

        assertThat(desk.plan(on(AT_NINE), 3))
                .extracting(plan -> plan.delivery().course().occursAt())
                .containsExactly(
                        Instant.parse("2026-03-08T07:00:00Z"),
                        Instant.parse("2026-03-09T07:00:00Z"),
                        Instant.parse("2026-03-10T07:00:00Z"));
    }

    @Test
    void an_edit_is_planned_and_nothing_is_changed() {
        Reminder before = front.add("Dentist");

        assertThat(front.desk.plan(before.id(), ReminderEdit.nothing().on(AT_NINE), 2))
                .extracting(plan -> plan.delivery().course().occursAt())
                .containsExactly(Instant.parse("2026-03-08T07:00:00Z"), Instant.parse("2026-03-09T07:00:00Z"));
        assertThat(front.desk.find(before.id())).contains(before);
        assertThat(front.desk.explain(before.id()).history()).isEmpty();
        assertThat(front.desk.list(ReminderFilter.everything(), 10).reminders()).containsExactly(before);
    }

    @Test
    void where_an_edit_comes_too_late_the_plan_is_what_happens_without_it() {
        ReminderId called = front.called().id();
        ReminderEdit edit = ReminderEdit.nothing().on(AT_NINE);

        assertThat(told(front.desk.plan(called, edit, 2))).isEqualTo(told(front.desk.plan(called, 2)));
    }

    @Test
    void what_would_be_refused_is_refused() {
        assertThatThrownBy(() -> front.desk.plan(on(Schedule.at(FrontDesk.NOON)), 1))
                .isInstanceOf(RefusedValueException.class)
                .hasMessageContaining("scheduled_time");
        assertThatThrownBy(() -> front.desk.plan(on(AT_NINE), 0))
                .isInstanceOf(RefusedValueException.class)
                .hasMessageContaining("points");
        assertThatThrownBy(() -> front.desk.plan(FrontDesk.UNKNOWN, ReminderEdit.nothing(), 1))
                .isInstanceOf(ReminderNotFoundException.class);
    }
}
