package io.reminders.simulators.vapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MainOptionsTest {

    private final Properties properties = new Properties();

    @Test
    void an_argument_comes_before_a_property_and_that_before_the_default() {
        properties.setProperty("vapi.simulator.list-lag", "PT1S");
        properties.setProperty("vapi.simulator.answer-delay", "PT2S");

        var options = MainOptions.of(List.of("--list-lag=PT3S"), properties);

        assertThat(options.listLag()).isEqualTo(Duration.ofSeconds(3));
        assertThat(options.answerDelay()).isEqualTo(Duration.ofSeconds(2));
        assertThat(options.endsWithInput()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"--color=red", "port=1", "--port"})
    void what_is_no_option_is_refused(String argument) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MainOptions.of(List.of(argument), properties))
                .withMessage(
                        "option: expected --name=value with a name of [answer-delay, api-key, behaviour, list-lag, port,"
                                + " slots, until] but was " + argument.split("=", 2)[0]);
    }

    @ParameterizedTest
    @CsvSource({
        "port,http,port: expected a number but was http",
        "port,99999,'port: expected 0 to 65535 but was 99999'",
        "slots,-1,slots: expected a number but was -1",
        "behaviour,busy@1,ringing: expected a duration such as PT20S but was 1",
        "list-lag,1,list-lag: expected a duration such as PT20S but was 1",
        "answer-delay,1,answer-delay: expected a duration such as PT20S but was 1",
        "until,noon,until: expected killed or input-ends but was noon"
    })
    void a_value_that_an_option_cannot_have_is_refused(String name, String value, String message) {
        var options = MainOptions.of(List.of("--" + name + "=" + value), properties);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> VapiSimulatorMain.run(options, InputStream.nullInputStream(), System.out))
                .withMessage(message);
    }

    @ParameterizedTest
    @CsvSource({
        "answered:PT2S,PERSON after PT5S for PT2S",
        "answered:PT2S@PT0.1S,PERSON after PT0.1S for PT2S",
        "unanswered@PT30S,NOBODY after PT30S for PT0S",
        "busy,ENGAGED after PT1S for PT0S",
        "voicemail,MAILBOX after PT25S for PT10S",
        "never-dialled,NEVER after PT0S for PT0S",
        "not-started:call.start.error-get-org,NOT_STARTED after PT0S for PT0S"
    })
    void a_behaviour_can_be_said_in_a_word(String text, String behaviour) {
        assertThat(BehaviourText.parse(text)).hasToString(behaviour);
    }

    @Test
    void what_is_no_behaviour_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BehaviourText.parse("asleep"))
                .withMessage("behaviour: expected answered:DURATION, unanswered, busy, voicemail, never-dialled or"
                        + " not-started:REASON but was asleep");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BehaviourText.parse("answered:20"))
                .withMessage("talk: expected a duration such as PT20S but was 20");
    }
}
