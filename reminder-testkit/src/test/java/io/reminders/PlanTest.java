package io.reminders;

import static io.reminders.contact.Recipient.phone;
import static io.reminders.route.Route.call;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reminders.calendar.Lateness;
import io.reminders.delivery.Capability;
import io.reminders.delivery.DeliveryState;
import io.reminders.delivery.Evidence;
import io.reminders.delivery.Fact;
import io.reminders.delivery.Outcome;
import io.reminders.delivery.Placement;
import io.reminders.delivery.Planned;
import io.reminders.delivery.Reason;
import io.reminders.delivery.Reasons;
import io.reminders.delivery.Reference;
import io.reminders.reminder.Reminder;
import io.reminders.reminder.ReminderId;
import io.reminders.reminder.ReminderNotFoundException;
import io.reminders.reminder.ReminderRequest;
import io.reminders.route.Channel;
import io.reminders.route.Condition;
import io.reminders.route.RetryPolicy;
import io.reminders.route.Route;
import io.reminders.spi.DeliveryLedger.Filed;
import io.reminders.spi.Parcel;
import io.reminders.testkit.ManualClock;
import io.reminders.testkit.ReminderTestKit;
import io.reminders.testkit.ScriptedCallGateway;
import io.reminders.worker.ReminderWorker;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What is to happen, told before it does; and that it then does. */
class PlanTest {
    private static final Instant NOON = Instant.parse("2026-03-07T12:00:00Z");
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Route TWICE = call().ifUnanswered(Duration.ofMinutes(10), call());

    private final ManualClock clock = ManualClock.at(NOON);
    private final ReminderTestKit kit = ReminderTestKit.with(clock);
    private final Reminders desk = kit.reminders();

    private static ReminderRequest request(Route route) {
        return Reminder.titled("Dentist")
                .to(phone("+40721234567"))
                .at(NOON.plus(MINUTE))
                .saying("Dentist!")
                .by(route);
    }

    private ReminderId schedule(Route route) {
        return desk.schedule(request(route)).id();
    }

    private static Planned planned(int step, Duration sinceNoon, Condition... onlyIf) {
        return new Planned(step, Channel.CALL, NOON.plus(sinceNoon), Set.of(onlyIf), 3);
    }

    @Test
    void every_step_is_planned_at_the_earliest() {
        Plan plan = desk.plan(schedule(TWICE));

        assertThat(plan.attempts())
                .containsExactly(planned(0, MINUTE), planned(1, Duration.ofMinutes(11), Condition.UNANSWERED));
        assertThat(plan.end()).isEqualTo(DeliveryState.FAILED);
        assertThat(plan.why()).isEqualTo(Reasons.NO_ANSWER);
    }

    @Test
    void a_plan_reads_as_sentences() {
        assertThat(desk.plan(schedule(TWICE)).toString()).isEqualTo("""
                2026-03-07 12:01:00.000 Z  step 1: call +407****567, up to 3 tries, no later than 2026-03-07 13:01:00.000 Z
                2026-03-07 12:11:00.000 Z  step 2: call +407****567 if the step before is unanswered, up to 3 tries, no later than \
                2026-03-07 13:01:00.000 Z
                if nobody is reached -> FAILED (no-answer)""");
    }

    @Test
    void a_step_for_which_there_is_no_time_is_not_planned() {
        ReminderId id = desk.schedule(request(TWICE).withLateness(Lateness.within(Duration.ofMinutes(10))))
                .id();

        assertThat(desk.plan(id).attempts()).containsExactly(planned(0, MINUTE));
    }

    @Test
    void each_condition_leads_on() {
        assertThat(desk.plan(schedule(call().ifFailed(MINUTE, call()))).attempts())
                .containsExactly(planned(0, MINUTE), planned(1, MINUTE.multipliedBy(2), Condition.FAILED));
        assertThat(desk.plan(schedule(call().ifUnconfirmed(call()))).attempts())
                .containsExactly(planned(0, MINUTE), planned(1, MINUTE, Condition.UNCONFIRMED));
        assertThat(desk.plan(schedule(call().then(MINUTE, call()))).attempts())
                .containsExactly(
                        planned(0, MINUTE), planned(1, MINUTE.multipliedBy(2), Condition.FAILED, Condition.UNANSWERED));
    }

    @Test
    void what_is_paused_plans_nothing_and_says_so() {
        ReminderId id = schedule(TWICE);
        desk.pause(id);

        Plan plan = desk.plan(id);

        assertThat(plan.attempts()).isEmpty();
        assertThat(plan.why()).isEqualTo(Reasons.PAUSED_BY_HOST);
        assertThat(plan.sentences()).containsExactly("nothing starts until it is resumed (paused-by-host)");
    }

