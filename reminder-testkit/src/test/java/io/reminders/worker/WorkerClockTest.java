package io.reminders.worker;

import static io.reminders.route.Route.call;
import static org.assertj.core.api.Assertions.assertThat;

import io.reminders.reminder.ReminderId;
import io.reminders.testkit.RecordingCallGateway;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The ledger's clock decides what is due and what is too late, whatever the clock of a node shows. */
class WorkerClockTest {
    private final Office office = new Office();
    private final RecordingCallGateway gateway = new RecordingCallGateway();

    private ReminderWorker workerWhoseClockIsAhead(Duration ahead) {
        return ReminderWorker.over(office.ledger)
                .calls(gateway)
                .clocks(office.clock::ticks, () -> office.clock.instant().plus(ahead))
                .build();
    }

    @ParameterizedTest
    @ValueSource(strings = {"-PT2H", "-PT10M", "-PT1S", "PT0S", "PT1S", "PT10M", "PT2H"})
    void it_calls_when_it_is_due_by_the_ledgers_clock(Duration ahead) {
        ReminderWorker worker = workerWhoseClockIsAhead(ahead);
        office.schedule(call());

        office.pass(Duration.ofMillis(9_999), worker);
        assertThat(gateway.calls()).isEmpty();

        office.pass(Duration.ofMillis(1), worker);
        assertThat(gateway.calls()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-PT2H", "PT0S", "PT2H"})
    void it_is_too_late_by_the_ledgers_clock(Duration ahead) {
        ReminderWorker worker = workerWhoseClockIsAhead(ahead);
        ReminderId id = office.schedule(call());

        office.pass(Duration.ofHours(1).plusSeconds(10), worker);

        assertThat(gateway.calls()).isEmpty();
        assertThat(office.lastCode(id)).isEqualTo("deliver-by-passed");
    }
}
