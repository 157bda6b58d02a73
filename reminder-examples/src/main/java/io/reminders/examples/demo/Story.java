package io.reminders.examples.demo;

import static io.reminders.route.Route.call;
import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;

import io.reminders.reminder.ReminderStatus;
import io.reminders.simulators.vapi.Behaviour;
import io.reminders.simulators.vapi.VapiError;
import io.reminders.simulators.vapi.VapiFault;
import io.reminders.simulators.vapi.VapiScript;
import java.time.Duration;
import java.util.List;

/**
 * What is asked for in the demo, and what people and the provider make of it. The numbers belong to nobody: Ofcom keeps
 * 020 7946 0000 to 0999 for drama.
 */
final class Story {
    /** Is withdrawn before it is due. */
    static final String WITHDRAWN = "Piano lesson";

    /** When that happens, from the beginning. */
    static final Duration WITHDRAWAL = ofSeconds(14);

    /** The provider's reply to it is lost. */
    static final String DOUBTED = "Rent";

    private static final Duration BEFORE_REDIAL = ofSeconds(4);

    private Story() {}

    /** The reminders, in the order in which they are due. */
    static List<Part> parts() {
        return List.of(
                new Part("Dentist", "020 7946 0101", ofSeconds(4), call(), ReminderStatus.COMPLETED, 1),
                new Part(
                        "Evening pills",
                        "020 7946 0102",
                        ofSeconds(6),
                        call().ifUnanswered(BEFORE_REDIAL, call()),
                        ReminderStatus.COMPLETED,
                        2),
                new Part("Car service", "020 7946 0103", ofSeconds(8), call(), ReminderStatus.FAILED, 0),
                new Part(DOUBTED, "020 7946 0104", ofSeconds(10), call(), ReminderStatus.COMPLETED, 1),
                new Part(WITHDRAWN, "020 7946 0105", ofSeconds(20), call(), ReminderStatus.CANCELLED, 0));
    }

    /** Scripts the provider: who answers, and which request goes wrong. */
    static void direct(VapiScript script) {
        Behaviour answers = Behaviour.answered(ofMillis(2_500)).afterRinging(ofMillis(1_500));
        script.otherwise(answers);
        script.whenCalled("+442079460102", Behaviour.unanswered(ofSeconds(3)), answers);
        script.failCallsTo(
                "+442079460103",
                VapiFault.beforeAccepting(VapiError.of(
                        400, List.of("customer.number must be a valid phone number in the E.164 format."))));
        script.whenCalled("+442079460104", Behaviour.answered(ofSeconds(3)).afterRinging(ofSeconds(3)));
        script.failCallsTo("+442079460104", VapiFault.afterAccepting(VapiError.of(500)));
    }
}
