package io.reminders.examples.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import io.reminders.delivery.Capability.Lookup;
import io.reminders.delivery.Capability.Tracking;
import io.reminders.delivery.Outcome;
import io.reminders.delivery.Placement;
import io.reminders.delivery.Reasons;
import io.reminders.reminder.ReminderId;
import io.reminders.spi.CallGateway;
import io.reminders.testkit.ScriptedCallGateway;
import io.reminders.worker.ReminderWorker;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Parts of the host's that throw what they know. */
class WorkerTest {
    private static final String EVERYTHING = Person.NUMBER + " " + Person.TITLE + " " + Person.MESSAGE + Person.KEY;

    private final Place place = new Place();
    private final Outlets outlets = place.outlets;

    @AfterEach
    void close() {
        place.close();
    }

    @Test
    void a_gateway_that_throws_the_number() {
        var gateway = ScriptedCallGateway.declaring(new Lookup(Duration.ofMinutes(15)), new Tracking())
                .breaks(new IllegalStateException(EVERYTHING, new IllegalArgumentException(Person.NUMBER)))
                .locates(sought -> {
                    throw new IllegalStateException(EVERYTHING);
                })
                .locates(sought -> {
                    throw new UnsupportedOperationException(EVERYTHING);
                });

        ReminderId id = run(place.worker(gateway), Duration.ofMinutes(5));

        assertThat(gateway.sought()).isNotEmpty();
        told(id);
    }

    @Test
    void a_gateway_that_throws_the_number_when_asked_how_a_call_ended() {
        var gateway = ScriptedCallGateway.declaring(new Tracking())
                .accepts("call-17")
                .tracks(reference -> {
                    throw new IllegalStateException(EVERYTHING);
                })
                .ends(new Outcome.Answered());

        ReminderId id = run(place.worker(gateway), Duration.ofMinutes(5));

        assertThat(gateway.tracked()).hasSizeGreaterThan(1);
        told(id);
    }

    @Test
    void a_listener_that_throws_the_number() {
        var gateway = ScriptedCallGateway.declaring(new Tracking()).answers(new Placement.NotSent(Reasons.SEND_BUDGET));
        ReminderWorker worker = place.worker(gateway, line -> {
            throw new IllegalStateException(EVERYTHING);
        });

        ReminderId id = run(worker, Duration.ZERO);

        told(id);
    }

    @Test
    void a_gateway_whose_name_is_asked_for() {
        CallGateway gateway = ScriptedCallGateway.declaring(new Tracking());
        outlets.value(gateway).value(gateway.terms()).value(place.worker(gateway));

        place.outlets().assertSilent("toString");
    }

    private ReminderId run(ReminderWorker worker, Duration after) {
        ReminderId id = place.desk
                .schedule(Person.request(place.clock.instant().plusSeconds(1)))
                .id();
        place.clock.advance(Duration.ofSeconds(1));
        worker.runOnce();
        for (Duration passed = Duration.ZERO; passed.compareTo(after) < 0; passed = passed.plusSeconds(30)) {
            place.clock.advance(Duration.ofSeconds(30));
            worker.runOnce();
        }
        return id;
    }

    private void told(ReminderId id) {
        outlets.value(place.desk.explain(id));
        place.desk.explain(id).sentences().forEach(sentence -> outlets.text("sentences", sentence));
        place.outlets().assertSilent("log", "history", "toString", "sentences");
    }
}
