package io.reminders.jdbi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reminders.calendar.Lateness;
import io.reminders.calendar.Occurrence;
import io.reminders.calendar.Schedule;
import io.reminders.contact.PhoneNumber;
import io.reminders.message.Message;
import io.reminders.message.Title;
import io.reminders.reminder.Definition;
import io.reminders.reminder.Labels;
import io.reminders.reminder.Reminder;
import io.reminders.reminder.ReminderStatus;
import io.reminders.reminder.TenantId;
import io.reminders.route.RepeatPolicy;
import io.reminders.route.RetryPolicy;
import io.reminders.route.Route;
import io.reminders.route.Sufficiency;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class StoredDefinitionTest {
    /** Rows that hold this text are out there: it must be read for ever. */
    private static final String VERSION_1 = """
            {"version":1,"phoneNumber":"+40721234567",\
            "schedule":{"time":"2026-03-29T03:30","zone":"Europe/Bucharest"},\
            "occurrence":{"number":1,"due":"2026-03-29T01:30:00Z","resolution":"SHIFTED_FORWARD","zoneRules":"2025b"},\
            "route":[{"channel":"CALL","suffices":"REACHED","repeat":"AT_LEAST_ONCE","tries":2,"firstWait":"PT0.5S",\
            "factor":3,"outcomeWithin":"PT15M","onlyIf":[],"pause":"PT0S"},\
            {"channel":"CALL","suffices":"ANSWERED","repeat":"RECONCILE","tries":3,"firstWait":"PT1M",\
            "factor":2,"outcomeWithin":"PT15M","onlyIf":["UNANSWERED","FAILED"],"pause":"PT10M"}],\
            "lateness":"PT2H"}""";

    @Test
    void it_is_written_in_the_form_of_version_1() {
        assertThat(StoredDefinition.write(reminder())).isEqualTo(VERSION_1);
    }

    @Test
    void it_is_read_in_the_form_of_version_1() {
        StoredDefinition read = StoredDefinition.read(VERSION_1);

        assertThat(read.definition("Dentist", "At nine.")).isEqualTo(reminder().definition());
        assertThat(read.theOccurrence()).isEqualTo(reminder().occurrence());
    }

    @Test
    void a_field_that_a_later_version_added_is_passed_over() {
        String longer = VERSION_1.replace("\"lateness\"", "\"colour\":\"blue\",\"lateness\"");

        assertThat(StoredDefinition.read(longer)).isEqualTo(StoredDefinition.read(VERSION_1));
    }

    @Test
    void another_version_is_refused() {
        assertThatThrownBy(() -> StoredDefinition.read(VERSION_1.replace("\"version\":1", "\"version\":2")))
                .isInstanceOf(UnreadableRowException.class)
                .hasMessage("definition: expected version 1 but was version 2");
    }

    @Test
    void what_cannot_be_read_is_not_repeated() {
        assertThatThrownBy(() -> StoredDefinition.read("+40721234567"))
                .isInstanceOf(UnreadableRowException.class)
                .hasMessage("definition: expected JSON of version 1 but was something else")
                .hasNoCause();
    }

    @Test
    void what_is_missing_is_refused() {
        StoredDefinition withoutRoute = StoredDefinition.read(VERSION_1.replaceAll("\"route\":\\[.*],", ""));

        assertThatThrownBy(() -> withoutRoute.definition("Dentist", "At nine."))
                .isInstanceOf(UnreadableRowException.class)
                .hasMessage("definition: expected a valid one of version 1 but was something else")
                .hasNoCause();
    }

    @Test
    void it_shows_no_number() {
        assertThat(StoredDefinition.read(VERSION_1)).hasToString("StoredDefinition[version=1]");
    }

    private static Reminder reminder() {
        Instant made = Instant.parse("2026-03-07T12:00:00Z");
        Route first = Route.call()
                .sufficing(Sufficiency.REACHED)
                .repeating(RepeatPolicy.AT_LEAST_ONCE)
                .retrying(new RetryPolicy(2, Duration.ofMillis(500), 3));
        return new Reminder(
                Samples.reminder(made).id(),
                TenantId.NONE,
                Labels.none(),
                new Definition(
                        Title.of("Dentist"),
                        Message.of("At nine."),
                        PhoneNumber.ofE164("+40721234567"),
                        Schedule.at(LocalDateTime.parse("2026-03-29T03:30"), ZoneId.of("Europe/Bucharest")),
                        first.then(Duration.ofMinutes(10), Route.call()),
                        Lateness.within(Duration.ofHours(2))),
                new Occurrence(
                        1, Instant.parse("2026-03-29T01:30:00Z"), Occurrence.Resolution.SHIFTED_FORWARD, "2025b"),
                made,
                made,
                1,
                ReminderStatus.ACTIVE);
    }
}
