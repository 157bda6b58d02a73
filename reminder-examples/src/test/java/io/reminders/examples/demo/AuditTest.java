package io.reminders.examples.demo;

import static io.reminders.route.Route.call;
import static org.assertj.core.api.Assertions.assertThat;

import io.reminders.reminder.ReminderId;
import io.reminders.reminder.ReminderStatus;
import io.reminders.simulators.vapi.RecordedCall;
import io.reminders.testkit.ManualClock;
import io.reminders.testkit.ReminderTestKit;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AuditTest {
    private static final Part TEA =
            new Part("Tea", "+442079460101", Duration.ofSeconds(1), call(), ReminderStatus.COMPLETED, 1);

    private final ManualClock clock = ManualClock.at("2026-11-24T16:59:00Z");
    private final ReminderTestKit kit = ReminderTestKit.with(clock);
    private Sight agreed;

    @BeforeEach
    void a_reminder_was_answered() {
        ReminderId id = kit.reminders().schedule(TEA.request(clock.instant())).id();
        clock.advance(Duration.ofSeconds(1));
        kit.worker().runOnce();
        clock.advance(Duration.ofSeconds(2));
        kit.worker().runOnce();
        agreed = new Sight(TEA, kit.reminders().explain(id), List.of(called("call-1")), clock.instant());
    }

    @Test
    void two_sides_may_agree() {
        assertThat(Audit.contradiction(agreed)).isEmpty();
        assertThat(agreed.isOver()).isTrue();
    }

    @Test
    void a_call_that_nobody_made_is_told() {
        assertThat(contradiction(TEA, List.of()))
                .contains("Tea: expected the calls in the ledger (0) but was 1 in history");
    }

    @Test
    void a_call_that_we_do_not_know_is_told() {
        assertThat(contradiction(TEA, List.of(called("call-1"), called("call-2"))))
                .contains("Tea: expected the calls in the ledger (2) but was 1 in history");
    }

    @Test
    void a_phone_that_rang_too_often_is_told() {
        Part quiet = new Part(TEA.title(), TEA.number(), TEA.after(), TEA.route(), TEA.end(), 0);

        assertThat(contradiction(quiet, agreed.calls())).contains("Tea: expected a phone that rang never but was once");
    }

    @Test
    void another_end_than_planned_is_told() {
        Part failing = new Part(TEA.title(), TEA.number(), TEA.after(), TEA.route(), ReminderStatus.FAILED, 1);

        assertThat(contradiction(failing, agreed.calls())).contains("Tea: expected FAILED but was COMPLETED");
    }

    private Optional<String> contradiction(Part part, List<RecordedCall> calls) {
        return Audit.contradiction(new Sight(part, agreed.explanation(), calls, clock.instant()));
    }

    private RecordedCall called(String id) {
        Optional<Instant> now = Optional.of(clock.instant());
        Optional<String> unsaid = Optional.empty();
        return new RecordedCall(
                id, TEA.number(), unsaid, unsaid, unsaid, clock.instant(), now, now, now, unsaid, List.of());
    }
}
