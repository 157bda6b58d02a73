package io.reminders.delivery;

import static io.reminders.delivery.Facts.accepted;
import static io.reminders.delivery.Journey.along;
import static io.reminders.route.Route.call;
import static org.assertj.core.api.Assertions.assertThat;

import io.reminders.route.Sufficiency;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each outcome means for a step, by what suffices for it. */
class SufficiencyTest {

    @ParameterizedTest
    @CsvSource({
        "ANSWERED, answered,     COMPLETED",
        "ANSWERED, voicemail,    FAILED",
        "ANSWERED, no answer,    FAILED",
        "ANSWERED, busy,         FAILED",
        "ANSWERED, failed,       FAILED",
        "ANSWERED, unrecognised, UNRESOLVED",
        "ANSWERED, silence,      UNRESOLVED",
        "REACHED,  answered,     COMPLETED",
        "REACHED,  voicemail,    COMPLETED",
        "REACHED,  no answer,    FAILED",
        "REACHED,  busy,         FAILED",
        "REACHED,  failed,       FAILED",
        "REACHED,  unrecognised, UNRESOLVED",
        "REACHED,  silence,      UNRESOLVED",
        "ACCEPTED, answered,     COMPLETED",
        "ACCEPTED, voicemail,    COMPLETED",
        "ACCEPTED, no answer,    FAILED",
        "ACCEPTED, busy,         FAILED",
        "ACCEPTED, failed,       FAILED",
        "ACCEPTED, unrecognised, UNRESOLVED",
        "ACCEPTED, silence,      COMPLETED",
    })
    void an_accepted_call_closes_by_its_outcome(Sufficiency enough, String outcome, DeliveryState state) {
        Journey journey = along(call().sufficing(enough)).tried(accepted());

        if (outcome.equals("silence")) {
            journey.at(Journey.QUIET).elapsed();
        } else {
            journey.receipt(1, fact(outcome));
        }

        assertThat(journey.state()).isEqualTo(state);
    }

    private static Fact fact(String outcome) {
        return switch (outcome) {
            case "answered" -> Facts.answered();
            case "voicemail" -> Facts.voicemail();
            case "no answer" -> Facts.noAnswer();
            case "busy" -> Facts.busy();
            case "failed" -> Facts.failed();
            case "unrecognised" -> Facts.unrecognised();
            default -> throw new IllegalArgumentException(outcome);
        };
    }
}
