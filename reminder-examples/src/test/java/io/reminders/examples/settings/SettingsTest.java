package io.reminders.examples.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.reminders.contact.Region;
import io.reminders.refusal.RefusedValueException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {
    private static final String SECRET = "s3cret-canary";

    @TempDir
    Path directory;

    @Test
    void without_anything_set_it_runs_on_an_h2_file_and_a_simulator() {
        Settings settings = read(Map.of());

        assertThat(settings)
                .isEqualTo(new Settings(
                        new Database(
                                "jdbc:h2:file:./data/reminders;AUTO_SERVER=TRUE;WRITE_DELAY=0;TRACE_LEVEL_FILE=0",
                                Optional.empty(),
                                Optional.empty()),
                        Duration.ofSeconds(5),
                        3,
                        ZoneId.of("Europe/Bucharest"),
                        Region.of("RO"),
                        Optional.empty(),
                        new VapiVoice("openai", "alloy"),
                        URI.create("https://api.vapi.ai"),
                        Duration.ofSeconds(20),
                        10,
                        new ServerSettings("127.0.0.1", 8080, new Admission.Unsaid())));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            SCHEDULER_INTERVAL_SECONDS | fast    | expected a whole number from 1 to 600 but was fast
            SCHEDULER_INTERVAL_SECONDS | 0       | expected a whole number from 1 to 600 but was 0
            SCHEDULER_INTERVAL_SECONDS | 2.5     | expected a whole number from 1 to 600 but was 2.5
            MAX_RETRY_ATTEMPTS         | 21      | expected a whole number from 1 to 20 but was 21
            MAX_RETRY_ATTEMPTS         | 3 or 4  | expected a whole number from 1 to 20 but was 6 characters
            DEFAULT_TIMEZONE           | EET     | expected an IANA time zone such as Europe/Bucharest (did you mean Europe/Bucharest?) but was EET
            DEFAULT_REGION             | Romania | expected two capital letters of ISO 3166-1 such as RO but was 7 characters
            VAPI_VOICE                 | a:b:c   | expected a voice such as alloy or vapi:Elliot but was a:b:c
            VAPI_BASE_URL              | http://api.vapi.ai | expected https://host, or http:// on this machine but was 18 characters
            CALL_TIMEOUT_SECONDS       | 61      | expected a whole number from 1 to 60 but was 61
            MAX_SIMULTANEOUS_CALLS     | 501     | expected a whole number from 1 to 500 but was 501
            HTTP_PORT                  | 65536   | expected a whole number from 0 to 65535 but was 65536
            HTTP_HOST                  | this one | expected a name or an address of this machine but was 8 characters
            OPEN_ON_LOOPBACK           | yes     | expected true or false but was yes
            DATABASE_URL               | jdbc:mysql://me:s3cret@db/x | expected jdbc:h2:…, jdbc:postgresql://host/database or postgres://user:password@host/database but was a jdbc:mysql URL
            """)
    void a_wrong_value_names_the_setting_what_was_expected_and_what_came(String name, String value, String sentence) {
        assertThat(refusal(Map.of(name, value))).isEqualTo(name + ": " + sentence);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            VAPI_PHONE_NUMBER_ID | expected an id of letters, digits and dashes but was 21 characters
            TWILIO_PHONE_NUMBER  | expected + and 4 to 15 digits but was 21 characters
            TWILIO_ACCOUNT_SID   | expected AC and 32 hexadecimal digits but was 21 characters
            TWILIO_AUTH_TOKEN    | expected one word but was 21 characters
            VAPI_API_KEY         | expected one word but was 21 characters
            """)
    void a_secret_or_a_number_is_never_shown(String name, String sentence) {
        Map<String, String> account = name.startsWith("TWILIO")
                ? Map.of(
                        "VAPI_API_KEY", "key",
                        "TWILIO_PHONE_NUMBER", "+40721234567",
                        "TWILIO_ACCOUNT_SID", "AC0123456789abcdef0123456789abcdef",
                        "TWILIO_AUTH_TOKEN", "token")
                : Map.of("VAPI_API_KEY", "key", "VAPI_PHONE_NUMBER_ID", "1-2-3");

        String refusal = refusal(with(account, name, "two " + SECRET + " two"));

        assertThat(refusal).isEqualTo(name + ": " + sentence).doesNotContain(SECRET);
    }

    @Test
    void everything_that_is_wrong_is_named_at_once() {
        assertThat(refusal(
                        Map.of("MAX_RETRY_ATTEMPTS", "many", "DEFAULT_TIMEZONE", "Mars/Base", "DEFAULT_REGION", "ro")))
                .isEqualTo("MAX_RETRY_ATTEMPTS: expected a whole number from 1 to 20 but was many"
                        + "; DEFAULT_TIMEZONE: expected an IANA time zone such as Europe/Bucharest but was Mars/Base"
                        + "; DEFAULT_REGION: expected two capital letters of ISO 3166-1 such as RO but was ro");
    }

    @Test
    void a_key_needs_a_number_that_calls() {
        assertThat(refusal(Map.of("VAPI_API_KEY", SECRET)))
                .isEqualTo("VAPI_PHONE_NUMBER_ID: expected either it or TWILIO_PHONE_NUMBER beside VAPI_API_KEY"
                        + " but was neither");
    }

    @Test
    void two_numbers_that_call_are_one_too_many() {
        assertThat(refusal(Map.of(
                        "VAPI_API_KEY", SECRET, "VAPI_PHONE_NUMBER_ID", "1", "TWILIO_PHONE_NUMBER", "+40721234567")))
                .isEqualTo("VAPI_PHONE_NUMBER_ID: expected either it or TWILIO_PHONE_NUMBER beside VAPI_API_KEY"
                        + " but was both");
    }

    @Test
    void a_number_at_twilio_needs_its_account() {
        assertThat(refusal(Map.of("VAPI_API_KEY", SECRET, "TWILIO_PHONE_NUMBER", "+40721234567")))
                .isEqualTo("TWILIO_ACCOUNT_SID: expected AC and 32 hexadecimal digits beside TWILIO_PHONE_NUMBER"
                        + " but was not set"
                        + "; TWILIO_AUTH_TOKEN: expected one word beside TWILIO_PHONE_NUMBER but was not set");
    }

    @Test
    void the_account_is_read_and_not_shown() {
        Settings settings = read(Map.of("VAPI_API_KEY", SECRET, "VAPI_PHONE_NUMBER_ID", "1-2-3"));

        assertThat(settings.account())
                .contains(new VapiAccount(SECRET, new CallerId.AtVapi("1-2-3"), Optional.empty()));
        assertThat(settings.toString()).doesNotContain(SECRET);
    }

    @Test
    void what_belongs_to_twilio_is_not_shown() {
        Settings settings = read(Map.of(
                "VAPI_API_KEY", "key",
                "TWILIO_PHONE_NUMBER", "+40721234567",
                "TWILIO_ACCOUNT_SID", "AC0123456789abcdef0123456789abcdef",
                "TWILIO_AUTH_TOKEN", SECRET));

        assertThat(settings.account())
                .contains(new VapiAccount(
                        "key",
                        new CallerId.AtTwilio("+40721234567", "AC0123456789abcdef0123456789abcdef", SECRET),
                        Optional.empty()));
        assertThat(settings.toString()).doesNotContain(SECRET).doesNotContain("721234");
    }

    @Test
    void without_a_key_what_is_set_of_twilio_belongs_to_somebody_else() {
        assertThat(read(Map.of("TWILIO_PHONE_NUMBER", "none of ours")).account())
                .isEmpty();
    }

    @Test
    void the_environment_wins_over_the_file_also_where_it_is_empty() throws IOException {
        Files.writeString(
                directory.resolve(".env"), "MAX_RETRY_ATTEMPTS=7\nDEFAULT_REGION=GB\nDEFAULT_TIMEZONE=Europe/London\n");

        Settings settings = read(Map.of("MAX_RETRY_ATTEMPTS", "8", "DEFAULT_REGION", " "));

        assertThat(settings.tries()).isEqualTo(8);
        assertThat(settings.region()).isEqualTo(Region.of("RO"));
        assertThat(settings.zone()).isEqualTo(ZoneId.of("Europe/London"));
    }

    @Test
    void mistakes_in_the_file_are_told_with_the_others() throws IOException {
        Files.writeString(directory.resolve(".env"), "no assignment\nMAX_RETRY_ATTEMPTS=0\n");

        assertThat(refusal(Map.of()))
                .isEqualTo(".env line 1: expected KEY=VALUE or KEY=\"VALUE\" but was 13 characters"
                        + "; MAX_RETRY_ATTEMPTS: expected a whole number from 1 to 20 but was 0");
    }

    @Test
    void a_file_that_is_no_text_is_refused() throws IOException {
        Files.write(directory.resolve(".env"), new byte[] {(byte) 0xff, (byte) 0xfe, 0});

        assertThat(refusal(Map.of())).isEqualTo(".env: expected a readable file in UTF-8 but was something else");
    }

    @Test
    void a_voice_may_be_another_providers() {
        assertThat(read(Map.of("VAPI_VOICE", "vapi:Elliot")).voice()).isEqualTo(new VapiVoice("vapi", "Elliot"));
    }

    private Settings read(Map<String, String> environment) {
        return Settings.read(environment, directory);
    }

    private String refusal(Map<String, String> environment) {
        return catchThrowableOfType(RefusedValueException.class, () -> read(environment))
                .getMessage();
    }

    private static Map<String, String> with(Map<String, String> values, String name, String value) {
        Map<String, String> changed = new java.util.HashMap<>(values);
        changed.put(name, value);
        return changed;
    }
}