    @Test
    void what_has_ended_plans_nothing_and_says_how_it_ended() {
        ReminderId id = schedule(TWICE);
        desk.cancel(id);

        assertThat(desk.plan(id).sentences()).containsExactly("nothing is to start -> CANCELLED (cancelled-by-host)");
    }

    @Test
    void what_is_too_late_plans_nothing_and_says_so() {
        ReminderId id = schedule(TWICE);
        clock.advance(Duration.ofHours(2));

        assertThat(desk.plan(id).sentences()).containsExactly("nothing is to start -> EXPIRED (deliver-by-passed)");
    }

    @Test
    void what_is_overdue_is_planned_for_now() {
        ReminderId id = schedule(call());
        clock.advance(Duration.ofMinutes(5));

        assertThat(desk.plan(id).attempts()).containsExactly(planned(0, Duration.ofMinutes(5)));
    }

    @Test
    void while_a_call_is_under_way_the_steps_behind_it_are_planned() {
        ReminderId id = schedule(TWICE);
        clock.advance(MINUTE);
        kit.worker().runOnce();

        assertThat(desk.plan(id).attempts()).containsExactly(planned(1, Duration.ofMinutes(11), Condition.UNANSWERED));
    }

    @Test
    void after_a_try_there_are_fewer_left() {
        ReminderId id = schedule(call());
        clock.advance(MINUTE);
        kit.worker(ScriptedCallGateway.declaring()
                        .answers(parcel ->
                                new Placement.NotSent(new Reason(Reason.Family.NETWORK, "connection-refused"))))
                .runOnce();

        Planned retry = desk.plan(id).attempts().get(0);

        assertThat(retry.tries()).isEqualTo(2);
        assertThat(retry.notBefore()).isAfter(NOON.plus(MINUTE.multipliedBy(2)).minusMillis(1));
    }

    @Test
    void nobody_elses_plan_is_shown() {
        ReminderId id = schedule(call());

        assertThatThrownBy(() -> desk.forTenant("other").plan(id)).isInstanceOf(ReminderNotFoundException.class);
        assertThatThrownBy(() -> desk.plan(new ReminderId(new UUID(0x7000, 0x8000_0000_0000_0000L))))
                .isInstanceOf(ReminderNotFoundException.class);
    }

    /** Where nobody takes a call and each call ends at once, what was planned is what happens, to the microsecond. */
    @Test
    void a_plan_is_what_then_happens_if_nobody_is_reached() {
        long seed = Long.getLong("prop.seed", 4711);
        Random random = new Random(seed);
        int steps = 0;
        for (int round = 0; round < 500; round++) {
            ManualClock hands = ManualClock.at(NOON);
            ReminderTestKit whole = ReminderTestKit.with(hands);
            Route route = call().retrying(RetryPolicy.defaults());
            for (int more = random.nextInt(5); more > 0; more--) {
                route = route.ifUnanswered(Duration.ofSeconds(random.nextInt(1_200)), call());
            }
            ReminderRequest request =
                    request(route).withLateness(Lateness.within(Duration.ofSeconds(1 + random.nextInt(3_600))));
            ReminderId id = whole.reminders().schedule(request).id();
            Plan plan = whole.reminders().plan(id);
            List<Instant> placed = new ArrayList<>();
            ScriptedCallGateway nobody = ScriptedCallGateway.declaring(new Capability.Receipts());
            plan.attempts()
                    .forEach(planned -> nobody.answers(parcel -> {
                        placed.add(hands.instant());
                        return new Placement.Accepted(new Reference("c-" + placed.size()));
                    }));
            ReminderWorker worker = whole.worker(nobody);
            for (Planned planned : plan.attempts()) {
                hands.set(planned.notBefore().minusNanos(1_000));
                worker.runOnce();
                hands.set(planned.notBefore());
                worker.runOnce();
                nobodyTakesTheCall(whole, nobody.placed());
            }
            hands.advance(Duration.ofHours(3));
            worker.runOnce();

            assertThat(placed)
                    .as("seed %d, round %d", seed, round)
                    .containsExactlyElementsOf(
                            plan.attempts().stream().map(Planned::notBefore).toList());
            assertThat(whole.reminders().find(id).orElseThrow().status().name())
                    .as("seed %d, round %d", seed, round)
                    .isEqualTo(plan.end().name());
            steps += plan.attempts().size();
        }
        assertThat(steps).isGreaterThan(1_000);
    }

    private static void nobodyTakesTheCall(ReminderTestKit kit, List<Parcel> placed) {
        Parcel newest = placed.get(placed.size() - 1);
        Reference reference = new Reference("c-" + placed.size());
        Fact unanswered = new Fact.Ended(new Outcome.Unanswered(Outcome.Unanswered.Cause.NO_ANSWER), reference);
        assertThat(kit.inbox().take(Evidence.byKey("scripted", newest.key(), unanswered, "end-" + placed.size())))
                .isEqualTo(Filed.MOVED);
    }
}
